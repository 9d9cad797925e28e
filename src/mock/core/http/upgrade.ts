import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import { Moment } from "../state/moment.ts";
import { asMockError, reportBug } from "../service/failures.ts";
import { unserved } from "./answer.ts";
import { passOnUpgrade } from "./fallback.ts";
import type { ApiRequest } from "./api-request.ts";
import { receive } from "./api-request.ts";
import type { DoorOptions } from "./door-options.ts";
import { createDoor } from "./door.ts";
import { offersIgnoredBy, offersWebSocket } from "./other-protocols.ts";
import { unknownPlace } from "./nowhere.ts";
import type { Place } from "./place.ts";
import { MockError, problemReply } from "../service/problem.ts";
import { refuseRaw } from "./raw-refusals.ts";
import { Refusal } from "../service/refusal.ts";
import type { AnyState, Reply } from "../service/service.ts";
import { settleDue } from "../service/settle-session.ts";
import type { EventHandler, SocketHandler, SocketHost, Upgrade } from "./sockets.ts";

/** Takes the handshakes of a server's `upgrade` event; `elsewhere` is called for one that is below no mount. */
export type UpgradeListener = (raw: Upgrade, elsewhere: () => void) => void;

/** Leads WebSocket handshakes through a door of the same routers to their operations' handlers, or refuses them. */
export function createUpgrade(options: DoorOptions, sockets: SocketHost): UpgradeListener {
  const { engine } = options;
  const pending = new WeakMap<IncomingMessage, Upgrade>();
  const refused = (message: IncomingMessage, error: MockError): void => {
    const raw = pending.get(message);
    if (raw) refuseRaw(raw.socket, problemReply(error));
  };
  const door = createDoor(options, {
    api(place, message) {
      const raw = pending.get(message);
      if (raw) void upgrade(options, sockets, { raw, place });
    },
    admin: (_place, message) => refused(message, unknownPlace(engine, message).error),
    failed: (error, message) => refused(message, error),
  });
  return (raw, elsewhere) => {
    // The server has let go of the socket: nobody else hears that a client is gone.
    raw.socket.on("error", () => raw.socket.destroy());
    pending.set(raw.message, raw);
    // The routers and these ways only look at the request.
    door(raw.message, undefined as unknown as ServerResponse, elsewhere);
  };
}

/**
 * Brings the handshakes to a server whose router is mounted at a path; all others are left to its other listeners. An offer
 * of another protocol that is below the path, or that nobody else would take, is ignored.
 */
export function attachUpgrade(server: Server, at: string, listener: UpgradeListener): void {
  const mount = at.replace(/\/+$/, "");
  const ignoreOffer = offersIgnoredBy(server);
  server.on("upgrade", (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = message.url ?? "/";
    const isBelow = url === mount || url.startsWith(`${mount}/`);
    const isWebSocket = offersWebSocket(message);
    if (!isWebSocket && (isBelow || server.listenerCount("upgrade") === 1))
      ignoreOffer({ message, socket, head });
    if (!isWebSocket || !isBelow) return;
    // As `app.use(at, …)` does: what was cut off is in `baseUrl`, the whole in `originalUrl`.
    Object.assign(message, { originalUrl: url, baseUrl: mount, url: url.slice(mount.length) || "/" });
    listener({ message, socket, head }, () => Object.assign(message, { url }));
  });
}

async function upgrade(
  { engine, fallbacks }: DoorOptions,
  sockets: SocketHost,
  { raw, place }: { readonly raw: Upgrade; readonly place: Place },
): Promise<void> {
  try {
    const call = receive(engine, raw.message, place);
    const elsewhere = unserved(call, fallbacks);
    if (elsewhere) {
      void passOnUpgrade(elsewhere, raw, (error) => refuseRaw(raw.socket, problemReply(error)));
      return;
    }
    const refused = await engine.turn(call.session, (session) => refusal({ ...call, session }));
    if (refused) refuseRaw(raw.socket, refused);
    else {
      raw.socket.once("close", call.session.use());
      sockets.accept(raw, listener(call));
    }
  } catch (error) {
    refuseRaw(raw.socket, problemReply(asMockError(error, engine)));
  }
}

type Handshake = Omit<ApiRequest, "body">;

/** The API's own answer to a handshake that its handler refuses. */
function refusal(call: Handshake): Reply | undefined {
  const { session, mounted, request } = call;
  const { handler, operation, path } = socketOf(call);
  const { state } = session.world(mounted.service.name);
  try {
    handler.open?.({ ...momentOf(call), request, path });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return mounted.service.envelope(error, { request, operation, state });
    throw error;
  }
}

function listener(call: Handshake): EventHandler {
  const { engine, session, mounted, request } = call;
  const { handler, path } = socketOf(call);
  return (event, memory) =>
    engine.turn(session, (newest) => {
      try {
        return handler.on({ ...momentOf({ ...call, session: newest }), request, path, event, memory });
      } catch (error) {
        reportBug(engine, { session: newest, api: mounted.service.name, part: "socket" }, error);
        throw error;
      }
    });
}

function socketOf({ mounted, route }: Handshake): {
  handler: SocketHandler<AnyState>;
  operation: Operation;
  path: Readonly<Record<string, string>>;
} {
  const handler = "operation" in route ? mounted.service.sockets[route.operation.id] : undefined;
  if (!handler || !("operation" in route))
    throw new MockError(400, "not-a-websocket", "no WebSocket is served here");
  return { handler, operation: route.operation, path: route.path };
}

/** The state and the time, after what is due is done. */
function momentOf({ engine, session, mounted }: Handshake): { state: AnyState; now: string; nowMs: number } {
  void settleDue(engine, session, mounted.service);
  const { text: now, ms: nowMs } = new Moment(session.clock.now());
  return { state: session.world(mounted.service.name).state, now, nowMs };
}
