import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { serveAdmin } from "../admin/serve.ts";
import type { AdminOptions } from "../admin/serve.ts";
import { contextAt } from "../service/context.ts";
import { ContractViolation, dispatch } from "../service/dispatch.ts";
import type { Outcome, RawBody } from "../service/routed.ts";
import type { Engine } from "../engine.ts";
import { asMockError, recordViolations, unknownPlace } from "../service/failures.ts";
import type { FaultRule } from "../session/faults.ts";
import { faultReply, preferredReply, takeFault } from "../session/faults.ts";
import { receive, record } from "./incoming.ts";
import type { Incoming } from "./incoming.ts";
import { layeredCall } from "../service/layer.ts";
import { problemReply } from "../service/problem.ts";
import { refuseBrokenHttp } from "./raw-refusals.ts";
import { hasBody, readBody } from "./request.ts";
import { send } from "./send.ts";
import type { WireReply } from "../service/service.ts";
import type { Session } from "../session/sessions.ts";
import { settleDue } from "../service/settle-due.ts";
import { SocketHost } from "./sockets.ts";
import { upgrade } from "./upgrade.ts";

export interface ServerOptions {
  readonly engine: Engine;
  readonly admin: AdminOptions;
  /** Lets pages of any origin call the APIs (never the admin). */
  readonly cors: boolean;
}

interface Answer {
  readonly reply: WireReply;
  readonly fault?: FaultRule | undefined;
}

/** The HTTP server of a mock, for APIs, admin and WebSockets on one port; and the WebSockets, which it does not end. */
export function createMockServer(options: ServerOptions): { server: Server; sockets: SocketHost } {
  const sockets = new SocketHost();
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000 }, (message, response) => {
    void serve(options, message, response);
  });
  server.on("upgrade", (message, socket, head) => {
    upgrade(options.engine, sockets, { message, socket, head });
  });
  server.on("clientError", refuseBrokenHttp);
  return { server, sockets };
}

async function serve(
  options: ServerOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { engine, cors } = options;
  let session: Session | undefined;
  try {
    const place = engine.locator.locate(message.url ?? "/");
    if (place.kind === "nowhere") throw unknownPlace(engine, message);
    if (place.kind === "admin") {
      send(response, { reply: await serveAdmin(options, message, place) });
      return;
    }
    const incoming = receive(engine, message, place);
    session = incoming.session;
    const answer = cors && isPreflight(incoming) ? corsPreflight : await answerApi(incoming, response);
    const { mediaTypes } = incoming.mounted.service;
    if (answer) send(response, { ...answer, session, cors, mediaTypes });
  } catch (error) {
    // A client that went away in the middle of its request gets no answer.
    if (message.destroyed && !message.complete) return;
    send(response, { reply: problemReply(asMockError(error, engine)), session, cors });
  }
}

/** journal → settle what is due → fault → the request itself → keep what it changed. undefined: no answer at all. */
async function answerApi(incoming: Incoming, response: ServerResponse): Promise<Answer | undefined> {
  const { engine, message, mounted, session, request, route } = incoming;
  const operation = "operation" in route ? route.operation : undefined;
  const limit = engine.options.bodyLimit;
  const bytes = hasBody(message) ? await readBody(message, limit) : noBytes;
  const body: RawBody = bytes === "too-large" ? { tooLarge: limit } : { bytes };
  const entry = record(incoming, operation, body);
  response.once("close", () => {
    entry.status = response.headersSent ? response.statusCode : undefined;
  });

  const api = mounted.service.name;
  void settleDue(engine, session, mounted.service);
  const fault = takeFault(session.faults, { api, operation, method: request.method, path: request.path });
  if (fault?.delayMs) await delay(fault.delayMs);
  const early = fault?.phase === "before" ? fault : undefined;
  const instead = fault && faultReply(fault, operation);
  const faulty = instead && withOwnHeaders(incoming, instead, fault.headers);
  if (early && faulty) return { reply: faulty, fault };
  if (!early?.drop) {
    const { layer } = engine.options;
    const { reply, changes } = layer
      ? layer(layeredCall({ ...incoming, body }, carryOut))
      : carryOut(incoming, body);
    await engine.keep(session, api, changes);
    if (!fault?.drop) return { reply: faulty ?? reply, fault };
  }
  response.destroy();
  return undefined;
}

/** Answers a route that is none in the API's words, else by preference, else by the operation's handler. */
function carryOut(incoming: Incoming, body: RawBody): Outcome {
  const { engine, mounted, session, request, route } = incoming;
  const { service } = mounted;
  const about = { request, operation: undefined, state: session.world(service.name).state };
  if ("failure" in route) {
    const page = servePage(incoming);
    if (page) return page;
    if (isPreflight(incoming) && service.preflight && route.failure === "method-not-allowed")
      return { reply: service.preflight({ request, operations: route.operations }), changes: [] };
    const problem =
      "allowed" in route ? { kind: route.failure, allowed: route.allowed } : { kind: route.failure };
    const reply = service.envelope(service.problem(problem, about), about);
    return { reply: withOwnHeaders(incoming, reply, reply.headers), changes: [] };
  }
  const { operation, path } = route;
  const preferred = preferredReply(request.header("prefer"), operation);
  if (preferred) return { reply: withOwnHeaders(incoming, preferred), changes: [] };
  try {
    return dispatch({ mounted, session, operation, path, request, body });
  } catch (error) {
    if (error instanceof ContractViolation)
      recordViolations(engine, { session, api: service.name }, operation, error);
    throw error;
  }
}

/** What the service answers itself on a path that is none of its API. */
function servePage({ mounted: { service }, session, request }: Incoming): Outcome | undefined {
  if (!service.page) return undefined;
  const world = session.world(service.name);
  const call = { ...contextAt(world, session.clock.now()), request };
  const { value, changes } = world.transaction(() => service.page?.(call as never)); // erased like handlers
  return value && { reply: value, changes };
}

/** A reply that no handler made, with the headers of every response of its API; `explicit` ones win over them. */
function withOwnHeaders(
  { mounted, session, request, route }: Incoming,
  reply: WireReply,
  explicit: WireReply["headers"] = {},
): WireReply {
  const { service } = mounted;
  const operation = "operation" in route ? route.operation : undefined;
  const own = service.headers?.({ request, operation, state: session.world(service.name).state });
  return { ...reply, headers: { ...reply.headers, ...own, ...explicit } };
}

/** What `--cors` answers to a browser that asks first. */
const corsPreflight: Answer = {
  reply: {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
      "Access-Control-Allow-Headers": "*, Authorization",
      "Access-Control-Max-Age": "86400",
    },
  },
};

function isPreflight({ request }: Incoming): boolean {
  return request.method === "OPTIONS";
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

const noBytes = Buffer.alloc(0);
