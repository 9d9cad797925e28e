import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { contextAt } from "./dispatch.ts";
import type { Engine } from "./engine.ts";
import { asMockError, reportBug, unknownPlace } from "./failures.ts";
import { receive } from "./incoming.ts";
import { MockError } from "./problem.ts";
import { refuseRaw } from "./raw-refusals.ts";
import { settleDue } from "./settle-due.ts";
import type { EventHandler, SocketHost } from "./sockets.ts";

export interface Upgrade {
  readonly message: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Leads a WebSocket handshake to its operation's handler, or refuses it. */
export function upgrade(engine: Engine, sockets: SocketHost, raw: Upgrade): void {
  raw.socket.on("error", () => raw.socket.destroy());
  try {
    sockets.accept(raw, socketHandler(engine, raw.message));
  } catch (error) {
    refuseRaw(raw.socket, asMockError(error, engine));
  }
}

function socketHandler(engine: Engine, message: IncomingMessage): EventHandler {
  const place = engine.locator.locate(message.url ?? "/");
  if (place.kind !== "service") throw unknownPlace(engine, message);
  const { session, mounted, request, route } = receive(engine, message, place);
  const { service } = mounted;
  const handler = "operation" in route ? service.sockets[route.operation.id] : undefined;
  if (!handler || !("operation" in route))
    throw new MockError(400, "not-a-websocket", "no WebSocket is served here");
  const world = session.world(service.name);
  return (event, memory) => {
    void settleDue(engine, session, service);
    const nowMs = session.clock.now();
    try {
      return handler({
        ...contextAt(world, nowMs),
        state: world.state,
        request,
        path: route.path,
        event,
        memory,
      });
    } catch (error) {
      reportBug(engine, { session, api: service.name, part: "socket" }, error);
      throw error;
    }
  };
}
