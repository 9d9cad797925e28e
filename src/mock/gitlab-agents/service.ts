import { loadContract } from "../../../contracts/lib/contract.ts";
import { credentials } from "../../fixtures/gitlab-agents/names.ts";
import { ownWorlds, seedWorld } from "../seed-world.ts";
import { defineService } from "../core/service/service.ts";
import { authenticate } from "./authenticate.ts";
import { companions } from "./companions/service.ts";
import { controls } from "./controls.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { agentTokens } from "./handlers/agent-tokens.ts";
import { agents } from "./handlers/agents.ts";
import { references } from "./references.ts";
import { normalisePath, routedPath } from "./routing.ts";
import { tables } from "./state.ts";
import type { Handlers } from "./types.ts";
import { envelope, wordProblem } from "./wording.ts";

const handlers: Handlers<"agents" | "agent-tokens"> = { ...agents, ...agentTokens };

export const service = defineService({
  title: "GitLab agents for Kubernetes",
  mount: "/gitlab",
  contract: loadContract("gitlab-agents"),
  tables,
  references,
  seed: (number) => seedWorld("gitlab-agents", number),
  worlds: ownWorlds("gitlab-agents", async () => (await import("./invariants.ts")).invariantFaults),
  credentials,
  handlers,
  jobs: {},
  controls,
  // Grape reads the body before anything else, then asks who calls, then checks the parameters; roles come last.
  checks: () => ["parse", "authenticate", "parameters"],
  authenticate,
  problem: wordProblem,
  envelope,
  headers: ({ request }) => ({
    "X-Request-Id": request.id,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    ...corsHeaders(request),
  }),
  companions,
  normalisePath,
  routedPath,
  preflight: ({ request }) => preflight(request),
  // Grape merges the query into the body's parameters; the body wins. What is no object has no parameters.
  readBody: (body, { query }) => ({
    ...query,
    ...(typeof body === "object" && !Array.isArray(body) ? body : {}),
  }),
});
