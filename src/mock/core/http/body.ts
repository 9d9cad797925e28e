import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { mediaTypeOf } from "./request.ts";

/** A request's body as it came, or that it is over the limit (in bytes). */
export type RawBody = { readonly bytes: Buffer } | { readonly tooLarge: number };

/** What a message brought; undefined: nothing, or more than is read. */
export function sentBytes(body: RawBody): Buffer | undefined {
  return "bytes" in body && body.bytes.length > 0 ? body.bytes : undefined;
}

/**
 * Reads the whole body. Where a body parser of the application that mounts the mock has read it before
 * (`express.json()`, `urlencoded()`, `raw()`, `text()`), it is written again from what that left in `body`.
 * Rejects when the client goes away. A promise only where there is something to wait for.
 */
export function readBody(message: IncomingMessage, limit: number): RawBody | Promise<RawBody> {
  const parsed = (message as { readonly body?: unknown }).body;
  if (parsed !== undefined && message.readableDidRead) {
    const bytes = encode(parsed, message.headers);
    return bytes.length > limit ? { tooLarge: limit } : { bytes };
  }
  return hasBody(message) ? readStream(message, limit) : noBody;
}

/** What is over the limit is drained: many clients read the answer only when they have sent all. */
function readStream(message: IncomingMessage, limit: number): Promise<RawBody> {
  if (Number(message.headers["content-length"] ?? 0) > limit) {
    message.resume();
    return Promise.resolve({ tooLarge: limit });
  }
  // By its events, not by its iterator, which costs a write a tenth of its time.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve({ tooLarge: limit });
    });
    message.once("end", () => {
      const [only = noBytes] = chunks;
      resolve({ bytes: chunks.length > 1 ? Buffer.concat(chunks) : only });
    });
    message.once("error", reject);
    message.once("close", () => {
      if (!message.complete) reject(new Error("the client went away"));
    });
  });
}

/** Whether a request announces a body. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function encode(parsed: unknown, headers: IncomingHttpHeaders): Buffer {
  const mediaType = mediaTypeOf(headers["content-type"]);
  if (Buffer.isBuffer(parsed)) return parsed;
  if (typeof parsed === "string") {
    // Of JSON, `text()` leaves all that came, and `json()` a text without its quotes.
    const isAllThatCame = Number(headers["content-length"]) === Buffer.byteLength(parsed);
    return Buffer.from(mediaType === "application/json" && !isAllThatCame ? JSON.stringify(parsed) : parsed);
  }
  if (mediaType === "application/x-www-form-urlencoded" && isRecord(parsed))
    return Buffer.from(new URLSearchParams(formFields("", parsed)).toString());
  return Buffer.from(JSON.stringify(parsed));
}

/** A form's fields, nested ones as `a[b]`, those of a list under one name. */
function formFields(prefix: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item) => formFields(prefix, item));
  if (!isRecord(value)) return [[prefix, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    formFields(prefix === "" ? name : `${prefix}[${name}]`, inner),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const noBytes = Buffer.alloc(0);
/** Of a request that has none, or whose body goes elsewhere. */
export const noBody: RawBody = { bytes: noBytes };
