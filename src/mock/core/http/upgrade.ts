import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Operation } from "../../../../contracts/lib/contract.ts";
import { contextAt } from "../service/context.ts";
import type { Engine } from "../engine.ts";
import { asMockError, reportBug, unknownPlace } from "../service/failures.ts";
import { receive } from "./incoming.ts";
import type { Incoming } from "./incoming.ts";
import { MockError, problemReply } from "../service/problem.ts";
import { refuseRaw } from "./raw-refusals.ts";
import { Refusal } from "../service/refusal.ts";
import type { AnyState, WireReply } from "../service/service.ts";
import { settleDue } from "../service/settle-due.ts";
import type { EventHandler, SocketHandler, SocketHost } from "./sockets.ts";

export interface Upgrade {
  readonly message: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Leads a WebSocket handshake to its operation's handler, or refuses it. */
export function upgrade(engine: Engine, sockets: SocketHost, raw: Upgrade): void {
  raw.socket.on("error", () => raw.socket.destroy());
  try {
    const place = engine.locator.locate(raw.message.url ?? "/");
    if (place.kind !== "service") throw unknownPlace(engine, raw.message);
    const incoming = receive(engine, raw.message, place);
    const refused = refusal(incoming);
    if (refused) refuseRaw(raw.socket, refused);
    else sockets.accept(raw, listener(incoming));
  } catch (error) {
    refuseRaw(raw.socket, problemReply(asMockError(error, engine)));
  }
}

/** The API's own answer to a handshake that its handler refuses. */
function refusal(incoming: Incoming): WireReply | undefined {
  const { session, mounted, request } = incoming;
  const { handler, operation, path } = socketOf(incoming);
  const { state } = session.world(mounted.service.name);
  try {
    handler.open?.({ ...momentOf(incoming), request, path });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return mounted.service.envelope(error, { request, operation, state });
    throw error;
  }
}

function listener(incoming: Incoming): EventHandler {
  const { engine, session, mounted, request } = incoming;
  const { handler, path } = socketOf(incoming);
  return (event, memory) => {
    try {
      return handler.on({ ...momentOf(incoming), request, path, event, memory });
    } catch (error) {
      reportBug(engine, { session, api: mounted.service.name, part: "socket" }, error);
      throw error;
    }
  };
}

function socketOf({ mounted, route }: Incoming): {
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
function momentOf({ engine, session, mounted }: Incoming): { state: AnyState; now: string; nowMs: number } {
  void settleDue(engine, session, mounted.service);
  const { state, now, nowMs } = contextAt(session.world(mounted.service.name), session.clock.now());
  return { state, now, nowMs };
}
