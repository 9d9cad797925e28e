import type { IncomingMessage } from "node:http";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Engine } from "../engine.ts";
import type { MountedService } from "../service/mounted-service.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Session } from "../session/sessions.ts";
import type { Moment } from "../state/moment.ts";
import type { RawBody } from "./body.ts";
import { sentBytes } from "./body.ts";
import type { Place } from "./place.ts";
import { sessionOf } from "./place.ts";
import { explainUnmatched } from "./nearest.ts";
import type { RouteResult } from "./operation-router.ts";
import { ArrivedRequest } from "./arrived-request.ts";
import { targetOf } from "./request.ts";
import type { RequestView } from "./request.ts";

/** One HTTP request of an API on its way from the door to its handler. */
export interface ApiRequest {
  readonly engine: Engine;
  readonly message: IncomingMessage;
  readonly mounted: MountedService;
  readonly session: Session;
  readonly request: RequestView;
  readonly route: RouteResult;
  readonly body: RawBody;
  /** When it is carried out; absent: when it is. */
  readonly moment?: Moment;
}

/** Finds the session, the service and the operation of a request. HEAD is routed as GET. */
export function receive(engine: Engine, message: IncomingMessage, place: Place): Omit<ApiRequest, "body"> {
  const session = engine.sessions.get(sessionOf(message, place.session));
  const arrive = (mounted: MountedService): Omit<ApiRequest, "body"> => {
    const path = mounted.service.normalisePath?.(place.path) ?? place.path;
    const request = new ArrivedRequest(message, { ...place, path }, () => session.newRequestId());
    return { engine, message, mounted, session, request, route: routeOf(mounted, request) };
  };
  const mounted = engine.service(place.api);
  const call = arrive(mounted);
  const found = operationOf(call);
  if (!mounted.companions || (found && !takesSlashes(found))) return call;
  const beside = arrive(mounted.companions);
  const other = operationOf(beside);
  return other && (!found || lengthOf(other) > lengthOf(found)) ? beside : call;
}

/** Whether a part of its path takes what could be a longer path of something beside the API. */
function takesSlashes({ parameters }: Operation): boolean {
  return parameters.some(({ rawSlashes }) => rawSlashes);
}

/** In segments. */
function lengthOf({ path }: Operation): number {
  return path.split("/").length;
}

/** The operation that a request leads to, if it leads to one. */
export function operationOf({ route }: Pick<ApiRequest, "route">): Operation | undefined {
  return "operation" in route ? route.operation : undefined;
}

/** Writes the request into the session's journal; what becomes of it is filled in later. */
export function record(call: ApiRequest, elsewhere?: URL): JournalEntry {
  const { engine, session, message, mounted, request, body, route } = call;
  const arrival = {
    at: session.clock.now(),
    receivedAt: engine.options.wall(),
    api: mounted.service.name,
    operation: operationOf(call),
    method: request.method,
    url: targetOf(message),
    unmatched:
      "failure" in route && !elsewhere ? explainUnmatched(mounted.service, request, route) : undefined,
    fallback: elsewhere && `${elsewhere.origin}${elsewhere.pathname}`,
  };
  return session.journal.add(arrival, { headers: message.headers, body: sentBytes(body) });
}

function routeOf({ router, service }: MountedService, request: RequestView): RouteResult {
  const path = service.routedPath ? service.routedPath(request.path) : request.path;
  if (path === undefined) return { failure: "no-route" };
  const route = router.route(request.method === "HEAD" ? "GET" : request.method, path);
  if (!("operations" in route)) return route;
  const method = service.methodFor?.({ request, operations: route.operations });
  return method === undefined ? route : router.route(method, path);
}
