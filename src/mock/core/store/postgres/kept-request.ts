import type { JournalEntry } from "../../session/journal.ts";
import { Refusal } from "../../service/refusal.ts";
import type { Held } from "../store.ts";

/** Bytes that are kept of one message's body. */
const mostOfBody = 16 * 1024;

type Part = "request" | "response" | "rows";
const parts: readonly Part[] = ["request", "response", "rows"];

interface Message {
  readonly head: string;
  /** Base64. */
  readonly body: string;
  readonly total: number;
}

/** A request of the journal as a row of the database holds it. */
export interface KeptRequest extends Partial<Record<Part, Message>> {
  /** The process that has answered it. */
  readonly by: string;
  readonly arrival: Omit<JournalEntry["arrival"], "operation"> & { readonly operation?: string | undefined };
  readonly facts: Pick<JournalEntry, "status" | "durationMs" | "wasJudged" | "failure" | "fault" | "changes">;
  readonly refused?: { readonly by: string; readonly refusal: object } | undefined;
}

export function keptRequest(entry: JournalEntry, by: string): KeptRequest {
  const { arrival, status, durationMs, wasJudged, failure, fault, changes, refused } = entry;
  return {
    by,
    arrival: { ...arrival, operation: arrival.operation?.id },
    facts: { status, durationMs, wasJudged, failure, fault, changes },
    refused: refused && { by: refused.by, refusal: plain(refused.refusal) },
    ...Object.fromEntries(parts.flatMap((part) => messageOf(entry, part))),
  };
}

/** Puts a request that is kept into the journal of its session, as this process would have written it. */
export function takeRequest(held: Held, session: string, id: number, kept: KeptRequest): JournalEntry {
  const { arrival, facts, refused } = kept;
  const { journal } = held.sessions.get(session);
  const { api } = arrival;
  const operation = api === undefined ? undefined : held.operation(api, arrival.operation);
  const entry = journal.take(id, { ...arrival, api, operation });
  Object.assign(entry, facts);
  if (refused) entry.refused = { by: refused.by as "handler", refusal: refusalOf(refused.refusal) }; // only we write it
  for (const part of parts) {
    const message = kept[part];
    if (!message) continue;
    const body = Buffer.from(message.body, "base64");
    entry[part] = { ...journal.messages.keep(message.head, body, body.length), total: message.total };
  }
  return entry;
}

function messageOf(entry: JournalEntry, part: Part): [Part, Message][] {
  const kept = entry.read(part);
  if (!kept) return [];
  const body = kept.body.subarray(0, mostOfBody).toString("base64");
  return [[part, { head: kept.head, body, total: kept.total }]];
}

/** With its stack, which tells the rule that refused. */
function plain({ status, code, message, details, stack }: Refusal): object {
  return { status, code, message, details, stack };
}

function refusalOf(kept: object): Refusal {
  const { status, code, message, details, stack } = kept as Refusal; // as `plain` has written it
  return Object.assign(new Refusal(status, code, message, details), { stack });
}
