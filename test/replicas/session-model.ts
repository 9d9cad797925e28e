import type { Mock } from "../../src/mock/app.ts";
import type { SessionContent } from "../../src/mock/core/session/snapshots.ts";
import { toStored } from "../../src/mock/core/store/content.ts";
import type { Answer } from "./answers.ts";
import { askAlone } from "./answers.ts";
import type { Saved, Sequential } from "./linearizable.ts";
import type { Step } from "./steps.ts";

export interface Sent {
  readonly id: string;
  readonly step: Step;
}

/** A session of one process alone, which carries steps out one after the other. Its snapshots are those that it has named. */
export function sessionModel(alone: Mock, session: string): Sequential<Sent, Answer> {
  const { sessions, snapshots } = alone.engine;
  const own = () => [...snapshots.list()].filter(([name]) => name.startsWith(`${session}-`));
  return {
    run: ({ id, step }) => askAlone(alone, session, id, step),
    isRead: ({ step }, { status }) => step.method === "GET" || (status >= 400 && status < 500),
    save(): Saved {
      const now = sessions.get(session);
      const [content, counts, violations, kept] = [now.capture(), now.counts, [...now.violations], own()];
      const faults = structuredClone(now.faults);
      const snapshotted = kept.map(([name, snapshot]) => [name, changesOf(snapshot)]);
      return {
        digest: JSON.stringify([changesOf(content), faults, counts, violations, snapshotted]),
        restore() {
          const then = sessions.get(session);
          then.restore(content);
          then.putFaults(structuredClone(faults), counts);
          then.violations.splice(0, Infinity, ...violations);
          for (const [name] of own()) snapshots.delete(name);
          for (const [name, snapshot] of kept) snapshots.keep(name, snapshot);
        },
      };
    },
  };
}

/** What differs from the seed. Neither when a clock was set nor which APIs were only looked at makes a difference. */
function changesOf(content: SessionContent): object {
  const { clock, worlds } = toStored(content, 0);
  return { clock, worlds: Object.entries(worlds).filter(([, changes]) => changes.length > 0) };
}
