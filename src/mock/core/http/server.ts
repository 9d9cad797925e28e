import type { Server } from "node:http";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Duplex } from "node:stream";
import type { Listener, RequestHandler } from "../../public-types.ts";
import type { DoorOptions } from "./door-options.ts";
import { answerNowhere } from "./nowhere.ts";
import { refuseBrokenHttp } from "./raw-refusals.ts";

/**
 * In milliseconds. An idle connection is kept for longer than clients and load balancers keep it
 * (60 s at most of them), so that none of them sends a request into a connection that is just being closed.
 */
const limits = { requestTimeout: 30_000, keepAliveTimeout: 72_000 };

/** The router, with what becomes of requests that are below no mount. */
export function createListener(options: DoorOptions, router: RequestHandler): Listener {
  const nowhere = answerNowhere(options);
  return (message, response) => {
    router(message, response, () => nowhere(message, response));
  };
}

export interface ServerOptions {
  /** The longest head of a request, in bytes. */
  readonly maxHeaderSize: number;
  /** PEM texts: serves HTTPS with them. Throws what Node throws for those that are none, or do not belong together. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** The standalone server, which serves exactly this listener. */
export function createMockServer(listener: Listener, { maxHeaderSize, tls }: ServerOptions): Server {
  const refuse = (error: Error, socket: Duplex): void => refuseBrokenHttp(error, socket, maxHeaderSize);
  const serve: Listener = (message, response) => {
    // The parser of Node 20.19.0 lets a header without a name pass; those of later ones do not.
    if ("" in message.headers) refuse(new Error("a header has no name"), message.socket);
    else listener(message, response);
  };
  const options = { ...limits, maxHeaderSize };
  const server = tls ? createSecureServer({ ...options, ...tls }, serve) : createServer(options, serve);
  server.on("clientError", refuse);
  return server;
}
