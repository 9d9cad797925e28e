import type { Server } from "node:http";
import { createServer } from "node:http";
import { asMockError, unknownPlace } from "../service/failures.ts";
import { problemReply } from "../service/problem.ts";
import type { Listener, RequestHandler } from "../../public-types.ts";
import type { DoorOptions } from "./door.ts";
import { fallbackUrl, passOn } from "./fallback.ts";
import { refuseBrokenHttp } from "./raw-refusals.ts";
import { send } from "./send.ts";

/**
 * Sizes in bytes, times in milliseconds. An idle connection is kept for longer than clients and load balancers keep it
 * (60 s at most of them), so that none of them sends a request into a connection that is just being closed.
 */
const limits = { maxHeaderSize: 16 * 1024, requestTimeout: 30_000, keepAliveTimeout: 72_000 };

/** The router, with the fallback, or the mock's own 404, for what is below no mount. */
export function createListener({ engine, fallbacks, cors }: DoorOptions, router: RequestHandler): Listener {
  const nowhere: Listener = (message, response) => {
    const url = fallbackUrl(fallbacks, message);
    if (!url) send(response, problemReply(unknownPlace(engine, message)));
    else
      void passOn(url, { message, response }, { cors, bodyLimit: engine.options.bodyLimit }).catch(
        (error: unknown) => send(response, problemReply(asMockError(error, engine)), { cors }),
      );
  };
  return (message, response) => {
    router(message, response, () => nowhere(message, response));
  };
}

/** The standalone server, which serves exactly this listener. */
export function createMockServer(listener: Listener): Server {
  const server = createServer(limits, (message, response) => {
    // The parser of Node 20.19.0 lets a header without a name pass; those of later ones do not.
    if ("" in message.headers) refuseBrokenHttp(new Error("a header has no name"), message.socket);
    else listener(message, response);
  });
  server.on("clientError", refuseBrokenHttp);
  return server;
}
