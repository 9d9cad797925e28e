import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Engine } from "../engine.ts";
import { readBody } from "../http/body.ts";
import type { Place } from "../http/place.ts";
import { baseOf } from "../http/origin.ts";
import { MockError, problemReply } from "../service/problem.ts";
import { mediaTypeOf, parseQuery } from "../http/request.ts";
import type { Reply } from "../service/service.ts";
import { adminContract, runAdmin } from "./operations.ts";
import { adminPage } from "./page.ts";

export interface AdminOptions {
  readonly enabled: boolean;
  /** When set, every admin call must bring it: `Authorization: Bearer …` or `X-Admin-Token: …`. */
  readonly token?: string | undefined;
  /** The host name that the server was bound to; calls must name it or a loopback name. */
  readonly host: string;
}

interface AdminServer {
  readonly engine: Engine;
  readonly admin: AdminOptions;
}

/** Answers a call below `/__admin`. */
export async function serveAdmin(
  server: AdminServer,
  message: IncomingMessage,
  place: Place,
): Promise<Reply> {
  try {
    if (!server.admin.enabled) throw new MockError(404, "no-admin", "the admin is switched off (--no-admin)");
    const isProbe = message.method === "GET" && place.path === "/health";
    if (!isProbe) guard(server.admin, message, baseOf(message, { ...place, prefix: "" }));
    if (message.method === "GET" && place.path === "/") return adminPage(adminContract().operations);
    if (message.method === "GET" && place.path === "/openapi.json")
      return { status: 200, body: adminContract().document };
    return await answer(server.engine, message, place);
  } catch (error) {
    if (error instanceof MockError) return problemReply(error);
    throw error;
  }
}

async function answer(engine: Engine, message: IncomingMessage, place: Place): Promise<Reply> {
  const method = message.method === "HEAD" ? "GET" : (message.method ?? "GET");
  const route = adminContract().router.route(method, place.path);
  if ("failure" in route) throw routeError(route, place);
  const header = message.headers["x-mock-session"];
  const id = place.session ?? (typeof header === "string" ? header : undefined);
  return runAdmin(() => ({ engine, session: engine.sessions.get(id) }), route.operation, {
    path: route.path,
    query: parseQuery(place.search),
    body: await readAdminBody(engine, message, route.operation),
  });
}

/**
 * Keeps web pages and other machines out: without a token only this machine may call, and where only this machine can
 * call, it must be by a name of its own. A page of another origin sends `Origin`; a page that had its own name rebound to
 * this address sends its name as `Host`.
 */
function guard({ token, host }: AdminOptions, message: IncomingMessage, ownOrigin: string): void {
  if (token === undefined && !isLoopback(message.socket.remoteAddress))
    throw new MockError(403, "not-loopback", "from another machine, the admin wants a token (--admin-token)");
  const named = hostName(message.headers.host);
  const isAnyName = token !== undefined && !isLoopbackName(host);
  if (!isAnyName && named !== host && !isLoopbackName(named))
    throw new MockError(403, "foreign-host", `the admin does not answer to the host name ${named}`);
  const { origin } = message.headers;
  if (origin !== undefined && origin !== ownOrigin)
    throw new MockError(403, "cross-origin", `pages of ${origin} may not call the admin`);
  if (token !== undefined && !sameText(token, sentToken(message)))
    throw new MockError(401, "admin-token", "send the admin token: Authorization: Bearer …");
}

function isLoopback(address = ""): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

function isLoopbackName(name: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]", "::1"].includes(name);
}

function hostName(header: string | undefined): string {
  return (header ?? "").replace(/:\d+$/, "").toLowerCase();
}

function sentToken(message: IncomingMessage): string {
  const own = message.headers["x-admin-token"];
  return typeof own === "string" ? own : (message.headers.authorization?.replace(/^bearer /i, "") ?? "");
}

/** Compares in a time that does not tell how much of it was right. */
function sameText(expected: string, sent: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
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

function routeError(route: { failure: string; allowed?: readonly string[] }, place: Place): MockError {
  if (route.failure === "method-not-allowed")
    return new MockError(405, "method-not-allowed", `${place.path} takes ${route.allowed?.join(", ") ?? ""}`);
  if (route.failure === "bad-encoding")
    return new MockError(400, "bad-request", "the path is not percent-encoded UTF-8");
  return new MockError(404, "unknown-path", `there is no ${place.prefix}${place.path}; see ${place.prefix}/`);
}
