import { criterionExpressions, criterionFault } from "../arazzo/criterion.ts";
import type { Criterion } from "../arazzo/document.ts";
import { looksLikeExpression, parseExpression, parseTemplate } from "../arazzo/expression.ts";
import type { Expression } from "../arazzo/expression.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { NodePath } from "../arazzo/source.ts";
import type { Checked, CheckedStep } from "./subject.ts";
import { stepsOf } from "./subject.ts";
import { expressionFault } from "./reachable.ts";
import type { Moment } from "./reachable.ts";

/** Every expression parses, and refers to something that exists by the time it is evaluated. */
export function lintExpressions(checked: Checked): void {
  const { scenario, report, place } = checked;
  for (const step of stepsOf(checked)) lintStep(step, checked);
  for (const [name, value] of Object.entries(scenario.outputs)) {
    const at = [...place, "outputs", name];
    for (const found of expressionsIn(value)) tell(found, { checked, at: "end" }, (m) => report.add(at, m));
  }
}

function lintStep(checkedStep: CheckedStep, checked: Checked): void {
  const { step, compiled, place } = checkedStep;
  const { report } = checked;
  const request = { checked, step: checkedStep, at: "request" } as const;
  const response = { checked, step: checkedStep, at: "response" } as const;
  const check = (value: unknown, moment: Moment, at: NodePath): void => {
    for (const found of expressionsIn(value))
      tell(found, moment, (message) => report.add(at, `step ${step.stepId}: ${message}`));
  };
  for (const parameter of compiled?.parameters ?? [])
    check(parameter.value, request, [...place, "parameters"]);
  check(step.requestBody?.payload, request, [...place, "requestBody", "payload"]);
  for (const [i, replacement] of (step.requestBody?.replacements ?? []).entries())
    check(replacement.value, request, [...place, "requestBody", "replacements", i]);
  for (const [name, value] of Object.entries(step.outputs ?? {}))
    check(value, response, [...place, "outputs", name]);
  for (const pattern of Object.values(compiled?.narrow ?? {})) check(pattern, response, place);
  for (const [i, criterion] of (step.successCriteria ?? []).entries())
    check(fromCriterion(criterion), response, [...place, "successCriteria", i]);
  for (const action of [...(compiled?.onSuccess ?? []), ...(compiled?.onFailure ?? [])]) {
    for (const criterion of action.criteria ?? []) check(fromCriterion(criterion), response, place);
    for (const parameter of action.parameters ?? []) check(parameter.value, response, place);
  }
}

interface Found {
  readonly source: string;
  readonly expression: Expression | undefined;
  /** Stands in a simple condition, where `.` also de-references. */
  readonly dereferenced?: boolean;
}

class CriterionExpressions {
  readonly found: readonly Found[];
  constructor(found: readonly Found[]) {
    this.found = found;
  }
}

function fromCriterion(criterion: Criterion): CriterionExpressions {
  if (criterionFault(criterion) !== undefined) return new CriterionExpressions([]);
  return new CriterionExpressions(criterionExpressions(criterion).map((e) => ({ ...e, dereferenced: true })));
}

function expressionsIn(value: unknown): readonly Found[] {
  if (value instanceof CriterionExpressions) return value.found;
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (isObject(value)) return Object.values(value).flatMap(expressionsIn);
  if (typeof value !== "string") return [];
  const whole = parseExpression(value);
  if (whole ?? looksLikeExpression(value)) return [{ source: value, expression: whole }];
  try {
    return parseTemplate(value).filter((part) => "source" in part);
  } catch {
    return [{ source: value, expression: undefined }];
  }
}

function tell(
  { source, expression, dereferenced }: Found,
  moment: Moment,
  add: (message: string) => void,
): void {
  if (!expression) add(`${source} is not a runtime expression`);
  else {
    const fault = expressionFault(expression, { ...moment, dereferenced: dereferenced ?? false });
    if (fault !== undefined) add(`${source}: ${fault}`);
  }
}
