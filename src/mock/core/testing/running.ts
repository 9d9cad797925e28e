import { connect } from "node:net";
import supertest from "supertest";
import { onTestFinished } from "vitest";
import type { Mock, MockOptions } from "../../app.ts";
import { createMock } from "../../app.ts";
import { harbour, passes } from "./harbour/service.ts";

/** A response as tests look at it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON. */
  readonly json: unknown;
}

export interface Send {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string | null;
}

export interface Running {
  readonly mock: Mock;
  /** The base URL, without a slash at its end; nothing listens there unless the mock was started with a port. */
  readonly url: string;
  /** What the mock wrote to its log. */
  readonly log: readonly string[];
  /** Calls the API. */
  readonly call: (path: string, send?: Send) => Promise<Reply>;
  /** Calls the admin; `session` is sent as a header. */
  readonly admin: (path: string, send?: Send) => Promise<Reply>;
  /** A client whose calls carry the session's header. */
  readonly in: (session: string) => Pick<Running, "call" | "admin">;
}

export const clerk = { "X-Pass": passes.clerk } as const;
export const master = { "X-Pass": passes.master } as const;

/** A mock in this process for as long as the test runs; the harbour with a frozen clock unless told otherwise. */
export async function start(options: MockOptions = {}): Promise<Running> {
  return running(options, () => Promise.resolve("http://localhost"));
}

/** The same behind a free port, for tests of what only a socket has. */
export async function startListening(options: MockOptions = {}): Promise<Running> {
  return running(options, (mock) => mock.listen(0));
}

async function running(options: MockOptions, open: (mock: Mock) => Promise<string>): Promise<Running> {
  const log: string[] = [];
  const mock = await createMock({
    services: [harbour()],
    clock: { rate: 0 },
    log: (line) => void log.push(line),
    ...options,
  });
  onTestFinished(() => mock.close());
  const url = await open(mock);
  const inSession = (session?: string): Pick<Running, "call" | "admin"> => {
    const host = new URL(url).host;
    const own = { Host: host, ...(session === undefined ? {} : { "X-Mock-Session": session }) };
    const withOwn = (send: Send): Send => ({ ...send, headers: { ...own, ...send.headers } });
    return {
      call: (path, send = {}) => ask(mock, path, withOwn(send)),
      admin: (path, send = {}) => ask(mock, `/__admin${path}`, withOwn(send)),
    };
  };
  return { mock, url, log, ...inSession(), in: inSession };
}

/** One request to the mock's handler, in this process; redirects are not followed. */
export async function ask(
  { handler }: Mock,
  path: string,
  { method, headers, body }: Send = {},
): Promise<Reply> {
  const verb = (method ?? (body === undefined ? "GET" : "POST")).toLowerCase();
  const isJson = body !== null && typeof body === "object";
  const client = supertest(handler);
  // Any method that Node knows: the APIs refuse those that are none of theirs.
  const request = client[verb as "get"](path)
    .set(isJson ? { "Content-Type": "application/json" } : {})
    .set({ ...headers })
    .redirects(0)
    .buffer(true)
    .parse(readText);
  const sent =
    body === undefined || body === null ? request : request.send(isJson ? JSON.stringify(body) : body);
  const response = await sent;
  const text = typeof response.body === "string" ? response.body : "";
  return replyOf(response.status, new Headers(response.headers), text);
}

function replyOf(status: number, headers: Headers, text: string): Reply {
  return {
    ...{ status, headers, text },
    get json() {
      return JSON.parse(text) as unknown;
    },
  };
}

/** Takes an answer as it is, whatever its media type. */
function readText(response: supertest.Response, done: (error: Error | null, text: string) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream; // superagent gives its parsers the stream itself
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => done(null, Buffer.concat(chunks).toString("utf8")));
}

/** One request by `fetch`; redirects are not followed. */
export async function fetchReply(url: string, { method, headers, body }: Send = {}): Promise<Reply> {
  const isJson = body !== null && typeof body === "object";
  const response = await fetch(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(isJson ? { "Content-Type": "application/json" } : {}), ...headers },
    redirect: "manual",
    ...(body === undefined || body === null ? {} : { body: isJson ? JSON.stringify(body) : body }),
  });
  return replyOf(response.status, response.headers, await response.text());
}

/**
 * Sends bytes over a socket of their own and resolves to all that comes back until the server ends the connection.
 * `then` says what the client does when it has sent them: wait for the end, or be gone at once.
 */
export function sendRaw(url: string, bytes: string, then: "wait" | "vanish" = "wait"): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => void chunks.push(chunk));
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
    socket.write(bytes, () => {
      if (then === "vanish") socket.resetAndDestroy();
    });
  });
}
