import type { Level, Phase } from "../arazzo/document.ts";
import type { JudgedReleases } from "../release/judged-release.ts";

/**
 * pass · fail: the target is wrong · error: the suite is wrong or the target cannot be reached · blocked: the case's
 * set-up failed · not-applicable: the target lacks something the case needs · not-run.
 */
export type Verdict = "pass" | "fail" | "error" | "blocked" | "not-applicable" | "not-run";
export const verdicts: readonly Verdict[] = ["pass", "fail", "error", "blocked", "not-applicable", "not-run"];

export type SuiteVerdict =
  | "conformant"
  | "conditional"
  /** All that the caller selected did; no verdict of the target. */
  | "passed"
  | "incomplete"
  | "not conformant"
  | "error";

/** The whole of a run: the source that every report derives from. Published as `reports/result.schema.json`. */
export interface SuiteResult {
  readonly schemaVersion: 2;
  readonly verdict: SuiteVerdict;
  readonly exitCode: ExitCode;
  /** The first line of every report. */
  readonly verdictLine: string;
  readonly target: JudgedTarget;
  readonly selection: Selection;
  /** What was expected: the pinned cases of the selected APIs and level. */
  readonly suite: ExpectedSuite;
  /** The optional groups that the target is without; absent when it has all of them. */
  readonly without?: readonly AbsentGroup[];
  /** Those that the caller gave, in the caller's order. */
  readonly waivers: readonly GivenWaiver[];
  /** What the run was given, free of secrets: with it the evidence can be judged again. Only with full evidence. */
  readonly setting?: Setting;
  /** The same for each shard of a merged run, in their order. */
  readonly parts?: readonly Part[];
  readonly startedAt: string;
  readonly durationMs: number;
  readonly run: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly cases: readonly CaseResult[];
}

/** An optional group that was not judged. */
export interface AbsentGroup {
  readonly api: string;
  readonly group: string;
  /** How many of its cases were not judged. */
  readonly cases: number;
}

export interface JudgedTarget {
  readonly name: string;
  readonly baseUrls: Readonly<Record<string, string>>;
  /** This program started it, at a port of its own for each run. */
  readonly startedForRun?: true;
}

/**
 * 0 all required, or all selected, passed, or failed and are waived · 1 the target fails, or went away · 2 usage or never
 * reached · 3 the suite's own error · 4 nothing failed, but not all that is required ran.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export interface Selection {
  readonly apis: readonly string[];
  readonly level: Level;
  readonly grep?: string;
  /** Only the cases of these ids. */
  readonly cases?: readonly string[];
  /** They are those that did not pass in an earlier result. */
  readonly rerun?: true;
  readonly shard?: Part["shard"];
  /** false: without the cases derived from the contracts · true: only those · absent: all cases. */
  readonly derived?: boolean;
  /** A team's own scenarios, not the suite: the folder that holds them. */
  readonly scenarios?: string;
  /** Required cases that the selection leaves out: the result is then no verdict of the target. */
  readonly requiredLeftOut: number;
  /** By which release of its real server the target was judged, by API; absent where none is known. */
  readonly releases?: JudgedReleases;
}

export interface ExpectedSuite {
  /** SHA-256, in hex, of the expected cases (see `pin.ts`). */
  readonly digest: string;
  readonly expected: number;
}

/** A failure that the suite's owner and the target's agreed to live with for a while. */
export interface Waiver {
  /** The id of the case. */
  readonly case: string;
  /** The requirement, cited by the case, that the target does not meet. */
  readonly requirement: string;
  readonly reason: string;
  /** Where the failure is worked on: a URL or a number. */
  readonly issue: string;
  readonly owner: string;
  /** The last day on which it holds, `YYYY-MM-DD` (UTC). */
  readonly expiry: string;
}

export interface GivenWaiver extends Waiver {
  /** Its case ran and failed. */
  readonly used: boolean;
}

