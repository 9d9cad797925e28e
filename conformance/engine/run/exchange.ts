import { request as httpRequest } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Duplex } from "node:stream";
import type { Connecting, Connections } from "./connections.ts";
import { connections } from "./connections.ts";
import { converse } from "./websocket.ts";
import type { NoAnswer } from "./no-answer.ts";
import { noAnswer, TimedOut } from "./no-answer.ts";

/** What goes over the wire. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** A body that is no text, in its place. */
  readonly bytes?: Uint8Array;
  /** It asks for a WebSocket; the body is a JSON list of texts, each a message to send once there is one. */
  readonly socket?: true;
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
  /** Why the body cannot be taken for the JSON that its media type promises; absent when it can. */
  readonly jsonFault?: string;
}

/** Names in lower case; the values of a repeated header stand in one text, joined by commas (RFC 9110, 5.3). */
export interface ReceivedHeaders extends Iterable<readonly [string, string]> {
  get(name: string): string | null | undefined;
}

/** How requests reach the target. Never throws for what the target does. */
export type Transport = (request: OutgoingRequest, sending: Sending) => Promise<Answer>;

export interface Sending {
  readonly timeoutMs: number;
  /** `<workflow>/<step>` on whose behalf it is sent. */
  readonly step: string;
  /** It is sent while another request of the case is not yet answered. */
  readonly overlaps?: boolean;
}

export interface TransportSettings extends Connecting {
  /** Longer bodies are not read to their end; `longestBody` when absent. */
  readonly mostBytes?: number;
}

/** No API under test answers with more. */
const longestBody = 64 * 1024 * 1024;

/**
 * Sends one request over the network and reads the whole answer; redirects are not followed. When the connection had
 * been used before and is closed without an answer, a safe request is sent once more, over a new one: the server may
 * have given the idle connection up at that moment (RFC 9112, 9.3.1), which says nothing about the target.
 */
export function createTransport(settings: TransportSettings = {}): Transport {
  const pools = connections(settings);
  const { mostBytes = longestBody } = settings;
  return async (request, { timeoutMs }) => {
    const sending = { request, timeoutMs, mostBytes, pools };
    try {
      const { response, body } = await send(sending).catch((error: unknown) => {
        if (!(error instanceof IdleConnectionClosed) || !safeMethods.has(request.method)) throw error;
        return send({ ...sending, fresh: true });
      });
      if (response.statusCode === proxyWantsCredentials && pools.isProxied(request.url))
        throw new ProxyRefused(proxyWantsCredentials);
      const headers = headersOf(response.rawHeaders);
      return readAnswer({ status: response.statusCode ?? 0, headers }, utf8.decode(body));
    } catch (error) {
      return noAnswer(error, timeoutMs);
    }
  };
}

/** Straight to the target, which the usual authorities vouch for. */
export const exchange: Transport = createTransport();

/** An answer with its body read as its content type says. */
export function readAnswer(
  { status, headers }: Pick<Received, "status" | "headers">,
  text: string,
): Received {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const mediaType = text === "" || type === "" ? undefined : type;
  const base = { kind: "received", status, headers, mediaType, text } as const;
  if (text === "") return { ...base, body: undefined };
  const isSpoken = status === switchingProtocols;
  if (!isSpoken && (mediaType === undefined || !/^application\/(.+\+)?json$/.test(mediaType)))
    return { ...base, body: text };
  if (nestsDeeper(text, deepestJson))
    return {
      ...base,
      body: text,
      jsonFault: `the body is JSON that is nested more than ${deepestJson} levels deep`,
    };
  try {
    return { ...base, body: JSON.parse(text) as unknown };
  } catch {
    return { ...base, body: text, jsonFault: "the body is not the JSON that its content type promises" };
  }
}

/** An answer without content of its own (RFC 9110, 15.2.2): its text is what was said after it (see `Spoken`). */
const switchingProtocols = 101;

/** No API nests its answers so deep, and whoever walks through a value would fall over it. */
const deepestJson = 500;

function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (inText) {
      if (c === backslash) at++;
      else if (c === quote) inText = false;
    } else if (c === quote) inText = true;
    else if (c === brace || c === bracket) {
      if (++depth > most) return true;
    } else if (c === endBrace || c === endBracket) depth--;
  }
  return false;
}

