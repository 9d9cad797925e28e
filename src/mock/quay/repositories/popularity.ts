import { logScope } from "../logs/scope.ts";
import { dayMs, dayOf } from "../shared/dates.ts";
import type { QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";

/** What was done in a repository on a day (`YYYY-MM-DD` in UTC). */
export interface DayCount {
  readonly date: string;
  readonly count: number;
}

/**
 * How often something was done in a repository in the last week. A day counts once it is over, and as long as it began
 * within seven times 24 hours. Source: quay 3.11.0, workers/repositoryactioncounter.py, and data/model/log.py,
 * get_repositories_action_sums.
 */
export function popularityOf(state: QuayState, repository: Repository, nowMs: number): number {
  return daysBefore(nowMs, 7)
    .filter((date) => Date.parse(date) >= nowMs - 7 * dayMs)
    .reduce((sum, date) => sum + actionsOn(state, repository, date), 0);
}

/**
 * The last three months by day, without today: first the days on which something was done, oldest first, then the
 * others, newest first. Source: quay 3.11.0, endpoints/api/repository.py, getRepo.
 */
export function statsOf(state: QuayState, repository: Repository, nowMs: number): DayCount[] {
  const days = daysBefore(nowMs, statDays).map((date) => ({
    date,
    count: actionsOn(state, repository, date),
  }));
  return [...days.filter(({ count }) => count > 0).toReversed(), ...days.filter(({ count }) => count === 0)];
}

const statDays = 91;

/** Every entry of the repository's usage log is an action. */
function actionsOn({ logCounts }: QuayState, { id }: Repository, date: string): number {
  const rows = logCounts.by("day", keyOf(logScope.repository(id), date));
  return rows.slice().reduce((sum, { count }) => sum + count, 0);
}

/** The days before the one of a moment, newest first. */
function daysBefore(nowMs: number, number: number): string[] {
  return Array.from({ length: number }, (_, i) => dayOf(nowMs - (i + 1) * dayMs));
}
