import { Agent as HttpAgent, request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** What goes over the wire. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export type Answer = Received | NoAnswer;

export interface Received {
  readonly kind: "received";
  readonly status: number;
  readonly headers: ReceivedHeaders;
  /** Media type without parameters; undefined when there is no body. */
  readonly mediaType: string | undefined;
  readonly text: string;
  /** Parsed when the media type is JSON, else the text; undefined when there is no body. */
  readonly body: unknown;
  /** The media type is JSON and the text is not. */
  readonly brokenJson: boolean;
}

/** Names in lower case; the values of a repeated header stand in one text, joined by commas (RFC 9110, 5.3). */
export interface ReceivedHeaders extends Iterable<readonly [string, string]> {
  get(name: string): string | null | undefined;
}

export interface NoAnswer {
  readonly kind: "no-answer";
  readonly reason: string;
  /** No connection could be made, so nothing is known about the target. */
  readonly unreachable: boolean;
}

/** How requests reach the target. Never throws for what the target does. */
export type Transport = (request: OutgoingRequest, sending: Sending) => Promise<Answer>;

export interface Sending {
  readonly timeoutMs: number;
  /** `<workflow>/<step>` on whose behalf it is sent. */
  readonly step: string;
}

/**
 * Sends one request over the network and reads the whole answer; redirects are not followed. When the connection had
 * been used before and is closed without an answer, a safe request is sent once more, over a new one: the server may
 * have given the idle connection up at that moment (RFC 9112, 9.3.1), which says nothing about the target.
 */
export const exchange: Transport = async (request, { timeoutMs }) => {
  try {
    const { response, body } = await send(request, timeoutMs).catch((error: unknown) => {
      if (!(error instanceof IdleConnectionClosed) || !safeMethods.has(request.method)) throw error;
      return send(request, timeoutMs, "new connection");
    });
    const headers = headersOf(response.rawHeaders);
    return readAnswer({ status: response.statusCode ?? 0, headers }, utf8.decode(body));
  } catch (error) {
    return noAnswer(error, timeoutMs);
  }
};

/** An answer with its body read as its content type says. */
export function readAnswer(
  { status, headers }: Pick<Received, "status" | "headers">,
  text: string,
): Received {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const mediaType = text === "" || type === "" ? undefined : type;
  const base = { kind: "received", status, headers, mediaType, text } as const;
  if (text === "") return { ...base, body: undefined, brokenJson: false };
  if (mediaType === undefined || !/^application\/(.+\+)?json$/.test(mediaType))
    return { ...base, body: text, brokenJson: false };
  try {
    return { ...base, body: JSON.parse(text) as unknown, brokenJson: false };
  } catch {
    return { ...base, body: text, brokenJson: true };
  }
}

/** Idle connections are given up before the usual server does, so that none is used as it closes. */
const idleMs = 1000;
const agents = {
  http: new HttpAgent({ keepAlive: true, timeout: idleMs }),
  https: new HttpsAgent({ keepAlive: true, timeout: idleMs }),
};
const utf8 = new TextDecoder();
/** Sent with every request that does not say otherwise. */
const usual = { accept: "*/*", "accept-encoding": "identity", "user-agent": "touchstone" };

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

class TimedOut extends Error {}

/** A connection that had been idle was closed before a byte of the answer came. */
class IdleConnectionClosed extends Error {
  readonly code: string;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.code = cause.code ?? "";
  }
}

function send(
  { method, url, headers, body }: OutgoingRequest,
  timeoutMs: number,
  connection: "any connection" | "new connection" = "any connection",
): Promise<{ readonly response: IncomingMessage; readonly body: Buffer }> {
  const secure = url.startsWith("https:");
  const length =
    body === undefined && !/^(POST|PUT|PATCH)$/.test(method) ? undefined : Buffer.byteLength(body ?? "");
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      agent:
        connection === "new connection" || isHandshake(headers) ? false : secure ? agents.https : agents.http,
      headers: { ...usual, ...headers, ...(length === undefined ? {} : { "content-length": length }) },
    });
    const timer = setTimeout(() => request.destroy(new TimedOut()), timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    let isAnswered = false;
    request.once("error", (error: NodeJS.ErrnoException) => {
      const isIdle = request.reusedSocket && !isAnswered && closings.has(error.code ?? "");
      fail(isIdle ? new IdleConnectionClosed(error) : error);
    });
    request.once("response", (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", fail);
      response.once("end", () => {
        clearTimeout(timer);
        resolve({ response, body: Buffer.concat(chunks) });
      });
    });
    request.end(body);
  });
}

/** A handshake has a connection of its own: real servers answer nothing more on the one that they were asked to give up. */
function isHandshake(headers: OutgoingRequest["headers"]): boolean {
  return headers["upgrade"] !== undefined;
}

/** What Node says when the other end closed the connection. */
const closings = new Set(["ECONNRESET", "EPIPE"]);

function headersOf(raw: readonly string[]): ReceivedHeaders {
  const values = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? "").toLowerCase();
    const before = values.get(name);
    const value = raw[i + 1] ?? "";
    values.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  const sorted = new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    get: (name) => sorted.get(name.toLowerCase()),
    [Symbol.iterator]: () => sorted[Symbol.iterator](),
  };
}

const connectionErrors = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
]);

function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
  if (error instanceof TimedOut)
    return { kind: "no-answer", reason: `no complete answer within ${timeoutMs} ms`, unreachable: false };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const text = error instanceof Error ? error.message : String(error);
  return {
    kind: "no-answer",
    reason: `${code} ${text}`.trim(),
    unreachable: connectionErrors.has(code) || (code === "ETIMEDOUT" && text.startsWith("connect")),
  };
}
