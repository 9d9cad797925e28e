import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ProxyServer } from "httpxy";
import { MockError } from "../service/problem.ts";
import { readBody } from "./body.ts";
import type { Grant } from "./cors.ts";
import { addGrant, granting } from "./cors.ts";
import type { Upgrade } from "./sockets.ts";

/** The real servers that take what the mock does not serve. */
export interface Fallbacks {
  /** The server of one API; paths below the API's mount are paths below its URL. */
  readonly ofApi: (api: string) => URL | undefined;
  /** The server of all the rest, whose paths are those of the mock. */
  readonly rest: URL | undefined;
}

/** What every request that is passed on carries (RFC 9110, 7.6.3), so that none goes round in a circle. */
const via = "1.1 touchstone";

/** Where a request led within the mock. */
export interface Within {
  /** Absent: below no API's mount. */
  readonly api?: string;
  /** That of the API, or nothing. */
  readonly mount: string;
  /** Below the mount, with its query. */
  readonly path: string;
}

/**
 * The URL at a real server for a request that no operation takes; undefined where there is none, or where a mock passed the
 * request on before. The session in the path is the mock's own, and so is the place of an application around it.
 */
export function fallbackUrl(
  { ofApi, rest }: Fallbacks,
  { headers }: IncomingMessage,
  { api, mount, path }: Within,
): URL | undefined {
  if (headers.via?.includes(via)) return undefined;
  const own = api === undefined ? undefined : ofApi(api);
  if (own) return below(own, path);
  return rest && below(rest, `${mount}${path}`);
}

/** Passes a request on and its answer back, both as they come. Rejects with a MockError when no answer came. */
export async function passOn(
  url: URL,
  { message, response }: { readonly message: IncomingMessage; readonly response: ServerResponse },
  { cors, bodyLimit }: { readonly cors: Grant | undefined; readonly bodyLimit: number },
): Promise<void> {
  const body = await readAgain(message, bodyLimit);
  const headers = { via, ...(body ? { "content-length": String(body.length) } : {}) };
  const proxy = await createProxy();
  if (cors) proxy.on("proxyRes", ({ headers: told }) => grantTo(told, cors));
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    proxy.on("error", (error) => {
      if (response.headersSent) response.destroy();
      else reject(noAnswer(url, error));
    });
    const buffer = body && { buffer: Readable.from([body]) };
    void proxy.web(message, response, { ...target(url), headers, ...buffer });
  });
}

/** Passes a WebSocket's handshake on, and all that follows; `failed` is called at once where no answer came. */
export async function passOnUpgrade(
  url: URL,
  { message, socket, head }: Upgrade,
  failed: (error: MockError) => void,
): Promise<void> {
  const proxy = await createProxy();
  proxy.on("error", (error) => failed(noAnswer(url, error)));
  // What fails once the protocol has changed ends the connection.
  proxy.once("open", () => proxy.removeAllListeners("error").on("error", () => socket.destroy()));
  // A server's own sockets are those of net and tls.
  await proxy.ws(message, socket as never, { ...target(url), headers: { via } }, head);
}

/** `ignorePath`: the URL holds the whole path already. */
function target(url: URL): { target: URL; ignorePath: true; changeOrigin: true } {
  return { target: url, ignorePath: true, changeOrigin: true };
}

/** Headers of an answer that another server made: their names are in lower case there. */
function grantTo(told: IncomingMessage["headers"], cors: Grant): void {
  const { vary, ...others } = told;
  const granted: Record<string, string | number> = Object.fromEntries(
    Object.keys(others).map((name) => [name, ""]),
  );
  if (vary !== undefined) granted["Vary"] = vary;
  addGrant(granted, cors);
  for (const name of ["Vary", ...granting]) {
    const value = granted[name];
    if (value !== undefined) told[name.toLowerCase()] = String(value);
  }
}

/** Loaded with the first request that is passed on: most runs see none. */
async function createProxy(): Promise<ProxyServer> {
  const { createProxyServer } = await import("httpxy");
  const proxy = createProxyServer();
  const ownHeaders = (request: { removeHeader(name: string): void }): void =>
    request.removeHeader("x-mock-session");
  return proxy.on("proxyReq", ownHeaders).on("proxyReqWs", ownHeaders);
}

function below(server: URL, path: string): URL {
  const url = new URL(server);
  const question = path.indexOf("?");
  const [before, search] = question < 0 ? [path, ""] : [path.slice(0, question), path.slice(question)];
  url.pathname = `${url.pathname.replace(/\/+$/, "")}${before}`;
  url.search = search;
  return url;
}

/** A body that an application around the mock has read already. */
async function readAgain(message: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (!message.readableDidRead) return undefined;
  const body = await readBody(message, limit);
  if ("tooLarge" in body)
    throw new MockError(413, "body-too-large", `the body is over ${limit} bytes (--max-body-size)`);
  return body.bytes;
}

function noAnswer(url: URL, error: NodeJS.ErrnoException): MockError {
  const reason = error.message || (error.code ?? "no reason is known");
  return new MockError(502, "fallback-failed", `${url.origin}, the fallback, did not answer: ${reason}`);
}
