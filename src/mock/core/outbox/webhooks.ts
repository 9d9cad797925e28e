import type { Engine, Outbox, SentFrom } from "../engine.ts";
import { contextAt } from "../service/context.ts";
import type { OutgoingMessage } from "../service/outgoing.ts";
import { settleDue } from "../service/settle-session.ts";
import type { JournalEntry } from "../session/journal.ts";
import { Moment } from "../state/moment.ts";
import type { Change } from "../state/world.ts";
import { post } from "./post.ts";

/** A longer time does not fit into a timer. */
const longestWait = 2 ** 31 - 1;

/**
 * Sends what services tell others (`--webhooks`), writes it into the session's journal, and tells the service how it went. It
 * also wakes a session whose clock runs: what is to be sent is due when nobody asks for anything.
 */
export class Webhooks implements Outbox {
  readonly #allowed: readonly string[];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #closed = false;

  /** `allowed`: names of hosts besides this machine's that messages may go to. */
  constructor(allowed: readonly string[]) {
    this.#allowed = allowed.map((host) => host.toLowerCase());
  }

  /** Rows of the service have changed: sends what they ask for. */
  noticed(where: SentFrom, changes: readonly Change[]): void {
    const { session, service } = where;
    if (!service.outgoing || this.#closed) return;
    const { state } = session.world(service.name);
    for (const change of changes) {
      const message = service.outgoing.of(change, state);
      if (message) void this.#send(where, change, message);
    }
    this.#plan(where);
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #send(where: SentFrom, change: Change, message: OutgoingMessage): Promise<void> {
    const { engine, session, service } = where;
    const entry = record(where, message);
    const hasArrived = message.kind === "mail" || (await this.#post(engine, entry, message));
    if (entry.durationMs === undefined) entry.ended();
    if (this.#closed || engine.isOver(session)) return;
    const done = engine.turn(session, (newest) => {
      const world = newest.world(service.name);
      const call = contextAt(world, new Moment(newest.clock.now()), {});
      const { changes } = world.transaction(() => service.outgoing?.done(call, change, hasArrived));
      return engine.keep(newest, service.name, changes);
    });
    await done.catch((error: unknown) => {
      engine.options.log(`what became of a webhook could not be kept: ${String(error)}`);
    });
  }

  async #post(
    { options: { log } }: Engine,
    entry: JournalEntry,
    { url, body }: OutgoingMessage & { readonly kind: "http" },
  ): Promise<boolean> {
    try {
      const sent = { body: JSON.stringify(body), headers: jsonHeaders };
      const { status, headers, text } = await post(new URL(url), sent, this.#allowed);
      entry.answered({ status, headers, text, bytes: Buffer.byteLength(text) });
      return status >= 200 && status < 300;
    } catch (error) {
      entry.failure = error instanceof Error ? error.message : String(error);
      log(`webhook to ${new URL(url).host}: ${entry.failure}`);
      return false;
    }
  }

  /** Settles what is due next, when it is: one timer for an API of a session. */
  #plan(where: SentFrom): void {
    const { engine, session, service } = where;
    const key = `${session.id}\n${service.name}`;
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const [next] = session.world(service.name).plannedJobs(1).jobs;
    const { rate } = session.clock;
    if (!next || rate === 0 || this.#closed) return;
    const wake = (): void => {
      this.#timers.delete(key);
      if (engine.isOver(session)) return;
      const settled = engine.turn(session, (newest) => settleDue(engine, newest, service));
      // A store that cannot be reached has told so; who asks next settles it.
      void settled
        .catch(() => undefined)
        .then(() => {
          if (!this.#timers.has(key)) this.#plan(where);
        });
    };
    const wait = Math.ceil(Math.max(1, (next.due - session.clock.now()) / rate));
    this.#timers.set(key, setTimeout(wake, Math.min(wait, longestWait)).unref());
  }
}

const jsonHeaders = { "content-type": "application/json" };

function record({ engine, session, service }: SentFrom, message: OutgoingMessage): JournalEntry {
  const isMail = message.kind === "mail";
  const headers = isMail
    ? { to: message.to, subject: message.subject, "content-type": "text/html" }
    : jsonHeaders;
  const arrival = {
    ...{ at: session.clock.now(), receivedAt: engine.options.wall(), api: service.name },
    ...{ operation: undefined, outgoing: true },
    method: isMail ? "MAIL" : "POST",
    url: isMail ? `mailto:${message.to}` : message.url,
  };
  const body = Buffer.from(isMail ? message.html : JSON.stringify(message.body));
  return session.journal.add(arrival, { headers, body });
}
