import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { Duplex } from "node:stream";
import type { WebSocket, WebSocketServer } from "ws";
import type { RequestView } from "./request.ts";

/** A handshake as a server's `upgrade` event has it. */
export interface Upgrade {
  readonly message: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

export type SocketEvent =
  | { readonly kind: "message"; readonly text: string }
  /** The moment that `tickAfterMs` asked for. */
  | { readonly kind: "tick" };

/** What a socket handler is given for each event of one connection. */
export interface SocketCall<State> {
  readonly state: State;
  readonly now: string;
  readonly nowMs: number;
  readonly request: RequestView;
  readonly path: Readonly<Record<string, string>>;
  readonly event: SocketEvent;
  /** What the handler kept at this connection's last event. */
  readonly memory: unknown;
}

export interface SocketReply {
  /** Text frames, in order. */
  readonly send?: readonly string[];
  readonly close?: { readonly code: number; readonly reason: string };
  readonly memory?: unknown;
  /** Asks for a `tick` after so many real milliseconds. */
  readonly tickAfterMs?: number;
}

/** A WebSocket operation: pure functions from an event to what is sent. */
export interface SocketHandler<State> {
  /** Before the handshake: throws a refusal to answer with the API's own error instead. */
  open?(call: Omit<SocketCall<State>, "event" | "memory">): void;
  on(call: SocketCall<State>): SocketReply;
}

export type SocketHandlers<State> = Readonly<Record<string, SocketHandler<State>>>;

const frameLimit = 1024 * 1024;
/** Milliseconds that a client is given to answer the close. */
const closeTimeout = 500;

const require = createRequire(import.meta.url);

/** WebSockets are loaded with the first upgrade: most runs see none. */
function createSocketServer(): WebSocketServer {
  // CommonJS boundary: the module of that name.
  const ws = require("ws") as typeof import("ws");
  return new ws.WebSocketServer({ noServer: true, maxPayload: frameLimit });
}

/** Accepts upgrades and drives each connection's handler until either side closes. */
export class SocketHost {
  #server: WebSocketServer | undefined;

  /** Completes the handshake, then calls `handle` for each event. */
  accept(upgrade: Upgrade, handle: EventHandler): void {
    this.#server ??= createSocketServer();
    this.#server.handleUpgrade(upgrade.message, upgrade.socket, upgrade.head, (connection) => {
      drive(connection, handle);
    });
  }

  /** Ends all connections (1001, going away); a client that does not answer is cut off. */
  close(): void {
    for (const connection of this.#server?.clients ?? []) {
      connection.close(1001);
      setTimeout(() => {
        connection.terminate();
      }, closeTimeout).unref();
    }
    this.#server?.close();
  }
}

export type EventHandler = (event: SocketEvent, memory: unknown) => Promise<SocketReply>;

function drive(connection: WebSocket, handle: EventHandler): void {
  let memory: unknown;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  // One after the other, in the order in which they come.
  const on = (event: SocketEvent): void => {
    last = last.then(() => take(event));
  };
  const take = async (event: SocketEvent): Promise<void> => {
    if (connection.readyState !== connection.OPEN) return;
    const reply = await answer(handle, event, memory);
    if ("memory" in reply) memory = reply.memory;
    for (const text of reply.send ?? []) connection.send(text);
    if (reply.close) connection.close(reply.close.code, reply.close.reason);
    else if (reply.tickAfterMs !== undefined) {
      clearTimeout(timer);
      timer = setTimeout(() => on({ kind: "tick" }), reply.tickAfterMs);
    }
  };
  connection.on("message", (data: Buffer) => on({ kind: "message", text: data.toString("utf8") }));
  connection.on("error", () => connection.terminate());
  connection.on("close", () => clearTimeout(timer));
}

/** A bug in a handler ends this connection only. */
async function answer(handle: EventHandler, event: SocketEvent, memory: unknown): Promise<SocketReply> {
  try {
    return await handle(event, memory);
  } catch {
    return { close: { code: 1011, reason: "internal error of the mock" } };
  }
}
