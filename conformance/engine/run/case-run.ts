import type { Scope, ScopeExchange, Values } from "../arazzo/evaluate.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { HeldSecrets } from "./repeated-secrets.ts";
import type { Secrets } from "./redact.ts";
import type { StepResult } from "../model/result.ts";
import type { Target } from "../model/target.ts";
import type { Clock } from "./clock.ts";
import type { Repeatable } from "./repeatable.ts";
import type { Pace } from "./pace.ts";
import type { Transport } from "./exchange.ts";

/** What all cases of one run share. */
export interface Environment {
  readonly target: Target;
  /** Identifies the run, for the headers of the target. */
  readonly run: string;
  readonly clock: Clock;
  readonly transport: Transport;
  /** Waits until the next request to the target may be sent; absent: at once. */
  readonly pace?: Pace;
  /** Which exchanges the result keeps: those of failed steps, one of each step, or every attempt's. */
  readonly evidence: "failed" | "all" | "full";
  /** Once aborted, no further step begins but those of the clean-up; its reason says why, in words. */
  readonly stop?: AbortSignal | undefined;
  /** Finds a workflow of the same API by its id, or one of another document by its key. */
  scenario(api: string, workflowId: string): Scenario | undefined;
}

/** The state of one case while it runs. */
export interface CaseRun {
  readonly environment: Environment;
  readonly scenario: Scenario;
  /** The target's headers with this case's placeholders filled in. */
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  /** What no answer may tell unless its contract shows it there (see `repeatedSecrets`). */
  readonly held: HeldSecrets;
  readonly results: StepResult[];
  /** The last request of each step (`stepKey`), for a reader to send again. */
  readonly again: Map<string, () => Repeatable | undefined>;
  /** Workflows in the order in which they began; the case's own is the first. */
  readonly frames: Frame[];
  readonly workflows: Map<string, { inputs: Values; outputs: Values }>;
  /** Steps were left out because the run was to stop. */
  brokenOff: boolean;
  /** What is left is the clean-up, which runs whatever happened. */
  cleaning: boolean;
  /** A server that asked to come back later was given that once: after that its answer counts. */
  waited: boolean;
  /** Requests left: an endless `goto` must end. */
  budget: number;
}

/** One workflow while it runs. */
export interface Frame {
  readonly run: CaseRun;
  readonly scenario: Scenario;
  readonly inputs: Values;
  /** A failure in here blocks the case. */
  readonly setup: boolean;
  outputs: Values;
  readonly steps: Map<string, Values>;
  readonly finished: Set<string>;
  /** The failures of each step that nothing has dealt with since. */
  readonly failed: Map<string, readonly StepResult[]>;
}

/** Whether the flow of a case must end here because the whole run is to stop. */
export function mustStop(run: CaseRun): boolean {
  if (run.cleaning) return false;
  if (run.environment.stop?.aborted === true) run.brokenOff = true;
  return run.brokenOff;
}

export function scopeOf(frame: Frame, exchange?: ScopeExchange): Scope {
  return {
    inputs: frame.inputs,
    outputs: frame.outputs,
    steps: frame.steps,
    workflows: frame.run.workflows,
    document: frame.scenario.document,
    exchange,
  };
}
