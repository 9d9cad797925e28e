import { loadContract } from "../../../contracts/lib/contract.ts";
import { credentials } from "../../fixtures/zuul/names.ts";
import { ownWorlds, seedWorld } from "../seed-world.ts";
import type { Check } from "../core/service/service.ts";
import { defineService } from "../core/service/service.ts";
import { authenticate } from "./shared/authenticate.ts";
import { authorise } from "./shared/authorise.ts";
import { consoleStream } from "./console/socket.ts";
import { controls } from "./controls.ts";
import { envelope } from "./envelope.ts";
import { autoholds } from "./autoholds/handlers.ts";
import { builds } from "./builds/handlers.ts";
import { streaming } from "./console/handlers.ts";
import { images } from "./images/handlers.ts";
import { companions } from "./logs/service.ts";
import { jobs as jobHandlers } from "./jobs/handlers.ts";
import { keys } from "./projects/keys.ts";
import { nodes } from "./nodes/handlers.ts";
import { projects } from "./projects/handlers.ts";
import { queueActions } from "./queue/handlers.ts";
import { root } from "./info/handlers.ts";
import { status } from "./status/handlers.ts";
import { tenant } from "./tenants/handlers.ts";
import { jobs } from "./jobs.ts";
import { wordProblem } from "./problem.ts";
import { references } from "./references.ts";
import { allowOrigin, preflight } from "./cors.ts";
import { methodFor, normalisePath } from "./routing.ts";
import { tables } from "./state.ts";

const rest: readonly Check[] = ["authorise", "path", "query", "header", "body"];
const tokenFirst: readonly Check[] = ["authenticate", "parse", ...rest];
const bodyFirst: readonly Check[] = ["parse", "authenticate", ...rest];

export const service = defineService({
  title: "Zuul CI",
  mount: "/zuul",
  contract: loadContract("zuul"),
  tables,
  references,
  seed: (number) => seedWorld("zuul", number),
  worlds: ownWorlds("zuul", async () => (await import("./invariants.ts")).invariantFaults),
  credentials,
  handlers: {
    ...root,
    ...tenant,
    ...projects,
    ...jobHandlers,
    ...builds,
    ...status,
    ...autoholds,
    ...queueActions,
    ...nodes,
    ...images,
    ...keys,
    ...streaming,
  },
  companions,
  sockets: { streamConsole: consoleStream },
  jobs,
  controls,
  // Tenant, token and right; then the body is read; an unknown parameter and the project are found out by the handler.
  checks: (_, changed) => (changed("bodies-first") ? bodyFirst : tokenFirst),
  authenticate,
  authorise,
  problem: wordProblem,
  envelope,
  headers: ({ operation }, status) => allowOrigin(operation?.id, status),
  normalisePath,
  preflight,
  methodFor,
  mediaTypes: {
    "application/json": "application/json; charset=utf-8",
    "text/html": "text/html;charset=utf-8",
    "text/plain": "text/plain;charset=utf-8",
  },
});
