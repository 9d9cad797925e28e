import { connect } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Connecting } from "./connections.ts";
import { tlsOptions } from "./connections.ts";
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
    socket.once(secure ? "secureConnect" : "connect", () => end(undefined));
    socket.once("error", (error) => end(reasonOf(error)));
  });
}

function reasonOf(error: Error): string {
  const code = "code" in error ? String(error.code) : "";
  const mistrust = /CERT|SIGNATURE|ISSUER|ALTNAME/.test(code);
  const cure = mistrust ? "; name the authority that signed its certificate with --ca FILE" : "";
  return `${code} ${error.message}${cure}`.trim();
}
