import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import type { Operation } from "../../../contracts/contract.ts";
import { serveAdmin } from "./admin/serve.ts";
import type { AdminOptions } from "./admin/serve.ts";
import { contextAt, ContractViolation, dispatch, settle } from "./dispatch.ts";
import type { Outcome, RawBody } from "./dispatch.ts";
import type { Engine, EngineService } from "./engine.ts";
import type { FaultRule } from "./faults.ts";
import { faultReply, preferredReply, takeFault } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";
import type { Place } from "./locate.ts";
import { nearestOperation } from "./nearest.ts";
import { MockError, problemReply } from "./problem.ts";
import { hasBody, parseQuery, readBody, readCookie } from "./request.ts";
import type { RequestView } from "./request.ts";
import type { RouteResult } from "./router.ts";
import { send } from "./send.ts";
import type { WireReply } from "./service.ts";
import type { Session } from "./sessions.ts";
import { SocketHost } from "./sockets.ts";

export interface ServerOptions {
  readonly engine: Engine;
  readonly admin: AdminOptions;
  /** Lets pages of any origin call the APIs (never the admin). */
  readonly cors: boolean;
}

/** One HTTP request of an API, located but not yet judged. */
interface Incoming {
  readonly options: ServerOptions;
  readonly message: IncomingMessage;
  readonly place: Place & { kind: "service" };
  readonly mounted: EngineService;
  readonly session: Session;
  readonly request: RequestView;
  readonly route: RouteResult;
}

interface Answer {
  readonly reply: WireReply;
  readonly fault?: FaultRule | undefined;
}

/** The HTTP server of a mock: APIs, admin and WebSockets on one port. */
export function createMockServer(options: ServerOptions): Server {
  const sockets = new SocketHost();
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 30_000 }, (message, response) => {
    void serve(options, message, response);
  });
  server.on("upgrade", (message, socket, head) => upgrade(options, sockets, { message, socket, head }));
  server.on("clientError", refuseBrokenHttp);
  server.on("close", () => sockets.close());
  return server;
}

async function serve(options: ServerOptions, message: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const place = options.engine.locator.locate(message.url ?? "/");
    if (place.kind === "nowhere") throw unknownPlace(options.engine, message);
    if (place.kind === "admin") return send(response, { reply: await serveAdmin(options, message, place) });
    const incoming = await receive(options, message, place);
    const answer = await answerApi(incoming, response);
    const date = new Date(incoming.session.clock.now()).toUTCString();
    if (answer) send(response, { ...answer, date, cors: options.cors });
  } catch (error) {
    // A client that went away in the middle of its request gets no answer.
    if (message.destroyed && !message.complete) return;
    send(response, { reply: problemReply(asMockError(error, options)), cors: options.cors });
  }
}

async function answerApi(incoming: Incoming, response: ServerResponse): Promise<Answer | undefined> {
  const { options, message, mounted, session, request, route } = incoming;
  const operation = "operation" in route ? route.operation : undefined;
  const limit = options.engine.options.bodyLimit;
  const bytes = hasBody(message) ? await readBody(message, limit) : empty;
  const body: RawBody = bytes === "too-large" ? { tooLarge: limit } : { bytes };
  const entry = journal(incoming, operation, body);
  response.once("close", () => (entry.status = response.headersSent ? response.statusCode : undefined));

  // From here to the outcome nothing waits: each request is judged and carried out as one step.
  const api = mounted.service.name;
  const due = settle(session, mounted.service, (error) => reportBug(options.engine, { session, api }, error));
  void options.engine.keep(session, api, due);
  const fault = takeFault(session.faults, { api, operation, method: request.method, path: request.path });
  if (fault?.delayMs) await delay(fault.delayMs);
  if (fault?.drop && fault.phase === "before") return void response.destroy();
  const instead = fault?.phase === "before" ? faultReply(fault, operation) : undefined;
  if (instead) return { reply: instead, fault };
  const { reply, changes } = carryOut(incoming, body);
  await options.engine.keep(session, api, changes);
  if (fault?.drop) return void response.destroy();
  return { reply: (fault && faultReply(fault, operation)) ?? reply, fault };
}

/** Answers by preference, by the API's words for a route that is none, or by the operation's handler. */
function carryOut(incoming: Incoming, body: RawBody): Outcome {
  const { mounted, session, request, route, options } = incoming;
  const { service } = mounted;
  const about = { request, operation: undefined, state: session.world(service.name).state };
  if ("failure" in route) {
    const allowed = route.failure === "method-not-allowed" ? route.allowed : [];
    if (request.method === "OPTIONS" && service.preflight && allowed.length > 0)
      return { reply: service.preflight(allowed), changes: [] };
    const problem = route.failure === "method-not-allowed" ? { kind: route.failure, allowed } : { kind: route.failure };
    const reply = service.envelope(service.problem(problem, about), about);
    return { reply: { ...reply, headers: { ...service.headers?.(about), ...reply.headers } }, changes: [] };
  }
  const { operation, path } = route;
  const preferred = preferredReply(request.header("prefer"), operation);
  if (preferred) {
    const own = service.headers?.({ ...about, operation });
    return { reply: { ...preferred, headers: { ...preferred.headers, ...own } }, changes: [] };
  }
  try {
    return dispatch({ mounted, session, operation, path, request, body });
  } catch (error) {
    if (error instanceof ContractViolation) recordViolations(options.engine, { session, api: service.name }, operation, error);
    throw error;
  }
}

