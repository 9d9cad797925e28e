import { counted } from "../../../contracts/lib/counted.ts";
import type { CaseUse } from "../engine/case-use.ts";
import { operatorNamed } from "../engine/operators.ts";
import type { Score, Survivor, Tally } from "../engine/score.ts";
import { countable, rate } from "../engine/score.ts";
import { consoleTable, markdownTable, tableRows } from "./table.ts";

/** The last lines of a run: the table, who survived, and the verdict. */
export function consoleReport(score: Score, use: CaseUse): string {
  const lines = [consoleTable(tableRows(score)), ""];
  if (score.survivors.length > 0)
    lines.push("Survivors:", ...score.survivors.map((s) => `  ${survivorLine(s)}`), "");
  lines.push(
    `Cases: ${use.kills.length} killed a mutant, ${use.idle.length} had the chance and killed none, ${use.unasked.length} had no turn`,
    ...score.faults.map((fault) => `FAULT ${fault}`),
    verdict(score),
  );
  return lines.join("\n");
}

/** The whole report as Markdown. */
export function markdownReport(score: Score, use: CaseUse): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? ["None."] : items.map((item) => `- ${item}`);
  return [
    "# Mutants",
    "",
    verdict(score),
    "",
    "Killed of those that can be killed, by operator and API:",
    "",
    markdownTable(tableRows(score)),
    "",
    ...(score.faults.length > 0 ? ["## Faults", "", ...list(score.faults), ""] : []),
    "## Survivors",
    "",
    ...list(score.survivors.map(survivorLine)),
    "",
    "## Equivalent mutants",
    "",
    ...list(score.equivalents.map(({ mutant, reason }) => `\`${mutant.id}\`: ${reason ?? ""}`)),
    "",
    "## Informational mutants: only cases that decide no verdict notice them",
    "",
    ...list(
      score.informational.map(({ mutant, judgement }) => `\`${mutant.id}\`: ${judgement.noticedBy ?? ""}`),
    ),
    "",
    "## Cases that had the chance and killed none",
    "",
    ...list(use.idle),
    "",
    "## Cases that had no turn",
    "",
    ...list(use.unasked),
    "",
  ].join("\n");
}

function verdict({ all, byMeasure, survivors, equivalents, informational, faults }: Score): string {
  const word = faults.length === 0 ? "GOOD" : "NOT GOOD";
  const rates = [...byMeasure].flatMap(([measure, perApi]) => {
    const tally = perApi.get("all");
    return tally && tally.mutants > 0 ? [`by ${measure} ${percentOf(tally)}`] : [];
  });
  return [
    `${word}: ${all.killed} of ${counted(all.mutants, "mutant")} killed`,
    ...rates,
    `${survivors.length} survived`,
    `${equivalents.length} ${equivalents.length === 1 ? "is" : "are"} equivalent`,
    `${informational.length} ${informational.length === 1 ? "is" : "are"} informational`,
  ].join(", ");
}

/** Rounded down: 100.0 % is all. */
function percentOf(tally: Tally): string {
  return `${(Math.floor(10 * rate(tally)) / 10).toFixed(1)} % (${tally.killed} of ${countable(tally)})`;
}

function survivorLine({ mutant, judgement }: Survivor): string {
  const ran = judgement.ran.length;
  const met = ran === 0 ? "no case meets it" : `${counted(ran, "case")} met it`;
  return `${mutant.id}: ${operatorNamed(mutant.operator).summary} (${met})`;
}
