import type { Agent } from "../state.ts";
import type { Refuse } from "../types.ts";

/** An agent that was changed after the given HTTP date is not deleted; a text that is no date is ignored. */
export function assertUnmodifiedSince(agent: Agent, header: string | undefined, refuse: Refuse<412>): void {
  const since = header === undefined ? NaN : Date.parse(header);
  if (!Number.isNaN(since) && Date.parse(agent.updated_at) > since) throw refuse(412, "precondition_failed");
}
