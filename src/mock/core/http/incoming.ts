import type { IncomingMessage } from "node:http";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { RawBody } from "../service/routed.ts";
import type { Engine, EngineService } from "../engine.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Place } from "./locate.ts";
import { nearestOperation } from "./nearest.ts";
import { parseQuery, readCookie } from "./request.ts";
import type { RequestView } from "./request.ts";
import type { RouteResult } from "./router.ts";
import type { Session } from "../session/sessions.ts";

export type ServicePlace = Extract<Place, { kind: "service" }>;

/** One HTTP request of an API, located and routed but not yet judged. */
export interface Incoming {
  readonly engine: Engine;
  readonly message: IncomingMessage;
  readonly mounted: EngineService;
  readonly session: Session;
  readonly request: RequestView;
  readonly route: RouteResult;
}

/** Finds the session, the service and the operation of a request. HEAD is routed as GET. */
export function receive(engine: Engine, message: IncomingMessage, place: ServicePlace): Incoming {
  const header = message.headers["x-mock-session"];
  const session = engine.sessions.get(place.session ?? (typeof header === "string" ? header : undefined));
  const mounted = engine.service(place.service.name);
  const path = place.service.normalisePath?.(place.path) ?? place.path;
  const request = viewRequest(message, { ...place, path }, session);
  return { engine, message, mounted, session, request, route: routeOf(mounted, request) };
}

function routeOf({ router, service }: EngineService, request: RequestView): RouteResult {
  const route = router.route(request.method === "HEAD" ? "GET" : request.method, request.path);
  if (!("operations" in route)) return route;
  const method = service.methodFor?.({ request, operations: route.operations });
  return method === undefined ? route : router.route(method, request.path);
}

/** Writes the request into the session's journal; its status is filled in when the answer is sent. */
export function record(incoming: Incoming, operation: Operation | undefined, body: RawBody): JournalEntry {
  const { session, message, mounted, request } = incoming;
  const text =
    "bytes" in body && body.bytes.length > 0 ? body.bytes.toString("utf8", 0, journalBodyLimit) : undefined;
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

function viewRequest(message: IncomingMessage, place: ServicePlace, session: Session): RequestView {
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
    id: header("x-request-id") || session.newRequestId(),
    header,
    cookie: (name) => readCookie(headers.cookie, name),
  };
}

const journalBodyLimit = 4096;
