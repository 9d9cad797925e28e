import type { IncomingMessage, ServerResponse } from "node:http";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Engine } from "../engine.ts";
import { readBody } from "../http/body.ts";
import type { Place } from "../http/place.ts";
import { sessionOf } from "../http/place.ts";
import { readJson } from "../http/read-json.ts";
import { baseOf } from "../http/origin.ts";
import type { Grant } from "../http/cors.ts";
import { isPreflight } from "../../../../contracts/lib/preflight.ts";
import { preflightReply } from "../http/cors.ts";
import { MockError, problemReply } from "../service/problem.ts";
import { mediaTypeOf, parseQuery } from "../http/request.ts";
import type { Reply } from "../service/service.ts";
import { allSessions } from "../session/events.ts";
import { defaultSession } from "../session/sessions.ts";
import type { Listener } from "../../public-types.ts";
import { consoleFile } from "./console-files.ts";
import { streamEvents } from "./event-stream.ts";
import type { AdminOptions } from "./guard.ts";
import { guardPlace, guardToken } from "./guard.ts";
import { adminContract, judgedQuery, runAdmin } from "./operations.ts";

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
  /** What pages of named origins are told. */
  readonly cors: Grant | undefined;
}

/** Answers a call below `/__admin`; undefined: the answer is under way and has no end. */
export async function serveAdmin(server: AdminServer, call: Call): Promise<Reply | undefined> {
  const { message, place, cors } = call;
  const isRead = message.method === "GET" || message.method === "HEAD";
  try {
    if (isRead && place.path === "/health") return await answer(server, call);
    if (!server.admin.enabled) throw new MockError(404, "no-admin", "the admin is switched off (--no-admin)");
    const ownOrigin = baseOf(message, { ...place, prefix: "" });
    guardPlace(server.admin, message, (origin) => origin === ownOrigin || origin === cors?.origin);
    if (isPreflight(message)) return preflightReply(message);
    // The console's own files hold nothing secret; it asks for the token.
    const file = isRead ? consoleFile(place) : undefined;
    if (file) return file;
    guardToken(server.admin, message);
    if (isRead && place.path === "/openapi.json") return { status: 200, body: adminContract().document };
    return await answer(server, call);
  } catch (error) {
    if (error instanceof MockError) return problemReply(error);
    throw error;
  }
}

async function answer(
  server: AdminServer,
  { message, response, place, cors }: Call,
): Promise<Reply | undefined> {
  const { engine } = server;
  const method = message.method === "HEAD" ? "GET" : (message.method ?? "GET");
  const route = adminContract().router.route(method, place.path);
  if ("failure" in route) throw routeError(route, place);
  const { operation } = route;
  const id = sessionOf(message, place.session);
  if (operation.id === "followEvents") {
    const { sessions } = judgedQuery(operation, parseQuery(place.search));
    streamEvents(engine.events, sessions === "all" ? allSessions : engine.sessions.get(id).id, {
      response,
      cors,
    });
    return undefined;
  }
  const mountedAt = place.prefix.replace(/(?:\/__session\/[^/]*)?\/__admin$/, "");
  const door = { listener: server.listener, mountedAt };
  const reply = await runAdmin(() => ({ engine, session: engine.sessions.get(id), door }), operation, {
    path: route.path,
    query: parseQuery(place.search),
    body: await readAdminBody(engine, message, operation),
  });
  if (!onlyTells.has(operation.id) && method !== "GET") tellChange(engine, id, place);
  return reply;
}

/** Calls that change nothing although they are no GET. */
const onlyTells: ReadonlySet<string> = new Set(["findRequests", "countRequests", "repeatRequest"]);

/** Sessions and snapshots are of nobody's session. */
function tellChange({ events }: Engine, session: string | undefined, { path }: Place): void {
  const part = path.split("/")[1] ?? "";
  events.changed(part, part === "sessions" || part === "snapshots" ? undefined : (session ?? defaultSession));
}

async function readAdminBody(
  engine: Engine,
  message: IncomingMessage,
  operation: Operation,
): Promise<unknown> {
  const limit = engine.options.bodyLimit;
  const body = await readBody(message, limit);
  if ("tooLarge" in body)
    throw new MockError(413, "body-too-large", `the body is over ${limit} bytes (--max-body-size)`);
  if (body.bytes.length === 0 || !operation.requestBody) return undefined;
  const mediaType = mediaTypeOf(message.headers["content-type"]);
  if (
    mediaType !== undefined &&
    mediaType !== "application/json" &&
    mediaType !== "application/x-www-form-urlencoded"
  )
    throw new MockError(400, "bad-request", `the body must be JSON, not ${mediaType}`);
  try {
    return readJson(body.bytes.toString("utf8"));
  } catch (error) {
    throw new MockError(
      400,
      "bad-request",
      `the body cannot be read as JSON: ${error instanceof Error ? error.message : ""}`,
    );
  }
}

function routeError(route: { failure: string; allowed?: readonly string[] }, place: Place): MockError {
  if (route.failure === "method-not-allowed")
    return new MockError(405, "method-not-allowed", `${place.path} takes ${route.allowed?.join(", ") ?? ""}`);
  if (route.failure === "bad-encoding")
    return new MockError(400, "bad-request", "the path is not percent-encoded UTF-8");
  return new MockError(404, "unknown-path", `there is no ${place.prefix}${place.path}; see ${place.prefix}/`);
}
