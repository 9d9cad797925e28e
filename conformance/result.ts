import type { Level, Phase } from "./arazzo/document.ts";

/**
 * pass · fail: the target is wrong · error: the suite is wrong or the target cannot be reached · blocked: the case's
 * set-up failed · not-applicable: the target lacks something the case needs · not-run.
 */
export type Verdict = "pass" | "fail" | "error" | "blocked" | "not-applicable" | "not-run";
export const verdicts: readonly Verdict[] = ["pass", "fail", "error", "blocked", "not-applicable", "not-run"];

export type SuiteVerdict = "conformant" | "incomplete" | "not conformant" | "error";

/** The whole of a run: the source that every report derives from. Published as `reports/result.schema.json`. */
export interface SuiteResult {
  readonly schemaVersion: 1;
  readonly verdict: SuiteVerdict;
  readonly exitCode: ExitCode;
  /** The first line of every report. */
  readonly verdictLine: string;
  readonly target: { readonly name: string; readonly baseUrls: Readonly<Record<string, string>> };
  readonly selection: Selection;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly run: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly cases: readonly CaseResult[];
}

/** 0 all required passed · 1 the target fails · 2 usage or unreachable · 3 the suite's own error. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Selection {
  readonly apis: readonly string[];
  readonly level: Level;
  readonly grep?: string;
  readonly shard?: { readonly index: number; readonly total: number };
  /** Required cases that the selection leaves out: they keep the suite from being conformant. */
  readonly requiredLeftOut: number;
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
  readonly requirements: readonly string[];
  readonly verdict: Verdict;
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
  readonly requirements: readonly string[];
  /** The status of each attempt. */
  readonly statuses: readonly number[];
  readonly failures: readonly Failure[];
  /** Evidence: the exchange that the failures are about. */
  readonly exchange?: ExchangeRecord;
}

export interface Failure {
  /** request and expression are faults of the suite; the others are the target's. */
  readonly kind: "criterion" | "contract" | "transport" | "output" | "request" | "expression" | "unreachable";
  readonly message: string;
  /** Where in the response or request: `status`, `body`, `header`, … */
  readonly where?: string;
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
  readonly requirements: readonly string[];
}

export interface ExchangeRecord {
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
}

/** True for the faults that are the suite's own or the network's, not the target's. */
export function isError(failure: Failure): boolean {
  return failure.kind === "request" || failure.kind === "expression" || failure.kind === "unreachable";
}