export interface Setting {
  readonly baseUrl: string;
  /** Base URL of each source that the target names. */
  readonly apis: Readonly<Record<string, string>>;
  /** Added to every request; `{case}` and `{run}` are filled in per case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Added to every request to a source, by source; absent when there are none. */
  readonly sourceHeaders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The inputs that the cases of each API had. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The optional groups that the target is declared to be without, by API; absent when there are none. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
}

/** One shard's share of a merged run. */
export interface Part {
  readonly shard: { readonly index: number; readonly total: number };
  readonly run: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly setting: Setting;
}

export interface CaseResult {
  readonly id: string;
  readonly api: string;
  readonly file: string;
  readonly line: number;
  readonly summary: string;
  readonly level: Level;
  /** Decides the suite's verdict. */
  readonly required: boolean;
  /** The optional groups that the target is without: the case needs them, was not judged, and is not required. */
  readonly without?: readonly string[];
  readonly requirements: readonly string[];
  readonly verdict: Verdict;
  /** The case failed, and this waiver says why that is borne. The verdict stays `fail`. */
  readonly waiver?: Waiver;
  /** Why the case has this verdict; empty when it passed. */
  readonly reason: string;
  readonly warnings: readonly string[];
  readonly durationMs: number;
  readonly steps: readonly StepResult[];
  /** The error was that no connection could be made. */
  readonly unreachable?: boolean;
}

export interface StepResult {
  readonly id: string;
  readonly workflow: string;
  readonly phase?: Phase;
  readonly role?: string;
  /** `<api> <operationId>`; absent where the step calls a workflow. */
  readonly operation?: string;
  readonly verdict: "pass" | "fail" | "error" | "skipped";
  /** The scenario dealt with the failure: after a retry or a goto the step passed. It decides nothing. */
  readonly handled?: true;
  readonly requirements: readonly string[];
  /** The status of each attempt. */
  readonly statuses: readonly number[];
  readonly failures: readonly Failure[];
  /** What the answers hold that no known release has: told, since the target is of a newer one. */
  readonly notes?: readonly string[];
  /** How to send its last request again; of cases that did not pass, unless the evidence is full. */
  readonly repeat?: Repeat;
  /** Evidence: the exchange that the failures are about; with full evidence that of the last attempt. */
  readonly exchange?: ExchangeRecord;
  /** Those of the attempts before it, oldest first. Only with full evidence. */
  readonly earlier?: readonly ExchangeRecord[];
}

export interface Failure {
  /** request and expression are faults of the suite; the others are the target's. */
  readonly kind: "criterion" | "contract" | "transport" | "output" | "request" | "expression" | "unreachable";
  readonly message: string;
  /** Where in the response or request: `status`, `body`, `header`, … */
  readonly where?: string;
  /** The JSON Schema keyword that the contract's part failed, `status` or `json`. */
  readonly keyword?: string;
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
  readonly requirements: readonly string[];
}

export interface Repeat {
  /** For a POSIX shell. No secret stands in it: variables stand for them. */
  readonly command: string;
  /** To be set before. */
  readonly variables: readonly RepeatVariable[];
}

export interface RepeatVariable {
  readonly name: string;
  /** Where its value comes from, in words. */
  readonly from: string;
}

export interface ExchangeRecord {
  /** When the request was sent (RFC 3339), and how long the whole answer took; absent for what was not sent. */
  readonly sent?: { readonly at: string; readonly durationMs: number };
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Why there is no response. */
  readonly noAnswer?: { readonly reason: string; readonly unreachable: boolean };
}

/** A required case that failed and is waived. */
export function isWaived({ verdict, waiver }: Pick<CaseResult, "verdict" | "waiver">): boolean {
  return verdict === "fail" && waiver !== undefined;
}

/** True for the faults that are the suite's own or the network's, not the target's. */
export function isError(failure: Failure): boolean {
  return failure.kind === "request" || failure.kind === "expression" || failure.kind === "unreachable";
}
