import type { Operation } from "../../../contracts/lib/contract.ts";
import { receivedHeaders, targetOf } from "../lint/recordings/har.ts";
import { operationFinder } from "../lint/recordings/operation-of.ts";
import type { ApiContract } from "../model/library.ts";
import type { ExchangeRecord } from "../model/result.ts";
import type { Received } from "../run/exchange.ts";
import { readAnswer } from "../run/exchange.ts";
import type { BuiltRequest } from "../run/request.ts";

/** A request as the runner would have built it. */
export type SeenRequest = Pick<BuiltRequest, "texts" | "mediaType" | "payload">;

/** The operation that an exchange was of; undefined when it was of none. */
export function operationFinderOf(api: ApiContract): (exchange: ExchangeRecord) => Operation | undefined {
  const operationOf = operationFinder(api.contract);
  return ({ request: { method, url } }) => operationOf({ method, path: targetOf(url).path });
}

export function seenRequest({ url, headers, body }: ExchangeRecord["request"]): SeenRequest {
  const { search } = targetOf(url);
  const mediaType =
    body === undefined ? undefined : headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  return {
    texts: { path: {}, query: fields(search), header: headers, cookie: {} },
    mediaType,
    payload: payloadOf(mediaType, body),
  };
}

export function seenAnswer({ status, headers, body }: NonNullable<ExchangeRecord["response"]>): Received {
  return readAnswer({ status, headers: receivedHeaders(Object.entries(headers)) }, body);
}

/** A query or a form: a name that is given again is a list. */
export function fields(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
}

/** A body as the runner takes it: JSON and forms as data, any other as its text. */
export function payloadOf(mediaType: string | undefined, body: string | undefined): unknown {
  if (body === undefined || mediaType === undefined) return undefined;
  if (mediaType === "application/x-www-form-urlencoded") return fields(body);
  if (!/[/+]json$/.test(mediaType)) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body; // as it stands: malformed, perhaps on purpose
  }
}
