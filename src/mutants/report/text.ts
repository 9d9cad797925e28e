import type { CaseUse } from "../engine/case-use.ts";
import { operatorNamed } from "../engine/operators.ts";
import type { Score, Survivor } from "../engine/score.ts";
import { rate } from "../engine/score.ts";
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

function verdict(score: Score): string {
  const { all, survivors, equivalents, faults } = score;
  const word = faults.length === 0 ? "GOOD" : "NOT GOOD";
  return `${word}: ${all.killed} of ${all.mutants} mutants killed (${rate(all).toFixed(1)} %), ${survivors.length} survived, ${equivalents.length} are equivalent`;
}

function survivorLine({ mutant, judgement }: Survivor): string {
  const ran = judgement.ran.length;
  const met = ran === 0 ? "no case meets it" : `${ran} ${ran === 1 ? "case" : "cases"} met it`;
  return `${mutant.id}: ${operatorNamed(mutant.operator).summary} (${met})`;
}
