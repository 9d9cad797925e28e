import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** The lines of each app: numbered without a gap, none older than the one before it. */
export function logFaults({ state, now }: Snapshot): string[] {
  let count = 0;
  const faults = [...state.apps.rows()].flatMap(({ id }) => {
    const lines = state.logLines.by("app", id).slice();
    count += lines.length;
    return broken([
      [lines.every(({ number }, i) => number === i + 1), `the log of app ${id} has a gap`],
      [inOrder(...lines.map(({ timestamp }) => timestamp), now), `the log of app ${id} is not in order`],
    ]);
  });
  return [...faults, ...broken([[count === state.logLines.size, "lines of a log are of no app"]])];
}
