import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import type { Upgrade } from "./sockets.ts";

/** Whether WebSocket is among the protocols that a client offers to switch to. */
export function offersWebSocket({ headers }: IncomingMessage): boolean {
  return tokens(headers.upgrade).includes("websocket");
}

/**
 * Answers requests that offer to switch to another protocol, such as `h2c`, as if they had not: RFC 9110, 7.8, lets a server
 * ignore the offer. Node hands every offer over as a bare socket once a server has a listener of WebSockets; so the
 * request's head, without the offer, is put back before what else was read, and the server meets the connection anew.
 */
export function offersIgnoredBy(server: Server): (raw: Upgrade) => void {
  const newest = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", ({ socket }, response) => void newest.set(socket, response));
  return (raw) => {
    const { socket } = raw;
    const before = newest.get(socket);
    if (!before || before.closed) {
      meetAnew(server, raw);
      return;
    }
    // What was asked before on this connection is answered first; until then nobody else hears that its client is gone.
    const gone = (): void => void socket.destroy();
    socket.on("error", gone);
    before.once("close", () => {
      socket.off("error", gone);
      meetAnew(server, raw);
    });
  };
}

function meetAnew(server: Server, { message, socket, head }: Upgrade): void {
  if (socket.destroyed) return;
  socket.unshift(Buffer.concat([headWithoutOffer(message), head]));
  // An answer before may have left the time that a connection may be idle.
  if (socket instanceof Socket) socket.setTimeout(server.timeout);
  server.emit(socket instanceof TLSSocket ? "secureConnection" : "connection", socket);
}

function headWithoutOffer({ method = "GET", url = "/", httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = "", value = ""] = rawHeaders.slice(i, i + 2);
    const kept = withoutOffer(name.toLowerCase(), value);
    if (kept !== undefined) lines.push(`${name}: ${kept}`);
  }
  // Node reads headers as Latin-1.
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}

/** A header of the request that goes on; `Connection` names the offer's own headers beside others. */
function withoutOffer(name: string, value: string): string | undefined {
  if (name === "upgrade") return undefined;
  if (name !== "connection") return value;
  const kept = tokens(value).filter((token) => token !== "upgrade");
  return kept.length > 0 ? kept.join(", ") : undefined;
}

function tokens(value: string | undefined): string[] {
  return (value ?? "").split(",").map((token) => token.trim().toLowerCase());
}
