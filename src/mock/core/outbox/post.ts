import { request as plain } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { assertTarget, guardedLookup } from "./allowed-target.ts";

/** An answer as far as it was read. */
export interface ReceiverAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Posted {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How long a receiver may take, in milliseconds (Quay's NOTIFICATION_SEND_TIMEOUT). */
const timeoutMs = 10_000;
/** Bytes of an answer that are read. */
const mostRead = 64 * 1024;

/**
 * Posts to an `http:` or `https:` URL and resolves to the answer; a redirect is an answer like others, so that nobody leads it
 * elsewhere. Rejects when no answer comes, or when the target is not allowed.
 */
export async function post(
  url: URL,
  { body, headers }: Posted,
  allowed: readonly string[],
): Promise<ReceiverAnswer> {
  assertTarget(url, allowed);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await exchange(url, { body, headers }, { allowed, signal });
  } catch (error) {
    throw new Error(signal.aborted ? `it took longer than ${timeoutMs / 1000} s` : reasonOf(error), {
      cause: error,
    });
  }
}

interface Limits {
  readonly allowed: readonly string[];
  readonly signal: AbortSignal;
}

async function exchange(
  url: URL,
  { body, headers }: Posted,
  { allowed, signal }: Limits,
): Promise<ReceiverAnswer> {
  const send = url.protocol === "https:" ? secure : plain;
  const options = {
    ...{ method: "POST", agent: false, lookup: guardedLookup(allowed) },
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    signal,
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    send(url, options, resolve).once("error", reject).end(body);
  });
  return { status: answer.statusCode ?? 0, headers: flat(answer), text: await textOf(answer) };
}

/** One line. Of a host with several addresses, Node tells one error for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  if (!(error instanceof Error)) return String(error);
  // OpenSSL tells where in its own source something is wrong.
  const [, ofTls] = /:SSL routines:[^:]*:([^:]+):/.exec(error.message) ?? [];
  return ofTls === undefined ? error.message : `TLS: ${ofTls}`;
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostRead) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, mostRead);
}
