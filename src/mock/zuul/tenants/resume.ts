import type { Context, Schema } from "../types.ts";

const resumeMs = 100;

/** What was held up goes on when nothing holds it up any more. */
export function resume(
  { state, schedule }: Context,
  tenant: string,
  { trigger_queue_paused, result_queue_paused }: Schema<"TenantState">,
): void {
  if (!trigger_queue_paused)
    for (const { id } of state.triggerEvents.by("tenant", tenant))
      schedule("takeTriggerEvent", resumeMs, { id });
  if (result_queue_paused) return;
  for (const { build_uuid, result } of state.resultEvents.by("tenant", tenant))
    schedule("endBuild", resumeMs, { build: build_uuid, result });
  for (const { id, buildset_uuid, jobs } of state.items.by("tenant", tenant))
    for (const { name } of jobs.filter(({ request, build }) => request !== null && build === null))
      schedule("startBuild", resumeMs, { item: id, buildset: buildset_uuid, job: name });
}
