import type { IncomingMessage, ServerResponse } from "node:http";
import { loadContract } from "../../../../contracts/lib/contract.ts";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Validator, Violation } from "../../../../contracts/lib/validation.ts";
import { createValidator } from "../../../../contracts/lib/validation.ts";
import type { Engine } from "../engine.ts";
import { readBody } from "../http/body.ts";
import type { Place } from "../http/place.ts";
import { baseOf } from "../http/origin.ts";
import { MockError, problemReply } from "../service/problem.ts";
import { mediaTypeOf, parseQuery } from "../http/request.ts";
import { OperationRouter } from "../http/operation-router.ts";
import type { Reply } from "../service/service.ts";
import { allSessions } from "../session/events.ts";
import type { Session } from "../session/sessions.ts";
import type { Listener } from "../../public-types.ts";
import { consoleFile } from "./console-files.ts";
import { streamEvents } from "./event-stream.ts";
import type { AdminOptions } from "./guard.ts";
import { guardPlace, guardToken } from "./guard.ts";
import { adminHandlers } from "./handlers.ts";

interface AdminServer {
  readonly engine: Engine;
  readonly admin: AdminOptions;
  /** What serves the APIs, for requests that are sent once more. */
  readonly listener: Listener;
}

interface Call {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly place: Place;
}

let loaded: { router: OperationRouter; validator: Validator; document: unknown } | undefined;

/** The admin contract, read when it is first needed: most runs of the mock never use it. */
function contract(): NonNullable<typeof loaded> {
  if (!loaded) {
    const read = loadContract("admin");
    const { document, operations } = read;
    loaded = { router: new OperationRouter(operations), validator: createValidator(read), document };
  }
  return loaded;
}

/** Answers a call below `/__admin`; undefined: the answer is under way and has no end. */
export async function serveAdmin(server: AdminServer, call: Call): Promise<Reply | undefined> {
  const { message, place } = call;
  const isRead = message.method === "GET" || message.method === "HEAD";
  try {
    if (!server.admin.enabled) throw new MockError(404, "no-admin", "the admin is switched off (--no-admin)");
    if (isRead && place.path === "/health") return await answer(server, call);
    guardPlace(server.admin, message, baseOf(message, { ...place, prefix: "" }));
    // The console's own files hold nothing secret; it asks for the token.
    const file = isRead ? consoleFile(place) : undefined;
    if (file) return file;
    guardToken(server.admin, message);
    if (isRead && place.path === "/openapi.json") return { status: 200, body: contract().document };
    return await answer(server, call);
  } catch (error) {
    if (error instanceof MockError) return problemReply(error);
    throw error;
  }
}

async function answer(server: AdminServer, { message, response, place }: Call): Promise<Reply | undefined> {
  const { engine } = server;
  const { router, validator } = contract();
  const method = message.method === "HEAD" ? "GET" : (message.method ?? "GET");
  const route = router.route(method, place.path);
  if ("failure" in route) throw routeError(route, place);
  const { operation } = route;
  const path = validator.parameters(operation, "path", route.path);
  const query = validator.parameters(operation, "query", parseQuery(place.search));
  refuseInvalid([...path.violations, ...query.violations]);
  const body = await readAdminBody(engine, message, operation);
  if (operation.requestBody) refuseInvalid(validator.requestBody(operation, "application/json", body ?? {}));
  const header = message.headers["x-mock-session"];
  const session = engine.sessions.get(place.session ?? (typeof header === "string" ? header : undefined));
  if (operation.id === "followEvents") {
    streamEvents(engine.events, query.values["sessions"] === "all" ? allSessions : session.id, response);
    return undefined;
  }
  const mountedAt = place.prefix.replace(/(?:\/__session\/[^/]*)?\/__admin$/, "");
  const door = { listener: server.listener, mountedAt };
  const call = { engine, session, door, path: path.values, query: query.values, body };
  // Erased here as in a service's dispatch: the contract has just judged path, query and body.
  const run = (adminHandlers as unknown as Readonly<Record<string, (call: object) => Promise<Reply>>>)[
    operation.id
  ];
  if (!run) throw new Error(`no handler of ${operation.id}`);
  const reply = await run(call);
  if (!onlyTells.has(operation.id) && method !== "GET") tellChange(engine, session, place);
  return reply;
}

/** Calls that change nothing although they are no GET. */
const onlyTells: ReadonlySet<string> = new Set(["findRequests", "countRequests", "repeatRequest"]);

/** Sessions and snapshots are of nobody's session. */
function tellChange({ events }: Engine, session: Session, { path }: Place): void {
  const part = path.split("/")[1] ?? "";
  events.changed(part, part === "sessions" || part === "snapshots" ? undefined : session.id);
}

async function readAdminBody(
  engine: Engine,
  message: IncomingMessage,
  operation: Operation,
): Promise<unknown> {
  const limit = engine.options.bodyLimit;
  const body = await readBody(message, limit);
  if ("tooLarge" in body) throw new MockError(413, "body-too-large", `the body is over ${limit} bytes`);
  if (body.bytes.length === 0 || !operation.requestBody) return undefined;
  const mediaType = mediaTypeOf(message.headers["content-type"]);
  if (
    mediaType !== undefined &&
    mediaType !== "application/json" &&
    mediaType !== "application/x-www-form-urlencoded"
  )
    throw new MockError(400, "bad-request", `the body must be JSON, not ${mediaType}`);
  try {
    return JSON.parse(body.bytes.toString("utf8")) as unknown;
  } catch (error) {
    throw new MockError(
      400,
      "bad-request",
      `the body is not JSON: ${error instanceof Error ? error.message : ""}`,
    );
  }
}

function refuseInvalid(violations: readonly Violation[]): void {
  const [first] = violations;
  if (!first) return;
  const detail = violations.map((v) => `${v.where} ${v.pointer || "/"}: ${v.message}`).join("; ");
  throw new MockError(400, "bad-request", detail);
}

function routeError(route: { failure: string; allowed?: readonly string[] }, place: Place): MockError {
  if (route.failure === "method-not-allowed")
    return new MockError(405, "method-not-allowed", `${place.path} takes ${route.allowed?.join(", ") ?? ""}`);
  if (route.failure === "bad-encoding")
    return new MockError(400, "bad-request", "the path is not percent-encoded UTF-8");
  return new MockError(404, "unknown-path", `there is no ${place.prefix}${place.path}; see ${place.prefix}/`);
}
