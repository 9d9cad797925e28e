import type { Schemas } from "./client.ts";

type Details = Schemas["RequestDetails"];
type Message = Schemas["Message"];

/** Requests of the journal as a HAR 1.2 document, oldest first; secrets stay cut. */
export function asHar(requests: readonly Details[], origin: string): object {
  const entries = [...requests]
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.id - b.id)
    .map((details) => entryOf(details, origin));
  return { log: { version: "1.2", creator: { name: "Touchstone console", version: "1" }, entries } };
}

function entryOf(details: Details, origin: string): object {
  const { method, url, status, receivedAt, durationMs = 0, request, response } = details;
  const whole = new URL(url, origin);
  const mime = (message: Message | undefined): string =>
    String(message?.headers["content-type"] ?? message?.headers["Content-Type"] ?? "");
  return {
    startedDateTime: receivedAt,
    time: durationMs,
    request: {
      ...{ method, url: whole.href, httpVersion: "HTTP/1.1", cookies: [] },
      headers: pairs(request),
      queryString: [...whole.searchParams].map(([name, value]) => ({ name, value })),
      ...(request && request.body !== ""
        ? { postData: { mimeType: mime(request), text: request.body } }
        : {}),
      ...{ headersSize: -1, bodySize: request?.bytes ?? -1 },
    },
    response: {
      ...{ status: status ?? 0, statusText: "", httpVersion: "HTTP/1.1", cookies: [], redirectURL: "" },
      headers: pairs(response),
      content: {
        ...{ size: response?.bytes ?? 0, mimeType: mime(response), text: response?.body ?? "" },
        ...(response?.binary === true ? { encoding: "base64" } : {}),
      },
      ...{ headersSize: -1, bodySize: response?.bytes ?? -1 },
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    ...(details.operationId === undefined ? {} : { comment: `${details.api ?? ""} ${details.operationId}` }),
  };
}

function pairs(message: Message | undefined): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(message?.headers ?? {}).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
}
