import type { Rows } from "../../core/state/rows.ts";
import { dayMs, dayOf, rfc2822 } from "../shared/dates.ts";
import type { LogRange } from "./range.ts";
import type { LogRow, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";
import { logsWithin } from "./queries.ts";

export interface CountsAsked {
  readonly rows: Rows<LogRow>;
  /** Under which the log is counted; undefined: its entries are counted one by one. */
  readonly scope?: string;
  readonly range: LogRange;
  readonly matches?: (kind: string) => boolean;
}

/** How many entries of each kind each day has. Whole days are counted already. */
export function aggregateLogs(
  state: QuayState,
  { rows, scope, range, matches = () => true }: CountsAsked,
): Schema<"AggregatedLogs">["aggregated"] {
  return daysOf(range).flatMap((start) => {
    const part = { from: Math.max(start, range.from), to: Math.min(start + dayMs, range.to) };
    const isWhole = part.to - part.from === dayMs;
    const counts = isWhole && scope !== undefined ? countsOfDay(state, scope, start) : countRows(rows, part);
    return [...counts]
      .filter(([kind]) => matches(kind))
      .map(([kind, count]) => ({ kind, count, datetime: rfc2822(start) }));
  });
}

/** The first moments of the days that a range touches. */
function daysOf({ from, to }: LogRange): number[] {
  const first = Math.floor(from / dayMs);
  const last = Math.ceil(to / dayMs);
  return Array.from({ length: last - first }, (_, i) => (first + i) * dayMs);
}

function countsOfDay(state: QuayState, scope: string, start: number): Map<string, number> {
  const counted = state.logCounts.by("day", keyOf(scope, dayOf(start))).slice();
  return new Map(counted.map(({ kind, count }) => [kind, count]));
}

function countRows(rows: Rows<LogRow>, range: LogRange): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of logsWithin(rows, range)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
