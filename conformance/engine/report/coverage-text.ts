import { counted } from "../../../contracts/lib/counted.ts";
import type { ApiCoverage, InputCoverage } from "../coverage/coverage.ts";
import type { Pair } from "../coverage/documented-statuses.ts";
import type { Requirement } from "../model/library.ts";

/** The coverage of some APIs for a terminal; `details` lists what is missing. */
export function coverageText(apis: readonly ApiCoverage[], { details }: { details: boolean }): string {
  return (
    apis
      .map((api) => [...figures(api), ...(details ? [...inputs(api), ...gaps(api)] : [])].join("\n"))
      .join("\n\n") + "\n"
  );
}

/** The coverage of some APIs as a Markdown table. */
export function coverageTable(apis: readonly ApiCoverage[]): string {
  const rows = apis.map(({ api, cases, requirements: r, operations: o, statuses: s }) =>
    [
      api,
      cases.derived === 0 ? cases.written : `${cases.written} and ${cases.derived} derived`,
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
    `${api}: ${counted(cases.written, "written case")}, ${cases.derived} derived from the contract`,
    `  requirements  ${share(r.cited, r.testable)} testable ones cited${r.proven === undefined ? "" : `, ${r.proven} proven`}; ${r.untestable.length} cannot be tested`,
    `  operations    ${share(o.total - o.withoutPositive.length, o.total)} with a positive case, ${share(o.total - o.withoutNegative.length, o.total)} with a negative one`,
    `  statuses      ${share(s.reached, s.reachable)} reached; ${s.excused.length} that no client can cause`,
    `  documented    ${share(s.documented.reached, s.documented.total)} statuses of the reference reached`,
  ];
}

function inputs(api: ApiCoverage): string[] {
  return list("inputs, with the cases that each unlocks", api.inputs.map(inputText));
}

/** More ids than that are a matter of `coverage --input`. */
const mostCases = 3;

function inputText({ name, from, cases, alone }: InputCoverage): string {
  const rest = cases.length - mostCases;
  const ids = `${cases.slice(0, mostCases).join(", ")}${rest > 0 ? `, … and ${rest} more` : ""}`;
  return `${name} (${from}): ${counted(cases.length, "case")}, ${alone.length} of them by itself: ${ids}`;
}

function gaps({ cases, requirements, operations, statuses }: ApiCoverage): string[] {
  return [
    ...list("cases that cite no requirement", cases.uncited),
    ...list("requirements that nothing proves", requirements.uncited.map(requirementText)),
    ...list("requirements whose reason does not hold", requirements.stale.map(requirementText)),
    ...list("operations without a positive case", operations.withoutPositive),
    ...list("operations without a negative case", operations.withoutNegative),
    ...list(
      "operations without a positive answer that a client can cause",
      operations.excused.map((o) => `${o.operation}: ${o.reason}`),
    ),
    ...list("statuses not reached", statuses.unreached.map(pairText)),
    ...list(
      "statuses whose reason does not hold",
      statuses.stale.map((p) => `${pairText(p)}: ${p.reason}`),
    ),
    ...list(
      "statuses excused",
      statuses.excused.map((p) => `${pairText(p)}: ${p.reason}`),
    ),
    ...list("requirements that cannot be tested", requirements.untestable.map(requirementText)),
  ];
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => `    ${item}`)];
}

function requirementText({ id, text, reason }: Requirement): string {
  return `${id} ${text}${reason === undefined ? "" : ` (${reason})`}`;
}

function pairText({ operation, status }: Pair): string {
  return `${operation} ${status}`;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}`;
}
