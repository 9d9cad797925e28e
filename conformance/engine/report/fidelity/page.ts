import type { CaseResult, SuiteResult } from "../../model/result.ts";
import { verdicts } from "../../model/result.ts";
import { UsageError } from "../../model/usage-error.ts";
import type { Described } from "./ledger.ts";
import { ledger } from "./ledger.ts";
import type { Reason } from "./reasons.ts";

/** A run against a real server, and what is known of it. */
export interface Fidelity {
  readonly api: string;
  /** The server's name, such as `Zuul`. */
  readonly server: string;
  readonly release: string;
  readonly result: SuiteResult;
  readonly reasons: readonly Reason[];
  /** How the page came to be, for its readers. */
  readonly how: string;
  readonly described: Described;
}

/**
 * The page of one release of one real server: when it was judged, by which suite, what came of it, and why each case that
 * does not pass does not. Throws `UsageError` when the result is no whole run of the API alone.
 */
export function fidelityPage(fidelity: Fidelity): string {
  assertWhole(fidelity);
  const { server, release, result, how, described } = fidelity;
  const { suite, selection } = result;
  const rows = [
    ["date", result.startedAt.slice(0, 10)],
    ["release", release],
    ["suite digest", `\`${suite.digest}\``],
    ["level", selection.level],
    ["verdict", text(result.verdictLine)],
    ["cases", countsText(result)],
    ["seconds", (result.durationMs / 1000).toFixed(1)],
  ];
  return [
    `# ${server} ${release}`,
    "",
    how,
    "",
    "| | |",
    "| --- | --- |",
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    "",
    ...notPassed(fidelity),
    ...ledger(result, described),
  ].join("\n");
}

function assertWhole({ api, result: { selection } }: Fidelity): void {
  if (selection.apis.length !== 1 || selection.apis[0] !== api)
    throw new UsageError(`the result is of ${selection.apis.join(", ")}, not of ${api} alone`);
  const { grep, shard, requiredLeftOut } = selection;
  if (grep !== undefined || shard || requiredLeftOut > 0)
    throw new UsageError("the result is of a selection of cases: a page tells of a whole run");
}

function countsText({ counts, cases }: SuiteResult): string {
  const each = verdicts.filter((v) => counts[v] > 0).map((v) => `${counts[v]} ${v}`);
  return `${cases.length}: ${each.join(", ")}`;
}

function notPassed({ result, reasons }: Fidelity): string[] {
  const others = result.cases.filter((c) => c.verdict !== "pass");
  if (others.length === 0) return ["Every case passes.", ""];
  const known = new Map(reasons.map((reason) => [reason.case, reason]));
  return [
    "## Cases that do not pass",
    "",
    "| case | verdict | whose doing | reason |",
    "| --- | --- | --- | --- |",
    ...others.map((c) => row(c, known.get(c.id))),
    "",
    ...unused(result, reasons),
  ];
}

function row(result: CaseResult, known: Reason | undefined): string {
  const { id, verdict, required, waiver, reason } = result;
  const marked = [verdict, required ? "" : "not required", waiver ? "waived" : ""].filter(
    (part) => part !== "",
  );
  const whose = known?.class ?? (verdict === "not-applicable" ? "set-up" : "not explained");
  const why = known ? sentence(known.reason) : text(waiver?.reason ?? reason);
  return `| ${id} | ${marked.join(", ")} | ${whose} | ${why} |`;
}

/** What somebody wrote for the page: whole, with its own markup. */
function sentence(written: string): string {
  return written.replaceAll(/\s+/g, " ").trim().replaceAll("|", "\\|");
}

/** A reason of a case that passes, or that there is not, would be a claim that nobody checks. */
function unused({ cases }: SuiteResult, reasons: readonly Reason[]): string[] {
  const bad = new Set(cases.filter((c) => c.verdict !== "pass").map((c) => c.id));
  const left = reasons.filter((reason) => !bad.has(reason.case)).map((reason) => reason.case);
  return left.length === 0 ? [] : [`Reasons that nothing needs: ${left.join(", ")}.`, ""];
}

/** What a table's cell can hold: one line, no markup, not too long. */
function text(value: string): string {
  const line = value.replaceAll(/\s+/g, " ").trim();
  const cut = line.length > 300 ? `${line.slice(0, 299)}…` : line;
  return cut.replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}
