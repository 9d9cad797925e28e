import { jobGraph } from "../jobs/graph.ts";
import { findPipeline, newHex } from "../shared/lookup.ts";
import type { ChangeQueue, Enqueuing, Item, Pipeline, ProjectJob } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context } from "../types.ts";
import type { NewBuild } from "../builds/actions.ts";
import { addBuild } from "../builds/actions.ts";
import { endBuildset, startBuildset } from "../builds/buildsets.ts";
import { idle } from "../builds/restart.ts";
import { advanceQueue } from "./run-item.ts";

/** Puts a change or ref at the end of its queue. What is there already is not added again. */
export function enqueue(call: Context, what: Enqueuing, enqueueTime = call.nowMs): void {
  const { state } = call;
  const pipeline = findPipeline(state, what.tenant, what.pipeline);
  if (!pipeline || isQueued(call, what)) return;
  const event_id = newHex(call);
  const { uuid: buildset_uuid } = startBuildset(call, { ...what, event_id });
  const jobs = jobsOf(call, what);
  // Real server: what cannot be merged or read, or has nothing to do, is reported at once.
  const result = what.obstacle ?? (jobs.length === 0 ? "NO_JOBS" : undefined);
  if (result) {
    if (result === "MERGE_CONFLICT" && state.changed("conflict-builds"))
      for (const { name, voting } of jobs) addBuild(call, { ...what, buildset_uuid }, unmerged(name, voting));
    endBuildset(call, buildset_uuid, result);
    return;
  }
  const { id: queue } = queueFor(call, pipeline, what);
  const { tenant, project, ref, change_id, owner, image, image_upload } = what;
  state.items.insert({
    id: newHex(call),
    tenant,
    pipeline: pipeline.name,
    project,
    ref,
    change_id,
    owner,
    image,
    image_upload,
    queue,
    position: call.nextNumber("positions"),
    live: true,
    buildset_uuid,
    event_id,
    enqueue_time: enqueueTime,
    failing_reasons: [],
    jobs: jobs.map(({ name, dependencies, voting }) =>
      idle({ name, voting, dependencies: dependencies.map((needed) => needed.name) }),
    ),
  });
  advanceQueue(call, queue);
}

/** Later releases note the jobs of what cannot be merged. */
function unmerged(job_name: string, voting: boolean): NewBuild {
  return { job_name, voting, result: "SKIPPED", nodeset: null, error_detail: "Unable to merge" };
}

function isQueued({ state }: Context, what: Enqueuing): boolean {
  const same = (item: Item): boolean =>
    item.project === what.project &&
    item.change_id === what.change_id &&
    item.ref.ref === what.ref.ref &&
    item.image === what.image &&
    item.image_upload === what.image_upload;
  return state.items.by("pipeline", keyOf(what.tenant, what.pipeline)).find(same) !== undefined;
}

/** An event about an image runs that image's job only. */
function jobsOf({ state }: Context, what: Enqueuing): readonly ProjectJob[] {
  const graph = jobGraph(state, { ...what, branch: what.ref.branch });
  if (what.image === null) return graph;
  const image = state.images.get(what.image);
  const wanted = what.image_upload === null ? image?.build_job : image?.validate_job;
  return graph.filter(({ name }) => name === wanted);
}

/**
 * In a pipeline without a window each item has a queue of its own, without a name; else projects of one queue name share
 * one.
 */
function queueFor(call: Context, { tenant, name: pipeline, window }: Pipeline, what: Enqueuing): ChangeQueue {
  const { state, nextNumber } = call;
  const project = state.projects.get(keyOf(tenant, what.project));
  const shared = window > 0 ? project?.queue_name : undefined;
  const name = window > 0 ? (shared ?? what.ref.project) : "";
  const existing = state.changeQueues
    .by("pipeline", keyOf(tenant, pipeline))
    .find((queue) => queue.name === name);
  if (window > 0 && existing) return existing;
  const position = nextNumber("positions");
  return state.changeQueues.insert({
    id: newHex(call),
    tenant,
    pipeline,
    name,
    branch: null,
    window,
    position,
  });
}
