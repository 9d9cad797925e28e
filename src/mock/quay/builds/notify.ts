import type { Build, NotificationEvent } from "../state.ts";
import type { Context } from "../types.ts";
import { notify } from "../notifications/actions.ts";

/** Tells an event of a build, with the ref that it is of. */
export function notifyBuild(call: Context, build: Build, event: NotificationEvent & `build_${string}`): void {
  const ref = build.trigger_metadata?.["ref"];
  const data = typeof ref === "string" ? { ref } : {};
  const happened = { event, data, told: toldOf(call, build, event), subpage: `/build/${build.uuid}` };
  notify(call, { id: build.repository }, happened);
}

/** Quay's own words: those of a build that is queued are those of its usage log. */
function toldOf({ state }: Context, build: Build, event: string): Readonly<Record<string, unknown>> {
  const { uuid: build_id, display_name, tags: docker_tags, manual_user, trigger_metadata } = build;
  const error = state.builds.get(build_id)?.error ?? null;
  const trigger = build.trigger === null ? undefined : state.triggers.get(build.trigger);
  const triggered = {
    trigger_id: trigger?.uuid ?? null,
    trigger_kind: trigger?.service ?? null,
    trigger_metadata: trigger_metadata ?? {},
  };
  if (event === "build_queued")
    return { build_id, docker_tags, is_manual: manual_user !== null, manual_user, ...(trigger && triggered) };
  const failure = event === "build_failure" && error !== null ? { error_message: error } : {};
  return { build_id, build_name: display_name, docker_tags, ...triggered, ...failure };
}
