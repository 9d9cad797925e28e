import { connect } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Connecting } from "./connections.ts";
import { tlsOptions } from "./connections.ts";
import { codeOf, isTlsRefusal } from "./no-answer.ts";
import { proxyFor } from "./proxy.ts";

/** Why nobody can be reached at a URL, or through its proxy; undefined when a connection was made. */
export function unreachableReason(
  url: string,
  timeoutMs: number,
  { tls, proxies = {} }: Connecting = {},
): Promise<string | undefined> {
  const proxy = proxyFor(url, proxies);
  const { hostname, port, protocol } = new URL(proxy ?? url);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const secure = protocol === "https:";
  const number = port === "" ? (secure ? 443 : 80) : Number(port);
  const by = proxy === undefined ? "" : `the proxy ${host}:${number}: `;
  return new Promise((resolve) => {
    const servername = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const own = proxy === undefined ? tlsOptions(tls) : {};
    const socket: Socket = secure
      ? connectTls({ host, port: number, ...servername, ...own })
      : connect({ host, port: number });
    const end = (reason: string | undefined): void => {
      socket.destroy();
      resolve(reason === undefined ? undefined : `${by}${reason}`);
    };
    socket.setTimeout(timeoutMs, () => end(`no connection within ${timeoutMs} ms`));
    socket.once("error", (error) => end(reasonOf(error)));
    if (!secure) socket.once("connect", () => end(undefined));
    socket.once("secureConnect", () => {
      welcomed(socket, Math.min(timeoutMs, longestWelcomeMs)).then(
        () => end(undefined),
        (error: unknown) => end(reasonOf(error)),
      );
    });
  });
}

/** A server that says nothing after the handshake, not even when it is left, refuses nobody. */
const longestWelcomeMs = 1000;

/**
 * Since TLS 1.3 a client has done its part of the handshake before the server has looked at its certificate. Rejects when
 * the server then refuses it; a ticket, or the end that the server agrees to, means that it did not.
 */
function welcomed(socket: Socket, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(timeoutMs, resolve);
    socket.once("session", () => resolve());
    socket.once("close", () => resolve());
    socket.removeAllListeners("error");
    socket.on("error", (error) => {
      if (isTlsRefusal(codeOf(error))) reject(error);
      else resolve();
    });
    socket.resume();
    socket.end();
  });
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return `${code} ${error instanceof Error ? error.message : String(error)}${cureOf(code)}`.trim();
}

function cureOf(code: string): string {
  if (code.includes("CERTIFICATE_REQUIRED"))
    return "; show it the client's certificate with --cert FILE and its key";
  if (/^(?!ERR_SSL).*(CERT|SIGNATURE|ISSUER|ALTNAME)/.test(code))
    return "; name the authority that signed its certificate with --ca FILE";
  return "";
}
