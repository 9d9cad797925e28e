import inject from "light-my-request";
import type { Listener } from "../../public-types.ts";

type Method = NonNullable<Exclude<Parameters<typeof inject>[1], string>["method"]>;

/** Serves a Fetch API request by a listener, without a socket. */
export async function serveFetch(listener: Listener, request: Request): Promise<Response> {
  const { pathname, search, host } = new URL(request.url);
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
  const headers = Object.fromEntries(request.headers);
  const reply = await inject(listener, {
    method: request.method as Method, // any method is served: those that are none get the API's own refusal
    url: `${pathname}${search}`,
    headers: { host, ...headers },
    ...(body ? { payload: body } : {}),
  }).catch((error: unknown) => {
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
