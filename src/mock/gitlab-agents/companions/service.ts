import { loadCompanions } from "../../../../contracts/lib/contract.ts";
import { defineCompanions } from "../../core/service/service.ts";
import { authenticate } from "../authenticate.ts";
import { normalisePath, routedPath } from "../routing.ts";
import { tables } from "../state.ts";
import { wordProblem } from "../wording.ts";
import { projects } from "./projects.ts";
import { envelope } from "./refusals.ts";
import type { EveryHandler } from "./types.ts";
import { users } from "./users.ts";
import { version } from "./version.ts";

const handlers: EveryHandler = { ...users, ...projects, ...version };

/** What GitLab serves beside its agents: users, their tokens, projects and their members, its version. */
export const companions = defineCompanions({
  contract: loadCompanions("gitlab-agents"),
  tables,
  handlers,
  checks: () => ["parse", "authenticate", "parameters"],
  authenticate,
  envelope,
  problem: wordProblem,
  normalisePath,
  routedPath,
});
