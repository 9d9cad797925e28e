import { assertSessionId, noteViolation } from "../session/sessions.ts";
import type { Session, Sessions } from "../session/sessions.ts";
import type { MountedService } from "../service/mounted-service.ts";
import type { Events } from "../session/events.ts";
import type { Snapshots } from "../session/snapshots.ts";
import type { WorldBase } from "../state/world.ts";
import { fromStored, toStored } from "./content.ts";
import type { Held } from "./store.ts";
import type { SessionEvent, StoredSession } from "./stored.ts";

interface Parts {
  readonly sessions: Sessions;
  readonly snapshots: Snapshots;
  readonly bases: ReadonlyMap<string, WorldBase>;
  readonly events: Events;
  readonly services: readonly MountedService[];
  /** Epoch milliseconds. */
  readonly wall: () => number;
}

/** What a process holds, for its store. */
export function held(parts: Parts): Held {
  const { sessions, snapshots, bases, events, services, wall } = parts;
  const putSnapshot = (name: string, stored: StoredSession): void => {
    snapshots.keep(name, fromStored(stored, bases));
  };
  return {
    ...{ sessions, snapshots, events, putSnapshot },
    operation: (api, id) =>
      services
        .flatMap((mounted) => (mounted.service.name === api ? [mounted, mounted.companions] : []))
        .flatMap((mounted) => mounted?.service.contract.operations ?? [])
        .find((operation) => operation.id === id),
    fill: (id, stored) => fill(restored(sessions, id), stored, bases),
    contentOf: (session) => storedSession(session, wall()),
    snapshotsStored: () =>
      new Map([...snapshots.list()].map(([name, content]) => [name, toStored(content, wall())])),
    apply(event) {
      if (!("snapshot" in event)) applyTo(event, parts);
      else if ("deleted" in event) snapshots.delete(event.snapshot);
      else putSnapshot(event.snapshot, event.content);
    },
  };
}

function applyTo(
  event: Extract<SessionEvent, { readonly session: string }>,
  { sessions, bases }: Parts,
): void {
  const id = event.session;
  assertSessionId(id);
  if ("deleted" in event) sessions.delete(id);
  else if ("reset" in event) {
    sessions.delete(id);
    if (event.clock) sessions.get(id).clock.restore(event.clock);
  } else if ("content" in event) {
    const session = restored(sessions, id);
    session.restore(fromStored(event.content, bases));
    if (event.content.clock) session.clock.restore(event.content.clock);
  } else if ("clock" in event) restored(sessions, id).clock.restore(event.clock);
  else if ("faults" in event) sessions.get(id).putFaults(event.faults, event.counts);
  else if ("violation" in event) {
    const session = sessions.get(id);
    if (event.violation) noteViolation(session, event.violation);
    else session.violations.length = 0;
  } else if ("forgotten" in event) sessions.get(id).journal.clear();
  else fill(restored(sessions, id), { worlds: { [event.api]: event.changes } }, bases);
}

/** One that is kept: it is there however many there are. */
function restored(sessions: Sessions, id: string): Session {
  return Object.assign(sessions.restored(id), { isTouched: true });
}

function fill(session: Session, stored: StoredSession, bases: ReadonlyMap<string, WorldBase>): void {
  if (stored.clock) session.clock.restore(stored.clock);
  for (const [api, changes] of Object.entries(stored.worlds))
    if (bases.has(api)) session.world(api).replay(changes);
    else session.holdUnserved(api, changes);
}

/** A session as it is stored. `anchor`: the wall's time in epoch milliseconds. */
export function storedSession(session: Session, anchor: number): StoredSession & { readonly clock: object } {
  return { ...toStored(session.content(), anchor), clock: session.clock.state };
}
