import type { Expression } from "../arazzo/expression.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { workflowsOf } from "../arazzo/workflow-reference.ts";
import type { Checked, CheckedStep } from "./subject.ts";

/** When an expression is evaluated, and what is known then. */
export interface Moment {
  readonly checked: Checked;
  /** Absent for the outputs of a workflow. */
  readonly step?: CheckedStep;
  readonly at: "request" | "response" | "end";
  readonly dereferenced?: boolean;
}

/** Why an expression can have no value at that moment; undefined when it can. */
export function expressionFault(expression: Expression, moment: Moment): string | undefined {
  const { checked, step } = moment;
  const has = (names: Iterable<string>, name: string) => isNamed(names, name, moment.dereferenced ?? false);
  switch (expression.kind) {
    case "url":
    case "method":
    case "statusCode":
      return exchangeFault(moment);
    case "request":
    case "response":
      return exchangeFault(moment) ?? messageFault(expression, step);
    case "self":
      return checked.scenario.document.$self === undefined ? "the document has no $self" : undefined;
    case "inputs":
      return has(inputNames(checked.scenario), expression.name)
        ? undefined
        : `input ${expression.name} is not declared`;
    case "outputs":
      return has(outputNames(calledBy(step, checked) ?? checked.scenario), expression.name)
        ? undefined
        : `output ${expression.name} is not declared`;
    case "steps":
      return stepFault(expression, moment);
    case "workflows": {
      const workflow = workflowNamed(expression.workflow, checked);
      if (!workflow) return `there is no workflow ${expression.workflow} in this document`;
      const names = expression.field === "inputs" ? inputNames(workflow) : outputNames(workflow);
      return has(names, expression.name)
        ? undefined
        : `workflow ${workflow.id} declares no such ${expression.field}`;
    }
    case "sourceDescriptions":
      return checked.scenario.document.sourceDescriptions.some((s) => s.name === expression.source)
        ? undefined
        : `there is no source ${expression.source}`;
    case "components":
      return "a component can only be referred to by `reference`";
  }
}

/** A workflow of the document, or one of another document that this one waits for or calls. */
function workflowNamed(id: string, { siblings, scenario }: Checked): Scenario | undefined {
  const own = siblings.get(id);
  if (own) return own;
  const reached = new Set([scenario]);
  for (const at of reached)
    for (const other of workflowsOf(at)) {
      const found = siblings.get(other);
      if (found) reached.add(found);
    }
  return [...reached].find((s) => s.id === id);
}

function exchangeFault({ at, step }: Moment): string | undefined {
  if (at === "request") return "there is no exchange yet";
  if (at === "end") return "a workflow's outputs refer to those of its steps";
  return step?.compiled?.call.kind === "workflow"
    ? "a step that calls a workflow has no exchange"
    : undefined;
}

function messageFault(
  { kind, source }: Extract<Expression, { kind: "request" | "response" }>,
  step: CheckedStep | undefined,
): string | undefined {
  if (source.part === "body" || source.part === "header") return undefined;
  if (kind === "response") return `a response has no ${source.part}`;
  const sent = step?.compiled?.parameters.some((p) => p.in === source.part && p.name === source.name) ?? true;
  return sent ? undefined : `the step sends no ${source.part} parameter ${source.name}`;
}

function stepFault(expression: Extract<Expression, { kind: "steps" }>, moment: Moment): string | undefined {
  const { workflow, scenario } = moment.checked;
  const index = workflow.steps.findIndex((s) => s.stepId === expression.step);
  if (index < 0) return `there is no step ${expression.step} in this workflow`;
  if (moment.step && index >= moment.step.index) return `step ${expression.step} does not come before`;
  const called = calledBy({ compiled: scenario.steps.find((s) => s.id === expression.step) }, moment.checked);
  const names = [
    ...Object.keys(workflow.steps[index]?.outputs ?? {}),
    ...(called ? outputNames(called) : []),
  ];
  const known = isNamed(names, expression.name, moment.dereferenced ?? false);
  return known ? undefined : `step ${expression.step} declares no output ${expression.name}`;
}

function calledBy(step: Pick<CheckedStep, "compiled"> | undefined, checked: Checked): Scenario | undefined {
  const call = step?.compiled?.call;
  return call?.kind === "workflow" ? checked.siblings.get(call.workflowId) : undefined;
}

function inputNames({ inputs }: Scenario): string[] {
  return Object.keys(inputs.properties ?? {});
}

function outputNames({ outputs }: Scenario): string[] {
  return Object.keys(outputs);
}

function isNamed(names: Iterable<string>, name: string, dereferenced: boolean): boolean {
  return [...names].some((n) => n === name || (dereferenced && name.startsWith(`${n}.`)));
}
