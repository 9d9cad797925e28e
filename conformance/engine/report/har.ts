import type { CaseResult, ExchangeRecord, SuiteResult } from "../model/result.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { messagesIn } from "../run/command.ts";
import { readAnswer } from "../run/exchange.ts";
import type { Spoken } from "../run/websocket.ts";
import { exchangesOf } from "./exchanges.ts";
import { tool } from "./tool.ts";

/**
 * The exchanges of a run as HAR 1.2, which browsers and proxies read: a page for each case, an entry for each exchange
 * that the result kept. Members that start with `_` are ours, as the format allows. A result holds no secrets.
 */
export function harReport(result: SuiteResult): string {
  const cases = result.cases.filter((c) => c.steps.some((s) => exchangesOf(s).length > 0));
  const log = {
    version: "1.2",
    creator: tool,
    pages: cases.map((c) => page(c, result)),
    entries: cases.flatMap((c) => entries(c, result)),
    comment: result.verdictLine,
  };
  return `${JSON.stringify({ log })}\n`;
}

function page(of: CaseResult, { startedAt }: SuiteResult): object {
  return {
    startedDateTime: of.steps.flatMap(exchangesOf).find((e) => e.sent)?.sent?.at ?? startedAt,
    id: pageId(of),
    title: `${of.verdict.toUpperCase()} ${of.id} ${of.summary}`.trimEnd(),
    pageTimings: {},
    ...(of.reason === "" ? {} : { comment: of.reason }),
    _verdict: of.verdict,
    _requirements: of.requirements,
  };
}

function entries(of: CaseResult, { startedAt }: SuiteResult): object[] {
  return of.steps.flatMap((step) =>
    exchangesOf(step).map((exchange, i) => ({
      pageref: pageId(of),
      ...harEntry(exchange, startedAt),
      ...(exchange === step.exchange && step.failures.length > 0
        ? { comment: step.failures.map((f) => f.message).join("; ") }
        : {}),
      _case: of.id,
      _step: `${step.workflow}/${step.id}`,
      // Without the earlier ones nobody knows which attempt this was.
      ...(step.earlier ? { _attempt: i + 1 } : {}),
      _verdict: step.verdict,
      ...(step.operation === undefined ? {} : { _operation: step.operation }),
    })),
  );
}

/** Of an exchange's time the whole is known: it stands as the wait. What was not sent took no time at the run's start. */
export function harEntry({ sent, request, response, noAnswer }: ExchangeRecord, startedAt: string): object {
  const { at, durationMs } = sent ?? { at: startedAt, durationMs: 0 };
  return {
    startedDateTime: at,
    time: durationMs,
    request: harRequest(request),
    response: harResponse(response, noAnswer?.reason),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    ...(response?.status === 101 && response.body !== "" ? webSocket(request, response, at) : {}),
  };
}

/** What was said over a WebSocket, as Chrome writes it; when each message came is not known. */
function webSocket(
  { body = "[]" }: ExchangeRecord["request"],
  response: NonNullable<ExchangeRecord["response"]>,
  at: string,
): object {
  const said = (type: "send" | "receive", data: string, opcode = textFrame) => ({
    type,
    time: Date.parse(at) / 1000,
    opcode,
    data,
  });
  const heard = readAnswer({ status: 101, headers: new Headers() }, response.body).body;
  const { messages = [] } = (isObject(heard) ? heard : {}) as Partial<Spoken>; // see `Spoken`
  return {
    _resourceType: "websocket",
    _webSocketMessages: [
      ...messagesIn(body).map((message) => said("send", message)),
      ...messages.map(({ type, data }) => said("receive", data, type === "binary" ? binaryFrame : textFrame)),
    ],
  };
}

/** RFC 6455, 11.8. */
const [textFrame, binaryFrame] = [1, 2];

/** Sizes on the wire are not known (-1): texts may be redacted and cut. */
function harRequest({ method, url, headers, body }: ExchangeRecord["request"]): object {
  return {
    method,
    url,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(Object.entries(headers)),
    queryString: pairs([...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? "")]),
    ...(body === undefined ? {} : { postData: { mimeType: header(headers, "content-type"), text: body } }),
    headersSize: -1,
    bodySize: -1,
  };
}

/** Without an answer the status is 0, as browsers write it. */
function harResponse(response: ExchangeRecord["response"], reason = "no answer"): object {
  const { status, headers, body } = response ?? { status: 0, headers: {}, body: "" };
  return {
    status,
    statusText: "",
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(Object.entries(headers)),
    content: { size: Buffer.byteLength(body), mimeType: header(headers, "content-type"), text: body },
    redirectURL: header(headers, "location", ""),
    headersSize: -1,
    bodySize: -1,
    ...(response ? {} : { comment: reason }),
  };
}

function pairs(entries: readonly (readonly [string, string])[]): { name: string; value: string }[] {
  return entries.map(([name, value]) => ({ name, value }));
}

function header(headers: Readonly<Record<string, string>>, wanted: string, otherwise = "x-unknown"): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? otherwise;
}

function pageId({ api, id }: CaseResult): string {
  return `${api}/${id}`;
}
