import type { Build, NotificationEvent } from "../state.ts";
import type { Context } from "../types.ts";
import { notify } from "../notifications/actions.ts";

/** Tells an event of a build, with the ref that it is of. */
export function notifyBuild(
  call: Context,
  { repository, trigger_metadata }: Build,
  event: NotificationEvent & `build_${string}`,
): void {
  const ref = trigger_metadata?.["ref"];
  notify(call, { id: repository }, { event, data: typeof ref === "string" ? { ref } : {} });
}
