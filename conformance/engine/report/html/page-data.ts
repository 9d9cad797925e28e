import type { Level } from "../../arazzo/document.ts";
import type { ExchangeRecord, Failure, StepResult, Verdict } from "../../model/result.ts";

/** What the page's script knows of every case at once. */
export interface CaseEntry {
  readonly id: string;
  readonly api: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly required: boolean;
  readonly waived: boolean;
  readonly warned: boolean;
  readonly summary: string;
  readonly reason: string;
  readonly requirements: readonly string[];
  /** The operations that its steps call. */
  readonly operations: readonly string[];
}

/** What it reads when a case is opened. */
export interface CaseDetail {
  readonly file: string;
  readonly line: number;
  readonly durationMs: number;
  readonly waiver: string;
  readonly warnings: readonly string[];
  readonly steps: readonly StepDetail[];
}

export interface StepDetail {
  readonly name: string;
  readonly operation: string;
  readonly verdict: StepResult["verdict"];
  readonly notes: readonly string[];
  readonly statuses: readonly number[];
  /** The scenario's own criteria, besides the contract. */
  readonly expected: readonly string[];
  readonly failures: readonly Failure[];
  readonly exchanges: readonly ExchangeRecord[];
  /** The commands that repeat a failed step, those of the steps before it first. */
  readonly repeat: string;
}
