import inject from "light-my-request";
import type { Listener } from "../../public-types.ts";
import { tellBase } from "./origin.ts";

type Method = NonNullable<Exclude<Parameters<typeof inject>[1], string>["method"]>;

/** An API's mount, and where the client sees the API. */
export interface SeenAt {
  readonly mount: string;
  /** A URL without a slash at the end. */
  readonly base: string;
}

/** Serves a Fetch API request by a listener, without a socket. Rejects as `fetch` does: an aborted one with its reason. */
export async function serveFetch(listener: Listener, request: Request, at?: SeenAt): Promise<Response> {
  const { pathname, search, host } = new URL(request.url);
  const path = at ? `${at.mount}${below(request.url, at.base)}` : `${pathname}${search}`;
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
  const headers = Object.fromEntries(request.headers);
  const reply = await inject(at ? seenAt(listener, at.base) : listener, {
    method: request.method as Method, // any method is served: those that are none get the API's own refusal
    url: path,
    headers: { host, ...headers },
    signal: request.signal,
    ...(body ? { payload: body } : {}),
  }).catch((error: unknown) => {
    request.signal.throwIfAborted();
    throw new TypeError("fetch failed", { cause: error });
  });
  const sent = new Headers();
  for (const [name, value] of Object.entries(reply.headers))
    for (const one of [value ?? []].flat()) sent.append(name, String(one));
  const empty = [101, 204, 205, 304].includes(reply.statusCode) || request.method === "HEAD";
  return new Response(empty ? null : new Uint8Array(reply.rawPayload), {
    status: reply.statusCode,
    headers: sent,
  });
}

/** The path, with its query, below a base URL. Throws a TypeError for a URL that is not below it. */
function below(url: string, base: string): string {
  const rest = url.startsWith(base) ? url.slice(base.length) : undefined;
  if (rest === undefined || !/^(?:[/?#]|$)/.test(rest)) throw new TypeError(`${url} is not below ${base}`);
  const path = rest.split("#", 1)[0] ?? "";
  return path.startsWith("/") ? path : `/${path}`;
}

function seenAt(listener: Listener, base: string): Listener {
  return (message, response) => {
    tellBase(message, base);
    listener(message, response);
  };
}
