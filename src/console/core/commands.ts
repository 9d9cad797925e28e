import type { Schemas } from "./client.ts";

type Details = Pick<Schemas["RequestDetails"], "method" | "url" | "request" | "session">;

/** What a command wants besides the request. */
export interface Around {
  /** Scheme, host and port of the mock. */
  readonly origin: string;
  /** The header line of the ready-made credential that the request brought; undefined: it was none. */
  readonly credential: string | undefined;
}

/** Headers that clients make themselves. */
const made = new Set([
  "host",
  "connection",
  "content-length",
  "accept-encoding",
  "user-agent",
  "transfer-encoding",
  "keep-alive",
  "sec-fetch-mode",
  "sec-fetch-site",
  "sec-fetch-dest",
]);

/** The header lines to send: a secret is the ready-made credential that it was, or a place to fill in. */
function headersOf(
  { request }: Details,
  credential: string | undefined,
): readonly (readonly [string, string])[] {
  const known = credential === undefined ? undefined : splitLine(credential);
  return Object.entries(request?.headers ?? {})
    .filter(([name]) => !made.has(name.toLowerCase()))
    .map(([name, value]) => {
      const text = [value].flat().join(", ");
      if (known?.[0].toLowerCase() === name.toLowerCase()) return known;
      return [name, text.includes("«redacted»") ? "$SECRET" : text] as const;
    });
}

function splitLine(line: string): readonly [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** A command that repeats a request. */
export function asCurl(details: Details, { origin, credential }: Around): string {
  const { method, url, request } = details;
  const headers = headersOf(details, credential).flatMap(([name, value]) => [
    "-H",
    quoted(`${name}: ${value}`),
  ]);
  const data = bodyOf(request) === undefined ? [] : ["--data-raw", quoted(bodyOf(request) ?? "")];
  return ["curl", "-i", "-X", method, quoted(origin + url), ...headers, ...data].join(" ");
}

/** In double quotation marks where a place has to be filled in by the shell. */
function quoted(text: string): string {
  if (text.endsWith(": $SECRET")) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same for a page or a program in JavaScript. */
export function asFetch(details: Details, { origin, credential }: Around): string {
  const { method, url, request } = details;
  const init = {
    method,
    headers: Object.fromEntries(headersOf(details, credential)),
    ...(bodyOf(request) === undefined ? {} : { body: bodyOf(request) }),
  };
  return `await fetch(${JSON.stringify(origin + url)}, ${JSON.stringify(init, null, 2)});`;
}

function bodyOf(request: Details["request"]): string | undefined {
  return request && request.body !== "" && request.binary !== true ? request.body : undefined;
}
