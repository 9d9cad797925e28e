import type { IncomingMessage } from "node:http";

/** A request as services see it. */
export interface RequestView {
  readonly method: string;
  /** Percent-encoded, without mount, session prefix and query. */
  readonly path: string;
  /** Where the client sees the API: scheme, host and mount, e.g. `http://127.0.0.1:4010/gitlab`. */
  readonly base: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The query as it was sent, without `?`. */
  readonly search: string;
  /** The client's X-Request-ID, or one made for this request when it is absent or empty. */
  readonly id: string;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
}

/** Reads a query string or form; a repeated name becomes a list. */
export function parseQuery(search: string): Record<string, string | readonly string[]> {
  const query = Object.create(null) as Record<string, string | readonly string[]>; // no inherited names
  if (search === "") return query;
  const lists = query as Record<string, string | string[]>; // its own, until it is returned
  for (const [name, value] of new URLSearchParams(search)) addValue(lists, name, value);
  return query;
}

/** Adds a value under a name, in one step however many it has: a second one makes a list of them. */
export function addValue(values: Record<string, string | string[]>, name: string, value: string): void {
  const known = values[name];
  if (known === undefined) values[name] = value;
  else if (typeof known === "string") values[name] = [known, value];
  else known.push(value);
}

/** How many fields a form has at most, as the framework of GitLab takes them: more are refused before they are read. */
export const mostFields = 4096;

/** Reads a form's body. Throws for one of too many fields. */
export function parseForm(text: string): ReturnType<typeof parseQuery> {
  let fields = 1;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1))
    if (++fields > mostFields) throw new Error(`it has more than ${mostFields} fields`);
  return parseQuery(text);
}

/** The value of one cookie of a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** The media type of a Content-Type header, in lower case, without parameters. */
export function mediaTypeOf(header: string | undefined): string | undefined {
  return header?.split(";", 1)[0]?.trim().toLowerCase() || undefined;
}

/** The request target as the client wrote it: routers, the door's own too, cut `url` and keep the whole beside it. */
export function targetOf(message: IncomingMessage): string {
  return (message as { readonly originalUrl?: string }).originalUrl ?? message.url ?? "/"; // Express's own member
}
