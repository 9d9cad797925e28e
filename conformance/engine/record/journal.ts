import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Recorded } from "../lint/recordings/har.ts";
import { receivedHeaders, targetOf } from "../lint/recordings/har.ts";
import { UsageError } from "../model/usage-error.ts";

interface JournalSession {
  readonly api: string | undefined;
  readonly session: readonly Recorded[];
  /** How many requests are told without their answers, so that what these gave is not known. */
  readonly unanswered: number;
}

/**
 * The session that a mock's journal tells, oldest request first, and the API that it is of, where it is of one alone. An entry
 * has its request's headers and body, or `request` and `response` with both. Throws `UsageError` for what is no journal.
 */
export function journalSession(content: unknown, name: string): JournalSession {
  const list = Array.isArray(content)
    ? (content as unknown[])
    : isObject(content)
      ? content["requests"]
      : undefined;
  if (!Array.isArray(list)) throw new UsageError(`${name} is no journal: it has no list of requests`);
  const entries = list.map((entry: unknown) => (isObject(entry) ? entry : {}));
  const apis = [...new Set(entries.flatMap(({ api }) => (typeof api === "string" ? [api] : [])))];
  const inOrder = entries.toSorted((a, b) => Number(a["id"]) - Number(b["id"]));
  return {
    api: apis.length === 1 ? apis[0] : undefined,
    session: inOrder.map((entry, i) => recorded(entry, `${name} ${i + 1}`)),
    unanswered: entries.filter(({ response }) => !isObject(response)).length,
  };
}

function recorded(entry: Readonly<Record<string, unknown>>, place: string): Recorded {
  const { method, url, status } = entry;
  if (typeof method !== "string" || typeof url !== "string")
    throw new UsageError(`${place} has no method or URL`);
  const response = isObject(entry["response"]) ? messageOf(entry["response"]) : undefined;
  return {
    place,
    method,
    ...targetOf(url),
    sent: messageOf(isObject(entry["request"]) ? entry["request"] : entry),
    status: typeof status === "number" ? status : 0,
    headers: response?.headers ?? receivedHeaders([]),
    ...(response?.text === undefined ? {} : { text: response.text }),
  };
}

/** A body that the journal cut is none. */
function messageOf({ headers, body, bytes }: Readonly<Record<string, unknown>>): Recorded["sent"] {
  const pairs = isObject(headers) ? Object.entries(headers) : [];
  const isCut = typeof bytes === "number" && typeof body === "string" && Buffer.byteLength(body) < bytes;
  return {
    headers: receivedHeaders(pairs),
    ...(typeof body === "string" && body !== "" && !isCut ? { text: body } : {}),
  };
}
