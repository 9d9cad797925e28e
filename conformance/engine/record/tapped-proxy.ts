import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { Transform } from "node:stream";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { ExchangeRecord } from "../model/result.ts";

export interface TappedProxy {
  /** The real server. */
  readonly upstream: URL;
  /** Hears of every exchange when it is over. */
  readonly onExchange: (exchange: ExchangeRecord) => void;
}

/**
 * A server that passes each request on to a real one and the answer back, both as they come, and tells what passed. Answers
 * are asked for uncompressed; of one that is compressed all the same it is told what it holds. A real server that does not
 * answer is told with 502.
 */
export async function createTappedProxy({ upstream, onExchange }: TappedProxy): Promise<Server> {
  const { createProxyServer } = await import("httpxy");
  return createServer((message, response) => {
    const exchange = watch(message, upstream);
    const proxy = createProxyServer();
    const received = tap();
    proxy.on("proxyRes", (answer) => {
      answer.on("data", (chunk: Buffer) => received.chunks.push(chunk));
      const encoding = answer.headers["content-encoding"];
      answer.once("end", () => onExchange(exchange.answered(answer, received.text(encoding))));
    });
    proxy.on("error", (error) => {
      onExchange(exchange.unanswered(error.message));
      if (response.headersSent) response.destroy();
      else refuse(response, `${upstream.origin} did not answer: ${error.message}`);
    });
    const options = {
      target: upstream,
      changeOrigin: true,
      headers: { "accept-encoding": "identity" },
      buffer: message.pipe(exchange.body),
    };
    void proxy.web(message, response, options);
  });
}

function watch(message: IncomingMessage, upstream: URL) {
  const at = new Date().toISOString();
  const began = performance.now();
  const sent = tap();
  const url = `${upstream.href.replace(/\/$/, "")}${message.url ?? "/"}`;
  const record = (): ExchangeRecord => {
    const body = sent.text();
    return {
      sent: { at, durationMs: Math.round(performance.now() - began) },
      request: {
        method: message.method ?? "GET",
        url,
        headers: flat(message.headers),
        ...(body === "" ? {} : { body }),
      },
    };
  };
  return {
    body: new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sent.chunks.push(chunk);
        done(null, chunk);
      },
    }),
    answered: ({ statusCode = 0, headers }: IncomingMessage, body: string): ExchangeRecord => ({
      ...record(),
      response: { status: statusCode, headers: flat(headers), body },
    }),
    unanswered: (reason: string): ExchangeRecord => ({
      ...record(),
      noAnswer: { reason, unreachable: true },
    }),
  };
}

function tap(): { readonly chunks: Buffer[]; readonly text: (encoding?: string) => string } {
  const chunks: Buffer[] = [];
  return { chunks, text: (encoding) => decoded(Buffer.concat(chunks), encoding).toString() };
}

const mostBytes = 64 * 1024 * 1024;

/** What is compressed in another way, or not as it says, stays as it came. */
function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  const decode = decoders.get(encoding?.trim().toLowerCase() ?? "");
  try {
    return decode ? decode(bytes, { maxOutputLength: mostBytes }) : bytes;
  } catch {
    return bytes;
  }
}

const decoders: ReadonlyMap<string, typeof gunzipSync> = new Map([
  ["gzip", gunzipSync],
  ["x-gzip", gunzipSync],
  ["deflate", inflateSync],
  ["br", brotliDecompressSync],
]);

function flat(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
    ),
  );
}

function refuse(response: ServerResponse, detail: string): void {
  const body = JSON.stringify({ title: "Bad Gateway", status: 502, detail });
  response.writeHead(502, { "Content-Type": "application/problem+json" }).end(body);
}
