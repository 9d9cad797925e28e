import type { IncomingMessage, ServerResponse } from "node:http";
import Router from "router";
import { serveAdmin } from "../admin/serve.ts";
import type { Engine } from "../engine.ts";
import { asMockError } from "../service/failures.ts";
import { MockError, problemReply } from "../service/problem.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { Session } from "../session/sessions.ts";
import { answer, unserved } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import { receive } from "./api-request.ts";
import { noBody, readBody } from "./body.ts";
import { contractFile } from "./served-contract.ts";
import type { Reply } from "../service/service.ts";
import type { Listener, RequestHandler } from "../../public-types.ts";
import type { DoorOptions } from "./door-options.ts";
import { passOn } from "./fallback.ts";
import { answerNowhere } from "./nowhere.ts";
import type { Place, Trust } from "./place.ts";
import { isPreflight } from "../../../../contracts/lib/preflight.ts";
import { grantOf, preflightReply } from "./cors.ts";
import { send } from "./send.ts";
import { serveUi } from "./ui.ts";

/** What is done with a request, or with the handshake of a WebSocket, that the routers have led to its place. */
export interface Ways {
  readonly api: Way;
  readonly admin: Way;
  /** For a URL that the routers cannot read. */
  readonly failed: (error: MockError, message: IncomingMessage, response: ServerResponse) => void;
}

type Way = (place: Place, message: IncomingMessage, response: ServerResponse) => void;

/**
 * The mock's door, an Express 5 `Router` (`express.Router` is this very package): each API and the admin at its mount,
 * all also below `/__session/<id>`. What is below no mount goes to `next()`; the mock's own
 * trouble does not, so that it never reaches an error handler of the application around it.
 */
export function createDoor(options: DoorOptions, own?: Ways): RequestHandler {
  const { engine } = options;
  const door = Router({ caseSensitive: true });
  const nowhere = answerNowhere(options);
  const ways =
    own ??
    waysOfRequests(options, (message, response) => {
      door(message, response, () => nowhere(message, response));
    });
  const mounts = Router({ mergeParams: true, caseSensitive: true });
  mounts.use("/__admin", leadTo(options, "", ways.admin));
  for (const { name } of engine.options.services) {
    const ui = own ? undefined : serveUi(options, name, (message) => placeOf(options, message, name));
    if (ui) mounts.use(engine.mountOf(name) || "/", ui);
    mounts.use(engine.mountOf(name) || "/", leadTo(options, name, ways.api));
  }
  door.use("/__session/:session", mounts);
  door.use(mounts);
  door.use((error: unknown, message: IncomingMessage, response: ServerResponse, _next: unknown) => {
    // Routers know a handler of errors by its four parameters.
    ways.failed(badPath(error, engine), message, response);
  });
  return door;
}

/** What is below a mount goes one way: no router of its own stands there, which would only cost time. */
function leadTo(options: DoorOptions, api: string, way: Way): RequestHandler {
  return (message, response) => way(placeOf(options, message, api), message, response);
}

/** `listener` serves requests that the mock sends itself. */
function waysOfRequests(options: DoorOptions, listener: Listener): Ways {
  return {
    api: (place, message, response) => void serveApiCall(options, place, { message, response }),
    admin: (place, message, response) =>
      void serveAdminCall({ ...options, listener }, place, { message, response }),
    failed: (error, _message, response) => send(response, problemReply(error)),
  };
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

async function serveApiCall(
  options: DoorOptions,
  place: Place,
  { message, response }: Exchange,
): Promise<void> {
  const { engine, layer, fallbacks } = options;
  const { bodyLimit } = engine.options;
  const cors = grantOf(options.cors, message);
  let session: Session | undefined;
  const noted: { entry?: JournalEntry } = {};
  let leave: (() => void) | undefined;
  try {
    const call = receive(engine, message, place);
    session = call.session;
    leave = session.use();
    const { mediaTypes } = call.mounted.service;
    if (cors?.origin !== undefined && isPreflight(message)) {
      send(response, preflightReply(message), { session, cors, mediaTypes });
      return;
    }
    const file = contractFileOf(call, place);
    if (file) {
      send(response, file, { session, cors });
      return;
    }
    const elsewhere = unserved(call, fallbacks);
    // What goes elsewhere goes as it comes, however large it is.
    const body = elsewhere ? noBody : await readBody(message, bodyLimit);
    const given = await answer({ ...call, body }, { layer, elsewhere, noted });
    const { entry } = noted;
    if (given && "url" in given) {
      await passOn(given.url, { message, response }, { cors, bodyLimit });
      entry?.passedOn(response.statusCode);
    } else if (given) {
      const { reply, fault, at } = given;
      send(response, reply, { fault, session: given.session, at, cors, entry, mediaTypes });
    } else drop(response, entry);
  } catch (error) {
    // A client that went away in the middle of its request gets no answer.
    if (message.destroyed && !message.complete) return;
    send(response, problemReply(asMockError(error, engine)), { session, cors, entry: noted.entry });
  } finally {
    leave?.();
  }
}

/** What is served beside an API where it has no operation itself; nobody's request to the API. */
function contractFileOf(
  { route, request: { method, base }, mounted: { service } }: Omit<ApiRequest, "body">,
  { path }: Place,
): Reply | undefined {
  if (!("failure" in route) || route.failure !== "no-route") return undefined;
  if (method !== "GET" && method !== "HEAD") return undefined;
  return contractFile({ path, base, contract: service.contract, title: service.title });
}

function drop(response: ServerResponse, entry: JournalEntry | undefined): void {
  response.destroy();
  entry?.ended();
}

async function serveAdminCall(
  options: DoorOptions & { readonly listener: Listener },
  place: Place,
  { message, response }: Exchange,
): Promise<void> {
  // Where any origin may call the APIs, none may call the admin.
  const cors = typeof options.cors === "boolean" ? undefined : grantOf(options.cors, message);
  try {
    const reply = await serveAdmin(options, { message, response, place, cors });
    if (reply) send(response, reply, { cors });
  } catch (error) {
    if (message.destroyed && !message.complete) return;
    send(response, problemReply(asMockError(error, options.engine)), { cors });
  }
}

/** What routers leave on a request: Express's own members. */
interface RoutedMessage {
  readonly baseUrl?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly app?: { get(name: string): unknown };
}

function placeOf({ trust }: DoorOptions, message: IncomingMessage, api: string): Place {
  const { baseUrl = "", params, app } = message as RoutedMessage;
  const target = message.url ?? "/";
  const url = target.startsWith("/") ? target : target.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const question = url.indexOf("?");
  // An application around the door has a setting of its own, and keeps it compiled under this name.
  const own = app?.get("trust proxy fn");
  return {
    api,
    session: params?.["session"],
    path: (question < 0 ? url : url.slice(0, question)) || "/",
    prefix: baseUrl,
    search: question < 0 ? "" : url.slice(question + 1),
    trust: typeof own === "function" ? (own as Trust) : trust,
  };
}

/** The router fails only for a session id that is not percent-encoded. */
function badPath(error: unknown, engine: Engine): MockError {
  if (error instanceof URIError || (error as { status?: number } | undefined)?.status === 400)
    return new MockError(400, "bad-session", "the session id in the URL is not percent-encoded UTF-8");
  return asMockError(error, engine);
}
