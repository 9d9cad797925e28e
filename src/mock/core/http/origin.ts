import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import type { Place, Trust } from "./place.ts";

const told = new WeakMap<IncomingMessage, string>();

/** Where the client sees the API that this request is of, whatever its `Host` and path say: without a slash at the end. */
export function tellBase(message: IncomingMessage, base: string): void {
  told.set(message, base);
}

/** Where the client sees what is below `place`: scheme, host and prefix, e.g. `https://ci.example.com/mock/gitlab`. */
export function baseOf(message: IncomingMessage, { prefix, trust }: Pick<Place, "prefix" | "trust">): string {
  const { headers, socket } = message;
  const own = told.get(message);
  if (own !== undefined) return own;
  if (!isForwarded(message, trust)) return `${schemeOf(socket)}://${headers.host ?? "localhost"}${prefix}`;
  const scheme = firstOf(headers["x-forwarded-proto"]) ?? schemeOf(socket);
  const host = firstOf(headers["x-forwarded-host"]) ?? headers.host ?? "localhost";
  const before = firstOf(headers["x-forwarded-prefix"])?.replace(/\/+$/, "") ?? "";
  return `${scheme === "https" ? "https" : "http"}://${host}${before}${prefix}`;
}

/** Only what a trusted proxy says counts; hop 0 is the peer itself. */
function isForwarded({ headers, socket }: IncomingMessage, trust: Trust): boolean {
  const told = headers["x-forwarded-proto"] ?? headers["x-forwarded-host"] ?? headers["x-forwarded-prefix"];
  return told !== undefined && trust(socket.remoteAddress ?? "", 0);
}

function schemeOf(socket: IncomingMessage["socket"]): "http" | "https" {
  return (socket as Partial<TLSSocket>).encrypted ? "https" : "http";
}

/** The value nearest to the client: each proxy adds its own behind it. */
function firstOf(header: string | readonly string[] | undefined): string | undefined {
  const text = typeof header === "string" ? header : header?.[0];
  return text?.split(",", 1)[0]?.trim() || undefined;
}
