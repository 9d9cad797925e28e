import { loadContract } from "../../../contracts/contract.ts";
import { credentials } from "../../fixtures/zuul/names.ts";
import { seedWorld } from "../../fixtures/worlds.ts";
import { defineService } from "../core/service.ts";
import { authenticate } from "./authenticate.ts";
import { authorise } from "./authorise.ts";
import { consoleStream } from "./console-socket.ts";
import { controls } from "./controls.ts";
import { envelope } from "./envelope.ts";
import { autoholds } from "./handlers/autoholds.ts";
import { builds } from "./handlers/builds.ts";
import { streaming } from "./handlers/console.ts";
import { images } from "./handlers/images.ts";
import { jobs as jobHandlers } from "./handlers/jobs.ts";
import { keys } from "./handlers/keys.ts";
import { nodes } from "./handlers/nodes.ts";
import { projects } from "./handlers/projects.ts";
import { queueActions } from "./handlers/queue-actions.ts";
import { root } from "./handlers/root.ts";
import { status } from "./handlers/status.ts";
import { tenant } from "./handlers/tenant.ts";
import { jobs } from "./jobs.ts";
import { wordProblem } from "./problem.ts";
import { allowOrigin, methodFor, normalisePath, preflight } from "./routing.ts";
import { tables } from "./state.ts";

export const zuul = defineService({
  title: "Zuul CI",
  mount: "/zuul",
  contract: loadContract("zuul"),
  tables,
  seed: (number) => seedWorld("zuul", number),
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
  sockets: { streamConsole: consoleStream },
  jobs,
  controls,
  // Tenant, token and right; then the body is read; an unknown parameter and the project are found out by the handler.
  checks: () => ["authenticate", "parse", "authorise", "path", "query", "header", "body"],
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
