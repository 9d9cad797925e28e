import { installationOf } from "../shared/lookup.ts";
import { waitingStatus } from "./waiting.ts";
import type { Build, Item, ItemJob, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

const withoutBuild = {
  elapsed_time: null,
  remaining_time: null,
  url: null,
  finger_url: null,
  report_url: null,
  uuid: null,
  execute_time: null,
  start_time: null,
  end_time: null,
  estimated_time: null,
  pipeline: null,
  canceled: null,
  paused: null,
  pre_fail: null,
  retry: null,
};

/** Real server: without a build uuid, url, times and flags are null, never absent. */
export function presentStatusJob(
  state: ZuulState,
  { item, job }: { readonly item: Item; readonly job: ItemJob },
  nowMs: number,
): Schema<"StatusJob"> {
  const { name, dependencies, voting, result, tries } = job;
  const build = job.build === null ? undefined : state.builds.get(job.build);
  const shown = build ? ofBuild(state, build, nowMs) : withoutBuild;
  const request = job.request === null ? undefined : state.nodesetRequests.get(job.request);
  return {
    name,
    dependencies,
    ...(state.changed("no-finger-url") ? withoutFinger(shown) : shown),
    result,
    voting,
    tries,
    queued: !build && request !== undefined,
    waiting_status: waitingStatus(job, item.jobs, request),
  };
}

/** Its contract of later releases has none. */
function withoutFinger<T extends { readonly finger_url: string | null }>({ finger_url: _, ...shown }: T): T {
  return shown as unknown as T;
}

function ofBuild(state: ZuulState, build: Build, nowMs: number) {
  const { uuid, tenant, pipeline, end_time, result } = build;
  const start = build.start_time ?? nowMs;
  const elapsed_time = Math.max(0, (end_time ?? nowMs) - start);
  const { web_root } = installationOf(state);
  const run_ms = state.behaviours.get(build.job_name)?.run_ms ?? null;
  return {
    elapsed_time,
    remaining_time: result !== null ? 0 : run_ms === null ? null : Math.max(0, run_ms - elapsed_time),
    url: `stream/${uuid}?logfile=console.log`,
    finger_url: `finger://${new URL(web_root).hostname}/${uuid}`,
    report_url: `${web_root}/t/${tenant}/build/${uuid}`,
    uuid,
    execute_time: start / 1000,
    start_time: start / 1000,
    end_time: end_time === null ? null : end_time / 1000,
    estimated_time: run_ms === null ? null : run_ms / 1000,
    pipeline,
    canceled: result === "CANCELED",
    paused: false,
    pre_fail: false,
    retry: false,
  };
}
