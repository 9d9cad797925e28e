import type { Token } from "./condition-tokens.ts";
import { Tokens } from "./condition-tokens.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./expression.ts";

/** A parsed simple condition (Arazzo 1.1, "Criterion Object": Literals, Operators). */
export type Condition =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "reference"; readonly expression: Expression; readonly source: string }
  | { readonly kind: "member"; readonly of: Condition; readonly key: Condition }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: Logical | Comparison; readonly left: Condition; readonly right: Condition };

export type Logical = "&&" | "||";
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * Parses a simple condition. `!` binds tightest, then comparisons (which do not chain), `&&`, `||`. Throws a
 * SyntaxError that says what was expected and where.
 */
export function parseCondition(text: string): Condition {
  const tokens = new Tokens(text);
  const condition = parseOr(tokens);
  if (tokens.peek() !== undefined) throw tokens.unexpected("an operator");
  return condition;
}

type ReferenceCondition = Extract<Condition, { kind: "reference" }>;

/** Every runtime expression of a condition, for the linter. */
export function references(condition: Condition): ReferenceCondition[] {
  if (condition.kind === "reference") return [condition];
  return parts(condition).flatMap(references);
}

/** What a condition looks at, with its text: expressions and the members that it takes of them. */
export function subjects(condition: Condition): { readonly text: string; readonly of: Condition }[] {
  const text = subjectText(condition);
  return text === undefined ? parts(condition).flatMap(subjects) : [{ text, of: condition }];
}

function parts(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case "literal":
    case "reference":
      return [];
    case "not":
      return [condition.operand];
    case "member":
      return [condition.of, condition.key];
    default:
      return [condition.left, condition.right];
  }
}

/** A reference as it was written, with the members that literals take of it. */
function subjectText(condition: Condition): string | undefined {
  if (condition.kind === "reference") return condition.source;
  if (condition.kind !== "member" || condition.key.kind !== "literal") return undefined;
  const of = subjectText(condition.of);
  const { value } = condition.key;
  return of && (typeof value === "string" ? `${of}.${value}` : `${of}[${String(value)}]`);
}

function parseOr(tokens: Tokens): Condition {
  let left = parseAnd(tokens);
  while (tokens.take("||")) left = { kind: "||", left, right: parseAnd(tokens) };
  return left;
}

function parseAnd(tokens: Tokens): Condition {
  let left = parseComparison(tokens);
  while (tokens.take("&&")) left = { kind: "&&", left, right: parseComparison(tokens) };
  return left;
}

const comparisons: readonly Comparison[] = ["==", "!=", "<=", ">=", "<", ">"];

function parseComparison(tokens: Tokens): Condition {
  const left = parseUnary(tokens);
  const taken = tokens.take(...comparisons);
  const kind = comparisons.find((c) => c === taken);
  return kind ? { kind, left, right: parseUnary(tokens) } : left;
}

function parseUnary(tokens: Tokens): Condition {
  return tokens.take("!") ? { kind: "not", operand: parseUnary(tokens) } : parsePostfix(tokens);
}

function parsePostfix(tokens: Tokens): Condition {
  let of = parsePrimary(tokens);
  for (;;) {
    if (tokens.take("[")) {
      of = { kind: "member", of, key: parseUnary(tokens) };
      if (!tokens.take("]")) throw tokens.unexpected("]");
    } else if (tokens.take(".")) {
      const token = tokens.peek();
      if (token?.kind !== "name") throw tokens.unexpected("a property name");
      tokens.takeAny();
      of = { kind: "member", of, key: { kind: "literal", value: token.text } };
    } else return of;
  }
}

function parsePrimary(tokens: Tokens): Condition {
  if (tokens.take("(")) {
    const inner = parseOr(tokens);
    if (!tokens.take(")")) throw tokens.unexpected(")");
    return inner;
  }
  const primary = readPrimary(tokens.peek());
  if (!primary) throw tokens.unexpected("a literal or a runtime expression");
  tokens.takeAny();
  return primary;
}

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function readPrimary(token: Token | undefined): Condition | undefined {
  switch (token?.kind) {
    case "string":
      return { kind: "literal", value: token.text.slice(1, -1).replaceAll("''", "'") };
    case "number":
      return { kind: "literal", value: Number(token.text) };
    case "name":
      return Object.hasOwn(words, token.text)
        ? { kind: "literal", value: words[token.text] ?? null }
        : undefined;
    case "expression": {
      const expression = parseExpression(token.text);
      if (!expression) throw new SyntaxError(`${token.text} is not a runtime expression`);
      return { kind: "reference", expression, source: token.text };
    }
    default:
      return undefined;
  }
}
