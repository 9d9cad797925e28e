import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { MockError } from "../service/problem.ts";

export interface AdminOptions {
  readonly enabled: boolean;
  /** When set, every admin call must bring it: `Authorization: Bearer …` or `X-Admin-Token: …`. */
  readonly token?: string | undefined;
  /** The host name that the server was bound to; calls must name it or a loopback name. */
  readonly host: string;
}

/**
 * Keeps web pages and other machines out: without a token only this machine may call, and where only this machine can
 * call, it must be by a name of its own. A page of another origin sends `Origin`, which must be one that `--cors` names; a
 * page that had its own name rebound to this address sends its name as `Host`.
 */
export function guardPlace(
  { token, host }: AdminOptions,
  message: IncomingMessage,
  isOwnOrigin: (origin: string) => boolean,
): void {
  if (token === undefined && !isLoopback(message.socket.remoteAddress))
    throw new MockError(403, "not-loopback", "from another machine, the admin wants a token (--admin-token)");
  const named = hostName(message.headers.host);
  const isAnyName = token !== undefined && !isLoopbackHost(host);
  if (!isAnyName && named !== host && !isLoopbackName(named))
    throw new MockError(403, "foreign-host", `the admin does not answer to the host name ${named}`);
  const { origin } = message.headers;
  if (origin !== undefined && !isOwnOrigin(origin))
    throw new MockError(403, "cross-origin", `pages of ${origin} may not call the admin (--cors ${origin})`);
}

/** Lets in who brings the admin token, where there is one. */
export function guardToken({ token }: AdminOptions, message: IncomingMessage): void {
  if (token !== undefined && !sameText(token, sentToken(message)))
    throw new MockError(401, "admin-token", "send the admin token: Authorization: Bearer …");
}

/** Whether only this machine can call a server that is bound to this name or address. */
export function isLoopbackHost(host: string): boolean {
  return isLoopbackName(host) || isLoopback(host);
}

function isLoopback(address = ""): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d+){3}$/.test(address);
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