async function receive(options: ServerOptions, message: IncomingMessage, place: Place & { kind: "service" }): Promise<Incoming> {
  const { engine } = options;
  const header = message.headers["x-mock-session"];
  const session = engine.sessions.get(place.session ?? (typeof header === "string" ? header : undefined));
  const mounted = engine.service(place.service.name);
  const path = place.service.normalisePath?.(place.path) ?? place.path;
  const request = viewRequest(message, { ...place, path }, session);
  const method = request.method === "HEAD" ? "GET" : request.method;
  return { options, message, place, mounted, session, request, route: mounted.router.route(method, path) };
}

function viewRequest(message: IncomingMessage, place: Place & { kind: "service" }, session: Session): RequestView {
  const { headers } = message;
  const header = (name: string): string | undefined => {
    const value = headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value;
  };
  let query: RequestView["query"] | undefined;
  return {
    method: message.method ?? "GET",
    path: place.path,
    base: `http://${headers.host ?? "localhost"}${place.prefix}`,
    search: place.search,
    get query() {
      return (query ??= parseQuery(place.search));
    },
    id: header("x-request-id") ?? session.newRequestId(),
    header,
    cookie: (name) => readCookie(headers.cookie, name),
  };
}

function journal(incoming: Incoming, operation: Operation | undefined, body: RawBody): JournalEntry {
  const { session, message, mounted, request } = incoming;
  const text = "bytes" in body && body.bytes.length > 0 ? body.bytes.toString("utf8", 0, journalBodyLimit) : undefined;
  return session.journal.add({
    at: new Date(session.clock.now()).toISOString(),
    api: mounted.service.name,
    operationId: operation?.id,
    method: request.method,
    url: message.url ?? "/",
    headers: message.headers,
    body: text,
    nearest: operation ? undefined : nearestOperation(mounted.service.contract, request),
  });
}

function upgrade(
  options: ServerOptions,
  sockets: SocketHost,
  raw: { message: IncomingMessage; socket: Duplex; head: Buffer },
): void {
  raw.socket.on("error", () => raw.socket.destroy());
  const { engine } = options;
  const place = engine.locator.locate(raw.message.url ?? "/");
  void (async () => {
    if (place.kind !== "service") throw unknownPlace(engine, raw.message);
    const { session, mounted, request, route } = await receive(options, raw.message, place);
    const handler = "operation" in route ? mounted.service.sockets[route.operation.id] : undefined;
    if (!handler || !("operation" in route)) throw new MockError(400, "not-a-websocket", "no WebSocket is served here");
    const { service } = mounted;
    const world = session.world(service.name);
    sockets.accept(raw, (event, memory) => {
      const due = settle(session, service, (error) => reportBug(engine, { session, api: service.name }, error));
      void engine.keep(session, service.name, due);
      const base = contextAt(world, session.clock.now()) as { now: string; nowMs: number };
      return handler({ ...base, state: world.state, request, path: route.path, event, memory });
    });
  })().catch((error: unknown) => refuseUpgrade(raw.socket, asMockError(error, options)));
}

function refuseUpgrade(socket: Duplex, error: MockError): void {
  const body = JSON.stringify(problemReply(error).json);
  const head = `HTTP/1.1 ${error.status} Refused\r\nContent-Type: application/problem+json\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** What is not HTTP, or too long a header, is told apart; then the connection ends. */
function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const refusals: Readonly<Record<string, MockError>> = {
    HPE_HEADER_OVERFLOW: new MockError(431, "header-too-large", "the request's header is over 16 KiB"),
    ERR_HTTP_REQUEST_TIMEOUT: new MockError(408, "request-timeout", "the request did not arrive whole in 30 s"),
  };
  refuseUpgrade(socket, refusals[error.code ?? ""] ?? new MockError(400, "broken-http", "the request is not valid HTTP"));
}

function unknownPlace(engine: Engine, message: IncomingMessage): MockError {
  const mounts = engine.options.services.map((s) => engine.locator.mountOf(s));
  const detail = `nothing is served at ${message.url ?? "/"}; APIs: ${mounts.join(", ")}; admin: /__admin/`;
  return new MockError(404, "unknown-path", detail, { mounts });
}

function asMockError(error: unknown, options: ServerOptions): MockError {
  if (error instanceof MockError) return error;
  if (error instanceof ContractViolation)
    return new MockError(500, "contract-violation", error.message, { violations: error.violations.map(brief) });
  options.engine.options.log(`bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new MockError(500, "internal-error", "the mock failed; its log has the details");
}

function brief({ where, pointer, message }: ContractViolation["violations"][number]): object {
  return { where, pointer, message };
}

interface Where {
  readonly session: Session;
  readonly api: string;
}

function recordViolations(engine: Engine, { session, api }: Where, operation: Operation, error: ContractViolation): void {
  const at = new Date(session.clock.now()).toISOString();
  for (const { where, pointer, message } of error.violations)
    engine.violation(session, { at, api, operationId: operation.id, status: error.status, where, pointer, message });
}

function reportBug(engine: Engine, { session, api }: Where, error: unknown): void {
  const at = new Date(session.clock.now()).toISOString();
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  engine.violation(session, { at, api, operationId: "job", status: 0, where: "job", pointer: "", message });
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const empty = Buffer.alloc(0);
const journalBodyLimit = 4096;
