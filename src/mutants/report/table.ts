import type { Score, Tally } from "../engine/score.ts";
import { countable, rate } from "../engine/score.ts";

/** The kill table as rows of texts: a heading, one row per operator, and rows of sums: by measure, and of all. */
export function tableRows({
  table,
  byOperator,
  byMeasure,
  byApi,
  all,
}: Score): readonly (readonly string[])[] {
  const apis = [...byApi.keys()];
  const row = (name: string, tallies: readonly (Tally | undefined)[]) => [name, ...tallies.map(cell)];
  return [
    ["operator", ...apis, "all"],
    ...[...table].map(([name, perApi]) =>
      row(name, [...apis.map((api) => perApi.get(api)), byOperator.get(name)]),
    ),
    ...[...byMeasure].map(([measure, perApi]) =>
      row(
        `by ${measure}`,
        [...apis, "all"].map((api) => perApi.get(api)),
      ),
    ),
    row("all", [...byApi.values(), all]),
  ];
}

/** `killed/countable`, and the percentage where it is not all. */
function cell(tally: Tally | undefined): string {
  if (!tally) return "";
  const percent = rate(tally);
  return `${tally.killed}/${countable(tally)}${percent === 100 ? "" : ` ${percent.toFixed(1)} %`}`;
}

export function consoleTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join("  ");
  return rows.map(line).join("\n");
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [heading = [], ...rest] = rows;
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  return [line(heading), line(heading.map((_, i) => (i === 0 ? "---" : "--:"))), ...rest.map(line)].join(
    "\n",
  );
}
