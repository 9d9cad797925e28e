import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Engine } from "../engine.ts";
import { unknownPlace } from "../service/failures.ts";
import { problemReply } from "../service/problem.ts";
import type { RequestHandler } from "./place.ts";
import { refuseBrokenHttp } from "./raw-refusals.ts";
import { send } from "./send.ts";

/** A request listener of `node:http`. */
export type Listener = (message: IncomingMessage, response: ServerResponse) => void;

/** The router with the mock's own 404 for what is below no mount. */
export function createListener(engine: Engine, router: RequestHandler): Listener {
  return (message, response) => {
    router(message, response, () => send(response, problemReply(unknownPlace(engine, message))));
  };
}

/** The standalone server, which serves exactly this listener. */
export function createMockServer(listener: Listener): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000 }, listener);
  server.on("clientError", refuseBrokenHttp);
  return server;
}
