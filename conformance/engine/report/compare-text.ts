import { counted } from "../../../contracts/lib/counted.ts";
import type { CaseChange, VerdictChange, Comparison } from "./compare.ts";
import { cut, oneLine } from "./plain-text.ts";

const mostCases = 20;

/** A comparison for a terminal: each implementation's verdict, what has changed since, where they differ. */
export function compareText({ implementations, rows, uncited }: Comparison): string {
  const differing = rows.filter((r) => r.differs).length;
  return [
    ...implementations.flatMap(({ name, latest, changes }) => [
      `${oneLine(name)}: ${oneLine(latest.verdictLine)} (${day(latest.startedAt)})`,
      ...changes.flatMap(changeLines),
    ]),
    `${counted(rows.length, "requirement")} compared${implementations.length > 1 ? `, ${differing} with differences` : ""}; ${uncited} without a case`,
  ].join("\n");
}

function changeLines(change: VerdictChange): string[] {
  const { from, to, regressions, fixed, other, added, gone, suiteChanged } = change;
  const counts = `${counted(regressions.length, "regression")}, ${fixed.length} fixed, ${other.length} otherwise changed, ${counted(added.length, "new case")}, ${gone.length} gone`;
  return [
    `  ${day(from.startedAt)} → ${day(to.startedAt)}: ${counts}${suiteChanged ? " (another suite or level)" : ""}`,
    ...listed("REGRESSION", regressions),
    ...listed("fixed", fixed),
    ...listed("changed", other),
  ];
}

function listed(word: string, changes: readonly CaseChange[]): string[] {
  const shown = changes.slice(0, mostCases).map(({ before, after }) => {
    const reason = after?.reason ?? "";
    const why = reason === "" ? "" : `: ${cut(oneLine(reason), 160)}`;
    return `    ${word} ${before.id} ${before.verdict} → ${after?.verdict ?? "gone"}${why}`;
  });
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, `    … and ${rest} more`] : shown;
}

function day(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
