import { allHold } from "../arazzo/criterion.ts";
import type { Action } from "../arazzo/document.ts";
import { resolve, Unresolvable } from "../arazzo/evaluate.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { Failure, StepResult } from "../model/result.ts";
import type { Attempt } from "./attempt.ts";
import { attempt, judgeCriteria, unresolved } from "./attempt.ts";
import type { CaseRun, Frame } from "./case-run.ts";
import { mustStop, scopeOf } from "./case-run.ts";
import type { StepOutcome } from "./conclude-step.ts";
import { conclude } from "./conclude-step.ts";
import { handle } from "./handled.ts";
import { secondsToWait, waitSeconds } from "./wait.ts";

/** How a step reaches other workflows and steps; given by `run-workflow.ts`, which knows both. */
export interface Calls {
  /** Runs a workflow to its end; its outputs, and whether it did well. */
  workflow(call: WorkflowStep, from: Frame): Promise<{ readonly ok: boolean; readonly outputs: Values }>;
  /** Runs one step of the frame's workflow before a retry. */
  step(stepId: string, frame: Frame): Promise<void>;
}

export interface WorkflowStep {
  readonly workflowId: string;
  /** Those of the target when undefined. */
  readonly inputs?: Values;
  readonly setup: boolean;
}

/** Runs a step until it succeeds or its retries are used up, records it, and says which action follows. */
export async function runStep(step: ScenarioStep, frame: Frame, calls: Calls): Promise<StepOutcome> {
  const { run } = frame;
  const tries: Attempt[] = [];
  const retries = new Map<Action, number>();
  const helpers = new Set<StepResult>();
  for (;;) {
    const last = await tryOnce(step, frame, calls);
    tries.push(last);
    // A workflow that it called was broken off.
    if (run.brokenOff && !run.cleaning)
      return conclude(step, { frame, tries, action: undefined, brokenOff: true });
    if (asksForPatience(last) && !run.waited) {
      run.waited = true;
      tries[tries.length - 1] = { ...last, failures: [] };
      await waitSeconds(secondsToWait(undefined, last.received, run.environment.clock.now()), run);
      if (mustStop(run)) return conclude(step, { frame, tries, action: undefined, brokenOff: true });
      continue;
    }
    const action = chooseAction(step, last, retries);
    if (action?.type !== "retry") {
      if (last.holds) handle(helpers, frame);
      return conclude(step, { frame, tries, action });
    }
    retries.set(action, (retries.get(action) ?? 0) + 1);
    await waitSeconds(secondsToWait(action.retryAfter, last.received, run.environment.clock.now()), run);
    if (mustStop(run)) return conclude(step, { frame, tries, action: undefined, brokenOff: true });
    const setup = step.phase === "setup";
    const before = run.results.length;
    if (action.workflowId !== undefined) {
      const inputs = inputsOf(action, last.scope, run);
      await calls.workflow({ workflowId: action.workflowId, inputs, setup }, frame);
    }
    if (action.stepId !== undefined) await calls.step(action.stepId, frame);
    for (const result of run.results.slice(before)) helpers.add(result);
  }
}

/** A busy server that says when to come back (RFC 9110, 10.2.3; RFC 6585, 4) has not yet said what it does. */
function asksForPatience({ holds, received }: Attempt): boolean {
  const busy = received?.status === 429 || received?.status === 503;
  return !holds && busy && typeof received.headers.get("retry-after") === "string";
}

/** The parameters of an action (1.1) win over what the target gives the workflow that it runs or goes to. */
export function inputsOf(action: Action, scope: Scope, run: CaseRun): Values {
  const given = (action.parameters ?? []).flatMap((p) =>
    "reference" in p ? [] : [[p.name, resolve(p.value, scope)] as const],
  );
  return { ...run.environment.target.inputs, ...Object.fromEntries(given) };
}

async function tryOnce(step: ScenarioStep, frame: Frame, calls: Calls): Promise<Attempt> {
  if (step.call.kind === "operation") return attempt(step, step.call, frame);
  const scope = scopeOf(frame);
  const refused = { holds: false, hopeless: true, unresolved: true, scope };
  let inputs: Values;
  try {
    inputs = Object.fromEntries(step.parameters.map((p) => [p.name, resolve(p.value, scope)]));
  } catch (error) {
    if (error instanceof Unresolvable) return { ...refused, failures: [unresolved(error, frame)] };
    throw error;
  }
  const { ok, outputs } = await calls.workflow(
    { workflowId: step.call.workflowId, inputs, setup: step.phase === "setup" },
    frame,
  );
  // In the criteria and outputs of such a step, $outputs is what the called workflow gave.
  const called = { ...scope, outputs };
  const failures = ok ? judgeCriteria(step, called) : [calledFailed(step.call.workflowId)];
  return {
    ...refused,
    holds: failures.length === 0,
    hopeless: false,
    unresolved: false,
    failures,
    scope: called,
  };
}

/** The first action whose criteria hold; a retry that is used up is passed over (Arazzo 1.0.1, `retryLimit`). */
function chooseAction(
  step: ScenarioStep,
  last: Attempt,
  retries: ReadonlyMap<Action, number>,
): Action | undefined {
  const matches = (action: Action) => allHold(action.criteria ?? [], last.scope);
  if (last.holds) return step.onSuccess.find(matches);
  return step.onFailure.find((action) => {
    if (action.type !== "retry") return matches(action);
    return !last.hopeless && (retries.get(action) ?? 0) < (action.retryLimit ?? 1) && matches(action);
  });
}

function calledFailed(workflowId: string): Failure {
  return {
    kind: "output",
    message: `workflow ${workflowId} failed`,
    pointer: "",
    expected: "every step passes",
    got: "see its steps",
    requirements: [],
  };
}
