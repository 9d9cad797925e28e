import type { Schema } from "../types.ts";

const longestReason = 4096;

/** Real server: booleans that are not sent stay, by their truth; the reason is always replaced. */
export function stateAfter(
  before: Schema<"TenantState">,
  sent: Schema<"StateUpdate">,
): Schema<"TenantState"> {
  const truth = (
    name: "trigger_queue_discarding" | "trigger_queue_paused" | "result_queue_paused",
  ): boolean => (name in sent ? Boolean(sent[name]) : before[name]);
  return {
    trigger_queue_discarding: truth("trigger_queue_discarding"),
    trigger_queue_paused: truth("trigger_queue_paused"),
    result_queue_paused: truth("result_queue_paused"),
    reason: sent.reason?.slice(0, longestReason) ?? null,
  };
}