const [quote, backslash, brace, endBrace, bracket, endBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

const utf8 = new TextDecoder();
/** Sent with every request that does not say otherwise. */
const usual = { accept: "*/*", "accept-encoding": "identity", "user-agent": "touchstone" };

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** RFC 9110, 15.5.8: only a proxy says so. */
const proxyWantsCredentials = 407;

class ProxyRefused extends Error {
  readonly code = "PROXY";

  constructor(status: number) {
    super(`the proxy answered ${status} instead of making a connection`);
  }
}

/** A connection that had been idle was closed before a byte of the answer came. */
class IdleConnectionClosed extends Error {
  readonly code: string;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.code = cause.code ?? "";
  }
}

interface Send {
  readonly request: OutgoingRequest;
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly pools: Connections;
  /** Over a new connection. */
  readonly fresh?: boolean;
}

interface Arrived {
  readonly response: IncomingMessage;
  readonly body: Buffer;
}

/** Resolves or rejects whatever the server does: with an answer, or with why there is none. */
function send(sending: Send): Promise<Arrived> {
  const { request: outgoing, timeoutMs, mostBytes } = sending;
  return new Promise((resolve, reject) => {
    const request = open(sending);
    let upgraded: Duplex | undefined;
    const timer = setTimeout(() => {
      request.destroy(new TimedOut());
      upgraded?.destroy(new TimedOut());
    }, timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    const arrive = (arrived: Arrived): void => {
      clearTimeout(timer);
      resolve(arrived);
    };
    let isAnswered = false;
    request.once("error", (error: NodeJS.ErrnoException) => {
      const isIdle = request.reusedSocket && !isAnswered && closings.has(error.code ?? "");
      fail(isIdle ? new IdleConnectionClosed(error) : error);
    });
    // What a proxy answers instead of a connection says nothing about the target.
    request.once("proxyConnect", ({ statusCode }: { readonly statusCode: number }) => {
      if (statusCode !== 200) request.destroy(new ProxyRefused(statusCode));
    });
    // A switch of protocols is an answer as well; only who asked for a WebSocket listens to what is spoken after it.
    request.once("upgrade", (response, socket, head) => {
      isAnswered = true;
      upgraded = socket;
      if (outgoing.socket !== true) {
        socket.destroy();
        arrive({ response, body: Buffer.alloc(0) });
        return;
      }
      converse({ socket, head, mostBytes }, messagesOf(outgoing)).then(
        (spoken) => arrive({ response, body: Buffer.from(JSON.stringify(spoken)) }),
        fail,
      );
    });
    request.once("response", (response) => {
      isAnswered = true;
      read(response, mostBytes).then((body) => arrive({ response, body }), fail);
    });
    request.once("close", () => {
      if (!isAnswered) fail(new Error("the connection was closed without an answer"));
    });
    request.end(contentOf(outgoing));
  });
}

function contentOf({ socket, body, bytes }: OutgoingRequest): string | Uint8Array | undefined {
  return socket === true ? undefined : (bytes ?? body);
}

function messagesOf({ body = "[]" }: OutgoingRequest): readonly string[] {
  return JSON.parse(body) as readonly string[]; // see `OutgoingRequest`
}

function open({ request: outgoing, pools, fresh = false }: Send): ClientRequest {
  const { method, url, headers } = outgoing;
  const secure = url.startsWith("https:");
  const agent = isHandshake(headers) ? pools.handshakeAgentFor : fresh ? pools.freshAgentFor : pools.agentFor;
  const body = contentOf(outgoing);
  const length =
    body === undefined && !/^(POST|PUT|PATCH)$/.test(method) ? undefined : Buffer.byteLength(body ?? "");
  return (secure ? httpsRequest : httpRequest)(url, {
    method,
    agent: agent(url),
    headers: { ...usual, ...headers, ...(length === undefined ? {} : { "content-length": length }) },
    ...(secure ? pools.tlsOptions : {}),
  });
}

/** The whole body, but never more than so many bytes. */
function read(response: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > most) response.destroy(new Error(`the body is longer than ${most} bytes`));
    });
    response.once("error", reject);
    response.once("end", () => resolve(Buffer.concat(chunks)));
    response.once("close", () => reject(new Error("the connection was closed before the answer was whole")));
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
