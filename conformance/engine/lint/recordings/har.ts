import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { isObject } from "../../../../contracts/lib/json-pointer.ts";
import { isCutBody } from "../../run/cut.ts";
import type { ReceivedHeaders } from "../../run/exchange.ts";
import { UsageError } from "../../model/usage-error.ts";

/** One exchange that somebody recorded. */
export interface Recorded {
  /** File and number of the entry, from 1. */
  readonly place: string;
  readonly method: string;
  /** As it was requested, still encoded; without the query. */
  readonly path: string;
  /** The query as it was sent, without `?`. */
  readonly search: string;
  readonly sent: { readonly headers: ReceivedHeaders; readonly text?: string };
  /** 0: there was no answer. */
  readonly status: number;
  readonly headers: ReceivedHeaders;
  /** Absent when the recording does not hold the whole of it. */
  readonly text?: string;
}

/** The exchanges of every `*.har` and `*.har.gz` in a folder and the folders in it. Throws `UsageError` where there is none, or no HAR. */
export function readRecordings(folder: string): readonly Recorded[] {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new UsageError(`there is no folder ${folder}`);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((n) =>
    /\.har(\.gz)?$/.test(n),
  );
  if (names.length === 0) throw new UsageError(`there is no recording (*.har) in ${folder}`);
  return names.sort().flatMap((name) => readHar(path.join(folder, name), name));
}

/** The exchanges of one HAR file; `name` is what their places call it. Throws `UsageError` for another file. */
export function readHar(file: string, name: string): Recorded[] {
  let content: unknown;
  try {
    const bytes = readFileSync(file);
    content = JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const log = isObject(content) ? content["log"] : undefined;
  const entries = isObject(log) ? log["entries"] : undefined;
  if (!Array.isArray(entries)) throw new UsageError(`${file} is no HAR: it has no log.entries`);
  return entries.map((entry: unknown, i) => recorded(entry, `${name} ${i + 1}`));
}

function recorded(entry: unknown, place: string): Recorded {
  const { request, response } = isObject(entry) ? entry : {};
  if (!isObject(request) || !isObject(response)) throw new UsageError(`${place} has no request or response`);
  const { method, url } = request;
  const { status, headers } = response;
  if (typeof method !== "string" || typeof url !== "string" || typeof status !== "number")
    throw new UsageError(`${place} has no method, URL or status`);
  const text = wholeText(response["content"]);
  return {
    place,
    method: method.toUpperCase(),
    ...targetOf(url),
    sent: { headers: headersOf(request["headers"]), ...textOf(request["postData"]) },
    status,
    headers: headersOf(headers),
    ...(text === undefined ? {} : { text }),
  };
}

/** The path and the query of a URL, or of what stands below an origin. */
export function targetOf(url: string): Pick<Recorded, "path" | "search"> {
  const [, path = "", search = ""] = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)\??([^#]*)/i.exec(url) ?? [];
  return { path, search };
}

function textOf(postData: unknown): { text?: string } {
  const text = isObject(postData) ? postData["text"] : undefined;
  return typeof text === "string" && text !== "" ? { text } : {};
}

function headersOf(headers: unknown): ReceivedHeaders {
  const list = Array.isArray(headers) ? (headers as unknown[]) : [];
  return receivedHeaders(
    list.map((header) => {
      const { name, value } = isObject(header) ? header : {};
      return [name, value];
    }),
  );
}

/** Headers by their pairs; what is no pair of texts is left out. */
export function receivedHeaders(pairs: Iterable<readonly [name: unknown, value: unknown]>): ReceivedHeaders {
  const found = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (typeof name !== "string" || typeof value !== "string") continue;
    const key = name.toLowerCase();
    const earlier = found.get(key);
    found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return { get: (name) => found.get(name.toLowerCase()), [Symbol.iterator]: () => found.entries() };
}

/** A recorder may leave a body out (no `text` although it has a size) or cut it (fewer bytes than its size; as the reports of a run are). */
function wholeText(content: unknown): string | undefined {
  const { text, size, encoding } = isObject(content) ? content : {};
  const bytes = typeof size === "number" ? size : -1;
  if (typeof text !== "string") return bytes > 0 ? undefined : "";
  if (isCutBody(text)) return undefined;
  const body = encoding === "base64" ? Buffer.from(text, "base64") : Buffer.from(text);
  return body.length < bytes ? undefined : body.toString();
}
