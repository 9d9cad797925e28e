import { holds, valueOf } from "./condition-value.ts";
import { parseCondition, references, subjects } from "./condition.ts";
import type { Criterion, CriterionType } from "./document.ts";
import { asJson, asText, fillTemplate, lookUp } from "./evaluate.ts";
import type { Scope } from "./evaluate.ts";
import type { TemplatePart } from "./expression.ts";
import { parseExpression, parseTemplate } from "./expression.ts";
import { assertJsonPath, query } from "./json-path.ts";

export type Judgement = { readonly holds: true } | Mismatch;

export interface Mismatch {
  readonly holds: false;
  /** The criterion in words, with embedded expressions filled in. */
  readonly expected: string;
  /** What was found instead; short. */
  readonly got: string;
}

/** Judges one criterion (Arazzo 1.1, "Condition Evaluation"). What cannot be evaluated does not hold. */
export function judgeCriterion(criterion: Criterion, scope: Scope): Judgement {
  try {
    const type = criterionType(criterion);
    return type === "simple" ? judgeSimple(criterion, scope) : judgeContext(criterion, type, scope);
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return { holds: false, expected: describe(criterion, criterion.condition), got };
  }
}

/** The criteria are joined by AND (Arazzo 1.1, "Multiple Criteria"); none at all hold. */
export function allHold(criteria: readonly Criterion[], scope: Scope): boolean {
  return criteria.every((criterion) => judgeCriterion(criterion, scope).holds);
}

/** What is wrong with a criterion before anything runs; undefined when it can be evaluated. */
export function criterionFault(criterion: Criterion): string | undefined {
  try {
    const type = criterionType(criterion);
    if (criterion.context !== undefined && !parseExpression(criterion.context))
      return `context ${criterion.context} is not a runtime expression`;
    if (type === "simple") {
      if (criterion.condition.includes("{$")) return "a simple condition takes expressions without braces";
      parseCondition(criterion.condition);
      return undefined;
    }
    const sample = sampleOf(criterion.condition);
    if (type === "regex") compileRegex(sample);
    else assertJsonPath(sample);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A template with placeholders: a digit reads as part of a text, a pattern and a number alike. */
export function sampleOf(template: string): string {
  return parseTemplate(template)
    .map((part) => ("text" in part ? part.text : "1"))
    .join("");
}

/** Every expression that a criterion refers to, with its text. */
export function criterionExpressions(criterion: Criterion): Extract<TemplatePart, { source: string }>[] {
  const context = criterion.context === undefined ? undefined : parseExpression(criterion.context);
  const own = context ? [{ expression: context, source: criterion.context ?? "" }] : [];
  if (criterionType(criterion) === "simple")
    return [...own, ...references(parseCondition(criterion.condition))];
  return [...own, ...parseTemplate(criterion.condition).filter((part) => "source" in part)];
}

/** The criterion's type; refuses those that the runner does not evaluate. */
export function criterionType(criterion: Criterion): Exclude<CriterionType, "xpath"> {
  const type = typeof criterion.type === "object" ? criterion.type.type : (criterion.type ?? "simple");
  if (type === "xpath") throw new Error("type xpath is not supported: the APIs under test answer JSON");
  return type;
}

function judgeSimple(criterion: Criterion, scope: Scope): Judgement {
  const condition = parseCondition(criterion.condition);
  const find = (expression: Parameters<typeof lookUp>[0]) => lookUp(expression, scope);
  if (holds(condition, find)) return { holds: true };
  const got = subjects(condition).map(({ text, of }) => `${text} = ${show(valueOf(of, find))}`);
  return { holds: false, expected: criterion.condition, got: [...new Set(got)].join(", ") };
}

function judgeContext(criterion: Criterion, type: "regex" | "jsonpath", scope: Scope): Judgement {
  const filled = fillTemplate(criterion.condition, scope);
  const expression = parseExpression(criterion.context ?? "");
  const context = expression && lookUp(expression, scope);
  const missed = (got: string): Mismatch => ({ holds: false, expected: describe(criterion, filled), got });
  if (context === undefined || context === null)
    return missed(`${criterion.context ?? "no context"} is ${show(context)}`);
  if (type === "jsonpath" && typeof context !== "object") return missed(`not JSON: ${show(context)}`);
  const matches =
    type === "regex" ? compileRegex(filled).test(asText(context)) : query(asJson(context), filled).length > 0;
  return matches ? { holds: true } : missed(show(context));
}

/**
 * Patterns are ECMA-262, unanchored unless written `^…$`. By code points where the `u` flag reads the pattern; without it
 * where it refuses what every other engine takes, such as `\-` or `\_`.
 */
function compileRegex(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

function describe(criterion: Criterion, condition: string): string {
  if (criterion.context === undefined) return condition;
  const type = typeof criterion.type === "object" ? criterion.type.type : criterion.type;
  return `${criterion.context} ${type ?? "simple"} ${condition}`;
}

/** A value as a reader wants it. Results are cut to length only after secrets are gone (see `redact.ts`). */
export function show(value: unknown): string {
  return value === undefined ? "(missing)" : JSON.stringify(value);
}
