import { allHold } from "../arazzo/criterion.ts";
import type { Action } from "../arazzo/document.ts";
import { resolve, Unresolvable } from "../arazzo/evaluate.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { ExchangeRecord, Failure, StepResult } from "../result.ts";
import { isError } from "../result.ts";
import type { Attempt } from "./attempt.ts";
import { attempt, judgeCriteria, unresolved } from "./attempt.ts";
import type { CaseRun, Frame } from "./case-run.ts";
import { scopeOf } from "./case-run.ts";
import { secondsToWait, waitSeconds } from "./wait.ts";

export interface StepOutcome {
  readonly ok: boolean;
  /** The `end` or `goto` to follow; undefined for the default: on to the next step, or the end after a failure. */
  readonly action: Action | undefined;
}

/** How a step reaches other workflows and steps; given by `run-workflow.ts`, which knows both. */
export interface Calls {
  /** Runs a workflow to its end; its outputs, and whether it did well. */
  workflow(workflowId: string, inputs: Values | undefined, from: Frame): Promise<{ ok: boolean; outputs: Values }>;
  /** Runs one step of the frame's workflow before a retry. */
  step(stepId: string, frame: Frame): Promise<void>;
}

/** Runs a step until it succeeds or its retries are used up, records it, and says which action follows. */
export async function runStep(
  step: ScenarioStep,
  frame: Frame,
  run: CaseRun,
  calls: Calls,
): Promise<StepOutcome> {
  const tries: Attempt[] = [];
  const retries = new Map<Action, number>();
  for (;;) {
    const last = await tryOnce(step, frame, run, calls);
    tries.push(last);
    const action = chooseAction(step, last, retries);
    if (action?.type !== "retry") return conclude(step, { frame, run, tries, action });
    retries.set(action, (retries.get(action) ?? 0) + 1);
    await waitSeconds(secondsToWait(action.retryAfter, last.received, run.environment.clock.now()), run);
    if (action.workflowId !== undefined) await calls.workflow(action.workflowId, undefined, frame);
    if (action.stepId !== undefined) await calls.step(action.stepId, frame);
  }
}

async function tryOnce(step: ScenarioStep, frame: Frame, run: CaseRun, calls: Calls): Promise<Attempt> {
  if (step.call.kind === "operation") return attempt(step, step.call, frame, run);
  const scope = scopeOf(frame, run);
  const refused = { holds: false, hopeless: true, unresolved: true, scope };
  let inputs: Values;
  try {
    inputs = Object.fromEntries(step.parameters.map((p) => [p.name, resolve(p.value, scope)]));
  } catch (error) {
    if (error instanceof Unresolvable) return { ...refused, failures: [unresolved(error, frame, run)] };
    throw error;
  }
  const { ok, outputs } = await calls.workflow(step.call.workflowId, inputs, frame);
  // In the criteria and outputs of such a step, $outputs is what the called workflow gave.
  const called = { ...scope, outputs };
  const failures = ok ? judgeCriteria(step, called) : [calledFailed(step.call.workflowId)];
  return { ...refused, holds: failures.length === 0, hopeless: false, unresolved: false, failures, scope: called };
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

interface Conclusion {
  readonly frame: Frame;
  readonly run: CaseRun;
  readonly tries: readonly Attempt[];
  readonly action: Action | undefined;
}

/**
 * Records the step. The last attempt's criteria count; what the contract forbids counts in every attempt. Outputs are
 * taken after a failure too, so that the clean-up can find what was wrongly created.
 */
function conclude(step: ScenarioStep, { frame, run, tries, action }: Conclusion): StepOutcome {
  const last = tries.at(-1);
  if (!last) throw new Error("a step is tried at least once");
  frame.finished.add(step.id);
  if (!last.unresolved) frame.steps.set(step.id, takeOutputs(step, last.scope, run));
  const skipped = last.unresolved && step.phase === "cleanup" && (step.requirements.length === 0 || !frame.ok);
  const failures = skipped ? [] : collectFailures(tries);
  const verdict = skipped ? "skipped" : failures.length === 0 ? "pass" : failures.some(isError) ? "error" : "fail";
  const phase = frame.setup && step.phase === undefined ? "setup" : step.phase;
  const record = verdict !== "pass" || run.environment.evidence === "all" ? toRecord(evidence(tries)) : undefined;
  const result: StepResult = {
    id: step.id,
    workflow: frame.scenario.id,
    ...(phase ? { phase } : {}),
    ...(step.role === undefined ? {} : { role: step.role }),
    ...(step.call.kind === "operation" ? { operation: operationName(step.call) } : {}),
    verdict,
    requirements: step.requirements,
    statuses: tries.flatMap((t) => (t.received ? [t.received.status] : [])),
    failures,
    ...(record ? { exchange: record } : {}),
  };
  run.results.push(result);
  const harmless = step.phase === "cleanup" && step.requirements.length === 0;
  if (verdict !== "pass" && verdict !== "skipped" && !harmless) frame.ok = false;
  return { ok: last.holds, action };
}

function operationName({ source, operation }: OperationCall): string {
  return `${source} ${operation.id}`;
}

const mostFailures = 20;

function collectFailures(tries: readonly Attempt[]): readonly Failure[] {
  const earlier = tries.slice(0, -1).flatMap((t) => t.failures.filter((f) => f.kind === "contract"));
  const all = [...earlier, ...(tries.at(-1)?.failures ?? [])];
  const distinct = new Map(all.map((f) => [`${f.kind} ${f.message}`, f]));
  return [...distinct.values()].slice(0, mostFailures);
}

/** The attempt to show: the last that broke the contract, else the last. */
function evidence(tries: readonly Attempt[]): Attempt | undefined {
  return tries.findLast((t) => t.failures.some((f) => f.kind === "contract")) ?? tries.at(-1);
}

function toRecord(done: Attempt | undefined): ExchangeRecord | undefined {
  if (!done?.request) return undefined;
  const { method, url, headers, body } = done.request;
  return {
    request: { method, url, headers, ...(body === undefined ? {} : { body }) },
    ...(done.received
      ? {
          response: {
            status: done.received.status,
            headers: Object.fromEntries(done.received.headers),
            body: done.received.text,
          },
        }
      : {}),
  };
}

function takeOutputs(step: ScenarioStep, scope: Scope, run: CaseRun): Values {
  const given = step.call.kind === "workflow" ? scope.outputs : {};
  return { ...given, ...evaluateOutputs(step.outputs, scope, run) };
}

/** The outputs that have a value; one without is simply absent until something needs it. */
export function evaluateOutputs(outputs: Readonly<Record<string, unknown>>, scope: Scope, run: CaseRun): Values {
  const values: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(outputs)) {
    try {
      values[name] = resolve(source, scope);
    } catch (error) {
      if (!(error instanceof Unresolvable)) throw error;
      continue;
    }
    if (/(token|secret|password|state)$/i.test(name)) run.secrets.add(name, values[name]);
  }
  return values;
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
