import type { Control } from "../core/service/service.ts";
import type { GitlabState } from "./state.ts";
import type { Jobs } from "./types.ts";

type Controls = Readonly<Record<string, Control<GitlabState, Jobs>>>;

/** What happens to agents outside this API. */
export const controls: Controls = {
  useToken: {
    summary: "An agent signs in with a token: sets its last_used_at to now.",
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["token_id"],
      properties: { token_id: { type: "integer" } },
    },
    run({ state, now, body }) {
      const { token_id } = body as { token_id: number };
      const token = state.agentTokens.get(token_id);
      if (token?.status !== "active") return { used: false };
      state.agentTokens.update(token_id, { last_used_at: now });
      return { used: true, last_used_at: now };
    },
  },
};
