import type { Values } from "../arazzo/evaluate.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { CaseRun, Frame } from "./case-run.ts";
import { mustStop, scopeOf } from "./case-run.ts";
import { hangsOnFailure } from "./dependents.ts";
import { prepareInputs } from "./inputs.ts";
import type { StepOutcome } from "./conclude-step.ts";
import { evaluateOutputs } from "./outputs.ts";
import type { Calls } from "./run-step.ts";
import { inputsOf, runStep } from "./run-step.ts";

export interface WorkflowStart {
  readonly scenario: Scenario;
  /** Inputs as given; those of the target when a step or action gives none. */
  readonly inputs?: Values | undefined;
  readonly setup: boolean;
}

export interface WorkflowEnd {
  readonly ok: boolean;
  readonly outputs: Values;
}

/**
 * Runs a workflow: first those that it depends on, as the set-up of the case, then its steps. Clean-up steps at its end
 * are left to `runCleanup`, so that what a called workflow made lives until the case is over.
 */
export async function runWorkflow(start: WorkflowStart, run: CaseRun): Promise<WorkflowEnd> {
  const frame = openFrame(start, run);
  for (const id of start.scenario.dependsOn) {
    const scenario = find(id, frame);
    if (run.frames.some((f) => f.scenario === scenario)) continue;
    const { ok } = await runWorkflow({ scenario, setup: true }, run);
    if (!ok) return { ok: false, outputs: {} };
  }
  const transferred = await runSteps(frame);
  if (transferred) return transferred;
  frame.outputs = evaluateOutputs(start.scenario, scopeOf(frame), run);
  run.workflows.set(start.scenario.id, { inputs: frame.inputs, outputs: frame.outputs });
  return { ok: frame.failed.size === 0, outputs: frame.outputs };
}

/** Runs the clean-up steps that have not run: the case's own in document order, then those of the workflows it used. */
export async function runCleanup(run: CaseRun): Promise<void> {
  const [own, ...used] = run.frames;
  run.cleaning = true;
  for (const frame of [...(own ? [own] : []), ...used.reverse()])
    for (const step of frame.scenario.steps)
      if (step.phase === "cleanup" && !frame.finished.has(step.id)) await runStep(step, frame, calls);
}

/** Opens a workflow in a case without running it: what is left of it then is its clean-up. */
export function openFrame({ scenario, inputs, setup }: WorkflowStart, run: CaseRun): Frame {
  const given = prepareInputs(scenario.inputs, inputs ?? run.environment.target.inputs);
  const frame: Frame = {
    run,
    scenario,
    inputs: given,
    setup,
    outputs: {},
    steps: new Map(),
    finished: new Set(),
    failed: new Map(),
  };
  run.frames.push(frame);
  run.workflows.set(scenario.id, { inputs: given, outputs: {} });
  return frame;
}

/** Runs the steps in order, following the actions. A `goto` to a workflow is one-way: its end is this one's. */
async function runSteps(frame: Frame): Promise<WorkflowEnd | undefined> {
  const { steps } = frame.scenario;
  const lastOfFlow = steps.findLastIndex((s) => s.phase !== "cleanup");
  let index = 0;
  while (index <= lastOfFlow) {
    if (mustStop(frame.run)) return { ok: false, outputs: {} };
    const step = steps[index];
    if (!step || (step.phase === "cleanup" && frame.finished.has(step.id))) {
      index++;
      continue;
    }
    if (hangsOnFailure(step, frame)) {
      index++;
      continue;
    }
    assertDependencies(step, frame);
    const together = overlappingWith(step, steps.slice(index + 1));
    if (together.length > 0) {
      await runTogether([step, ...together], frame);
      index += 1 + together.length;
      continue;
    }
    const next = nextOf(step, await runStep(step, frame, calls), frame);
    if (typeof next === "object") return await transfer(next, frame);
    index =
      next === "next"
        ? index + 1
        : next === "end"
          ? steps.length
          : steps.findIndex((s) => s.id === next.slice(1));
  }
  return undefined;
}

/** The steps right after one that are sent before it is answered. */
function overlappingWith({ id }: ScenarioStep, after: readonly ScenarioStep[]): readonly ScenarioStep[] {
  const end = after.findIndex(({ overlaps }) => overlaps !== id);
  return end === -1 ? after : after.slice(0, end);
}

/** Sends them all before any is answered. Their results stand in their order, whichever was answered first. */
async function runTogether(steps: readonly ScenarioStep[], frame: Frame): Promise<void> {
  const { results } = frame.run;
  const before = results.length;
  await Promise.all(steps.map((step) => runStep(step, frame, calls)));
  const place = (id: string) => steps.findIndex((step) => step.id === id);
  results.push(...results.splice(before).sort((a, b) => place(a.id) - place(b.id)));
}

type Next = "next" | "end" | `#${string}` | { readonly workflowId: string; readonly inputs: Values };

/**
 * A failed clean-up ends nothing: the flow goes on to the next step, whose verdict then tells. Nor does a failed step,
 * whose case has failed already: those that do not hang on it still show what they find. A failed set-up ends the case.
 */
function nextOf(step: ScenarioStep, { ok, action, scope, final }: StepOutcome, frame: Frame): Next {
  if (step.phase === "cleanup" && !ok) return "next";
  if (!action) return ok || !(final || frame.setup || step.phase === "setup") ? "next" : "end";
  if (action.type === "end") return "end";
  if (action.workflowId !== undefined)
    return { workflowId: action.workflowId, inputs: inputsOf(action, scope, frame.run) };
  if (action.stepId === undefined) throw new Error(`${frame.scenario.id}/${step.id}: goto without a target`);
  return `#${action.stepId}`;
}

async function transfer({ workflowId, inputs }: Extract<Next, object>, frame: Frame): Promise<WorkflowEnd> {
  const { run } = frame;
  const end = await runWorkflow({ scenario: find(workflowId, frame), inputs, setup: frame.setup }, run);
  return { ok: end.ok && frame.failed.size === 0, outputs: end.outputs };
}

/** Steps run one after the other, so `dependsOn` (1.1) can only be checked. */
function assertDependencies(step: ScenarioStep, frame: Frame): void {
  const missing = step.dependsOn.filter((id) => !frame.finished.has(id));
  if (missing.length > 0)
    throw new Error(`${frame.scenario.id}/${step.id} depends on ${missing.join(", ")}, which did not run`);
}

const calls: Calls = {
  workflow: async ({ workflowId, inputs, setup }, from) =>
    runWorkflow({ scenario: find(workflowId, from), inputs, setup: setup || from.setup }, from.run),
  step: async (stepId, frame) => {
    const step = frame.scenario.steps.find((s) => s.id === stepId);
    if (step) await runStep(step, frame, calls);
  },
};

function find(workflowId: string, { scenario, run }: Frame): Scenario {
  const found = run.environment.scenario(scenario.api, workflowId);
  if (!found) throw new Error(`there is no workflow ${workflowId}`);
  return found;
}
