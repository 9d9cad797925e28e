import type { ServerResponse } from "node:http";
import { textOf } from "../service/json-text.ts";
import { contentTypeOf } from "../service/service.ts";
import type { Reply } from "../service/service.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { FaultRule } from "../session/faults.ts";
import type { Session } from "../session/sessions.ts";
import type { Grant } from "./cors.ts";
import { addGrant } from "./cors.ts";

/** What is around a reply on its way out. */
export interface Sending {
  readonly fault?: FaultRule | undefined;
  /** Whose clock the Date header shows; absent: the wall's time. */
  readonly session?: Session | undefined;
  /** What that clock said, epoch milliseconds, where the answer is older than its sending. */
  readonly at?: number;
  /** What pages of other origins are told. */
  readonly cors?: Grant | undefined;
  /** Where the answer is written down. */
  readonly entry?: JournalEntry | undefined;
  /** Full Content-Type headers by media type. */
  readonly mediaTypes?: Readonly<Record<string, string>> | undefined;
}

/** Writes a reply to the socket, cut short where a fault says so. */
export function send(
  response: ServerResponse,
  reply: Reply,
  { fault, session, at, cors, entry, mediaTypes }: Sending = {},
): void {
  if (response.destroyed || response.headersSent) return;
  const text = textOf(reply);
  const bytes = text === undefined ? 0 : Buffer.byteLength(text);
  const headers: Record<string, string | number> = { ...reply.headers };
  if (session) headers["Date"] = new Date(at ?? session.clock.now()).toUTCString();
  if (text !== undefined) {
    const type = contentTypeOf(reply) ?? "application/json";
    headers["Content-Type"] = spelling(type, reply.headers?.["Content-Type"], mediaTypes);
    headers["Content-Length"] = bytes;
  } else if (reply.status !== 204 && reply.status !== 304) headers["Content-Length"] = 0;
  if (cors) addGrant(headers, cors);
  response.writeHead(reply.status, headers);
  entry?.answered({ status: reply.status, headers, text, bytes });
  if (text !== undefined && fault?.truncateAt !== undefined) {
    response.write(Buffer.from(text).subarray(0, fault.truncateAt), () => response.destroy());
  } else response.end(text);
}

/** A reply's own spelling of its media type wins over that of its service. */
function spelling(type: string, own: string | undefined, mediaTypes: Sending["mediaTypes"]): string {
  return own?.startsWith(type) ? own : (mediaTypes?.[type] ?? withCharset(type));
}

function withCharset(type: string): string {
  return type.startsWith("text/") && !type.includes("charset") ? `${type}; charset=utf-8` : type;
}
