import type { ApiCoverage, Pair } from "../coverage.ts";

/** The coverage of some APIs for a terminal; `details` lists what is missing. */
export function coverageText(apis: readonly ApiCoverage[], { details }: { details: boolean }): string {
  return apis.map((api) => [...figures(api), ...(details ? gaps(api) : [])].join("\n")).join("\n\n") + "\n";
}

/** The coverage of some APIs as a Markdown table. */
export function coverageTable(apis: readonly ApiCoverage[]): string {
  const rows = apis.map(({ api, cases, requirements: r, operations: o, statuses: s }) =>
    [
      api,
      cases,
      `${r.cited} of ${r.testable}`,
      r.proven === undefined ? "" : `${r.proven} of ${r.testable}`,
      `${o.total - o.withoutPositive.length} of ${o.total}`,
      `${o.total - o.withoutNegative.length} of ${o.total}`,
      `${s.reached} of ${s.reachable}`,
    ].join(" | "),
  );
  return [
    "| API | cases | requirements cited | proven | operations with a positive case | with a negative case | statuses reached |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

function figures({ api, cases, requirements: r, operations: o, statuses: s }: ApiCoverage): string[] {
  return [
    `${api}: ${cases} cases`,
    `  requirements  ${share(r.cited, r.testable)} testable ones cited${r.proven === undefined ? "" : `, ${r.proven} proven`}; ${r.untestable.length} cannot be tested`,
    `  operations    ${share(o.total - o.withoutPositive.length, o.total)} with a positive case, ${share(o.total - o.withoutNegative.length, o.total)} with a negative one`,
    `  statuses      ${share(s.reached, s.reachable)} reached; ${s.excused.length} that no client can cause`,
  ];
}

function gaps({ requirements, operations, statuses }: ApiCoverage): string[] {
  return [
    ...list(
      "requirements that nothing proves",
      requirements.uncited.map((r) => `${r.id} ${r.text}`),
    ),
    ...list("operations without a positive case", operations.withoutPositive),
    ...list("operations without a negative case", operations.withoutNegative),
    ...list("statuses not reached", statuses.unreached.map(pairText)),
    ...list(
      "statuses excused",
      statuses.excused.map((p) => `${pairText(p)}: ${p.reason}`),
    ),
    ...list(
      "requirements that cannot be tested",
      requirements.untestable.map(
        (r) => `${r.id} ${r.text}${r.reason === undefined ? "" : ` (${r.reason})`}`,
      ),
    ),
  ];
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => `    ${item}`)];
}

function pairText({ operation, status }: Pair): string {
  return `${operation} ${status}`;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}`;
}
