import type { Comparison, Condition } from "./condition.ts";
import type { Expression } from "./expression.ts";
import { child, isObject } from "./json-pointer.ts";

export type LookUp = (expression: Expression) => unknown;

/**
 * Whether a simple condition holds (Arazzo 1.1, "Simple Conditions"): strings compare without case, a numeric string
 * counts as a number beside a number, `null` equals only `null`. A comparison with something that is not there does
 * not hold, whichever operator it uses; beyond comparisons, a value holds when it is truthy.
 */
export function holds(condition: Condition, lookUp: LookUp): boolean {
  return Boolean(valueOf(condition, lookUp));
}

/** The value of a condition or of a part of it; undefined when nothing is there. */
export function valueOf(condition: Condition, lookUp: LookUp): unknown {
  switch (condition.kind) {
    case "literal":
      return condition.value;
    case "reference":
      return dereference(condition.expression, lookUp);
    case "member": {
      const key = valueOf(condition.key, lookUp);
      const readable = typeof key === "string" || typeof key === "number";
      return readable ? child(valueOf(condition.of, lookUp), String(key)) : undefined;
    }
    case "not":
      return !valueOf(condition.operand, lookUp);
    case "&&":
      return holds(condition.left, lookUp) && holds(condition.right, lookUp);
    case "||":
      return holds(condition.left, lookUp) || holds(condition.right, lookUp);
    default:
      return compare(condition.kind, valueOf(condition.left, lookUp), valueOf(condition.right, lookUp));
  }
}

/**
 * Inside a condition `.` also de-references: when no input or output is called `a.b`, `$inputs.a.b` is member `b` of
 * input `a`. The longest name that exists wins.
 */
function dereference(expression: Expression, lookUp: LookUp): unknown {
  const value = lookUp(expression);
  if (value !== undefined || !("name" in expression) || !("pointer" in expression)) return value;
  for (let dot = expression.name.lastIndexOf("."); dot > 0; dot = expression.name.lastIndexOf(".", dot - 1)) {
    const members = expression.name.slice(dot).replaceAll(".", "/");
    const found = lookUp({
      ...expression,
      name: expression.name.slice(0, dot),
      pointer: `${members}${expression.pointer}`,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function compare(operator: Comparison, left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  switch (operator) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    default: {
      const sign = order(left, right);
      if (sign === undefined) return false;
      if (operator === "<") return sign < 0;
      if (operator === "<=") return sign <= 0;
      if (operator === ">") return sign > 0;
      return sign >= 0;
    }
  }
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === "string" && typeof right === "string") return fold(left) === fold(right);
  const numbers = asNumbers(left, right);
  if (numbers) return numbers[0] === numbers[1];
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => equal(item, right[i]));
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
    );
  }
  return left === right;
}

/** Negative, zero or positive; undefined when the two have no order. Two texts that are both numbers compare as such. */
function order(left: unknown, right: unknown): number | undefined {
  const [a, b] = asNumbers(left, right) ?? [numeric(left), numeric(right)];
  if (a !== undefined && b !== undefined) return a - b;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  const [x, y] = [fold(left), fold(right)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** Both sides as numbers, when at least one is a number and the other reads as one. */
function asNumbers(left: unknown, right: unknown): readonly [number, number] | undefined {
  if (typeof left !== "number" && typeof right !== "number") return undefined;
  const [a, b] = [numeric(left), numeric(right)];
  return a === undefined || b === undefined ? undefined : [a, b];
}

function numeric(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)
    ? Number(value)
    : undefined;
}

function fold(text: string): string {
  return text.toLowerCase();
}
