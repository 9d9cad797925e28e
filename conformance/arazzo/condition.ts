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

/** Every runtime expression of a condition, for the linter and for explaining a failure. */
export function references(condition: Condition): Extract<Condition, { kind: "reference" }>[] {
  switch (condition.kind) {
    case "literal":
      return [];
    case "reference":
      return [condition];
    case "not":
      return references(condition.operand);
    case "member":
      return [...references(condition.of), ...references(condition.key)];
    default:
      return [...references(condition.left), ...references(condition.right)];
  }
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
