import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { createRequire } from "node:module";
import type { ProxyEnvironment } from "./proxy.ts";
import { proxyFor } from "./proxy.ts";

/** How a target is trusted, and how a client shows who it is: the texts of PEM files. */
export interface Tls {
  /** Authorities to trust instead of the usual ones. */
  readonly ca?: string;
  /** The client's certificate and its key. */
  readonly cert?: string;
  readonly key?: string;
  /** Nobody's certificate is checked. */
  readonly insecure?: boolean;
}

export interface Connecting {
  readonly tls?: Tls;
  /** Where to find proxies; none are used without it. */
  readonly proxies?: ProxyEnvironment;
}

/** Idle connections are given up before the usual server does, so that none is used as it closes. */
const idleMs = 1000;
const kept = { keepAlive: true, timeout: idleMs };

export interface Connections {
  /** The pool for a URL: straight to it, or through its proxy. */
  readonly agentFor: (url: string) => HttpAgent;
  /** One for a single request over a connection of its own. */
  readonly freshAgentFor: (url: string) => HttpAgent | false;
  /** One for a WebSocket: a proxy has to tunnel it (RFC 6455, 4.1), and would not pass it on. */
  readonly handshakeAgentFor: (url: string) => HttpAgent | false;
  readonly isProxied: (url: string) => boolean;
  readonly tlsOptions: TlsOptions;
}

export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized?: boolean;
}

/** Pools of connections, one for each proxy. */
export function connections({ tls, proxies = {} }: Connecting): Connections {
  const pools = new Map<string, HttpAgent>();
  const options = tlsOptions(tls);
  const make = (url: string, keep: typeof kept | undefined): HttpAgent => {
    const proxy = proxyFor(url, proxies);
    const secure = url.startsWith("https:");
    if (proxy === undefined) return secure ? new HttpsAgent({ ...keep, ...options }) : new HttpAgent(keep);
    return throughProxy(proxy, { tunnels: secure, keep });
  };
  return {
    agentFor: (url) => {
      const name = `${proxyFor(url, proxies) ?? ""} ${url.startsWith("https:")}`;
      const pool = pools.get(name) ?? make(url, kept);
      pools.set(name, pool);
      return pool;
    },
    freshAgentFor: (url) => (proxyFor(url, proxies) === undefined ? false : make(url, undefined)),
    handshakeAgentFor: (url) => {
      const proxy = proxyFor(url, proxies);
      return proxy === undefined ? false : throughProxy(proxy, { tunnels: true, keep: undefined });
    },
    isProxied: (url) => proxyFor(url, proxies) !== undefined,
    tlsOptions: options,
  };
}

const require = createRequire(import.meta.url);

interface Through {
  /** The proxy makes a connection to the target (CONNECT) instead of passing requests on. */
  readonly tunnels: boolean;
  readonly keep: typeof kept | undefined;
}

/** What speaks to proxies is loaded for the first one. */
function throughProxy(proxy: string, { tunnels, keep }: Through): HttpAgent {
  // CommonJS boundary: the modules of these names.
  const { HttpProxyAgent } = require("http-proxy-agent") as typeof import("http-proxy-agent");
  const { HttpsProxyAgent } = require("https-proxy-agent") as typeof import("https-proxy-agent");
  return tunnels ? new HttpsProxyAgent(proxy, keep) : new HttpProxyAgent(proxy, keep);
}

/** As Node's TLS takes them. */
export function tlsOptions({ ca, cert, key, insecure }: Tls = {}): TlsOptions {
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(insecure === true ? { rejectUnauthorized: false } : {}),
  };
}
