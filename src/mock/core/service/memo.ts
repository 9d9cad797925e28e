import type { RawBody } from "../http/body.ts";
import type { RequestView } from "../http/request.ts";
import type { Session } from "../session/sessions.ts";
import type { Moment } from "../state/moment.ts";
import type { World } from "../state/world.ts";
import { textOf } from "./json-text.ts";
import type { Outcome } from "./outcome.ts";
import { Seen } from "./seen.ts";
import type { Reply } from "./service.ts";

/** What of a request its answer is kept by. */
interface Asked {
  readonly request: RequestView;
  readonly body: RawBody;
  readonly session: Session;
  readonly mounted: { readonly service: { readonly name: string } };
  readonly moment?: Moment;
}

/** A read's answer with its JSON text, and all that it was made of. */
interface Kept {
  readonly world: WeakRef<World>;
  /** Of the world, when the read was answered. */
  readonly version: number;
  readonly seen: Seen;
  readonly reply: Reply & { readonly text: string };
  /** The headers that show the id of the request. */
  readonly idHeaders: readonly string[];
}

/**
 * Judged answers to reads, kept for as long as nothing that they were made of is different: the world, what was looked at
 * of the request, what was asked of the clock. Bounded over all sessions; the oldest goes first.
 */
export class Memo {
  readonly #kept = new Map<string, Kept>();
  readonly #limit: number;
  #size = 0;

  /** `limit`: of all kept texts together, in characters. */
  constructor(limit = 16 * 1024 * 1024) {
    this.#limit = limit;
  }

  /** Answers a read from what is kept, or carries the request out. */
  answer<Call extends Asked>(call: Call, carryOut: (call: Call) => Outcome): Outcome {
    const { request, session, mounted } = call;
    if (!isPlainRead(call)) return carryOut(call);
    const world = session.world(mounted.service.name);
    const nowMs = session.clock.now();
    const key = `${session.id} ${request.method} ${request.base}${request.path}?${request.search}`;
    const kept = this.#kept.get(key);
    if (kept?.world.deref() === world && kept.version === world.version && kept.seen.holdsFor(request, nowMs))
      return { reply: withId(kept, request.id), changes: [], before: [] };
    const seen = new Seen(request, nowMs);
    const outcome = carryOut({ ...call, request: seen.request, moment: seen.moment });
    const reply = keepable(outcome);
    if (!reply) return outcome;
    const idHeaders = seen.request.sawId ? headersWith(reply, request.id) : [];
    if (idHeaders)
      this.#keep(key, { world: new WeakRef(world), version: world.version, seen, reply, idHeaders });
    return { ...outcome, reply };
  }

  #keep(key: string, kept: Kept): void {
    this.#drop(key);
    this.#kept.set(key, kept);
    this.#size += kept.reply.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.reply.text.length ?? 0;
    this.#kept.delete(key);
  }
}

/** A read without a body. One that brings an id of its own is not: its id could stand anywhere in the answer. */
function isPlainRead({ request, body }: Asked): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD";
  return isRead && "bytes" in body && body.bytes.length === 0 && !request.header("x-request-id");
}

/** The reply with its text, when the request succeeded and changed nothing. */
function keepable({ reply, changes, refused }: Outcome): Kept["reply"] | undefined {
  if (refused !== undefined || changes.length > 0 || reply.status !== 200 || reply.body === undefined)
    return undefined;
  const { status, headers, contentType, bare } = reply;
  return {
    ...{ status, text: textOf(reply) ?? "" },
    ...(headers && { headers }),
    ...(contentType !== undefined && { contentType }),
    ...(bare !== undefined && { bare }),
  };
}

/** Which headers are the id; undefined when it stands elsewhere, or could. */
function headersWith({ headers = {}, text }: Kept["reply"], id: string): readonly string[] | undefined {
  const names = Object.keys(headers).filter((name) => headers[name]?.includes(id));
  return text.includes(id) || names.some((name) => headers[name] !== id) ? undefined : names;
}

function withId({ reply, idHeaders }: Kept, id: string): Reply {
  if (idHeaders.length === 0) return reply;
  return { ...reply, headers: { ...reply.headers, ...Object.fromEntries(idHeaders.map((n) => [n, id])) } };
}
