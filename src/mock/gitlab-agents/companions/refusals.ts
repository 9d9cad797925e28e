import type { Refusal } from "../../core/service/refusal.ts";
import type { Reply } from "../../core/service/service.ts";
import { refusals as ofAgents } from "../refusals.ts";
import { envelope as agentsEnvelope } from "../wording.ts";

/** How GitLab refuses besides, on what is served beside the API of agents; each is a `message`. */
const besides = {
  /** The messages of the models are in the details. */
  not_saved: { status: 400, text: "" },
  user_not_found: { status: 404, text: "404 User Not Found" },
  token_not_found: { status: 404, text: "404 Not found" },
  username_taken: { status: 409, text: "Username has already been taken" },
  member_exists: { status: 409, text: "Member already exists" },
} as const;

/** Those of the agents and these. */
export const refusals = { ...ofAgents, ...besides };

/** A refusal in GitLab's words. */
export function envelope(refusal: Refusal): Reply {
  if (!isBesides(refusal.code)) return agentsEnvelope(refusal);
  const { status, text } = besides[refusal.code];
  const message = refusal.details["messages"] ?? text;
  return { status, contentType: "application/json", body: { message } };
}

function isBesides(code: string): code is keyof typeof besides {
  return Object.hasOwn(besides, code);
}
