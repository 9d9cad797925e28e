import type { ArazzoDocument } from "./document.ts";
import type { Expression } from "./expression.ts";
import { parseExpression, parseTemplate } from "./expression.ts";
import { query } from "./json-path.ts";
import { atPointer, child, isObject } from "./json-pointer.ts";

/** Everything that a runtime expression can refer to at one moment of a run. */
export interface Scope {
  readonly inputs: Values;
  readonly outputs: Values;
  readonly steps: ReadonlyMap<string, Values>;
  readonly workflows: ReadonlyMap<string, { readonly inputs: Values; readonly outputs: Values }>;
  readonly document: Pick<ArazzoDocument, "$self" | "sourceDescriptions" | "components">;
  /** The exchange that is being judged; absent while a request is being built. */
  readonly exchange?: ScopeExchange | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

export interface ScopeExchange {
  readonly url: string;
  readonly method: string;
  readonly request: {
    readonly path: Values;
    readonly query: Values;
    readonly body: unknown;
    header(name: string): string | undefined;
  };
  readonly response: {
    readonly status: number;
    readonly body: unknown;
    header(name: string): string | undefined;
  };
}

/** Thrown when a value that a request needs is not there. */
export class Unresolvable extends Error {
  override readonly name = "Unresolvable";
  readonly source: string;
  readonly expression: Expression | undefined;
  constructor(source: string, expression?: Expression) {
    super(`${source} has no value`);
    this.source = source;
    this.expression = expression;
  }
}

/** What an expression refers to; undefined when nothing is there (Arazzo 1.1, "Runtime Expressions"). */
export function lookUp(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case "url":
      return scope.exchange?.url;
    case "method":
      return scope.exchange?.method;
    case "statusCode":
      return scope.exchange?.response.status;
    case "self":
      return scope.document.$self;
    case "request":
      return lookUpMessage(expression, scope.exchange?.request);
    case "response":
      return lookUpMessage(expression, scope.exchange?.response);
    case "inputs":
    case "outputs":
      return atPointer(child(scope[expression.kind], expression.name), expression.pointer);
    case "steps":
      return atPointer(child(scope.steps.get(expression.step), expression.name), expression.pointer);
    case "workflows": {
      const workflow = scope.workflows.get(expression.workflow);
      return atPointer(child(workflow?.[expression.field], expression.name), expression.pointer);
    }
    case "sourceDescriptions": {
      const source = scope.document.sourceDescriptions.find((s) => s.name === expression.source);
      return child(source, expression.reference);
    }
    case "components":
      return child(scope.document.components?.[expression.type], expression.name);
  }
}

/**
 * Evaluates every expression inside a value: a text that is one expression keeps the type of what it refers to, an
 * embedded `{$…}` becomes text, a Selector Object (1.1) what it selects. Throws `Unresolvable`.
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (typeof value === "string") return resolveText(value, scope);
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (!isObject(value)) return value;
  if (isSelector(value)) return select(value, scope);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, scope)]));
}

/** Replaces the embedded `{$…}` of a text. Throws `Unresolvable`. */
export function fillTemplate(text: string, scope: Scope): string {
  return parseTemplate(text)
    .map((part) => {
      if ("text" in part) return part.text;
      const value = lookUp(part.expression, scope);
      if (value === undefined) throw new Unresolvable(part.source, part.expression);
      return asText(value);
    })
    .join("");
}

/** How a value reads inside a text: scalars as they print, structures as JSON. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export interface Selector {
  readonly context: string;
  readonly selector: string;
  readonly type: "jsonpath" | "jsonpointer";
}

/** A Selector Object has exactly these three members, so that a payload is rarely taken for one. */
export function isSelector(value: unknown): value is Selector {
  return (
    isObject(value) &&
    Object.keys(value).length === 3 &&
    typeof value["context"] === "string" &&
    parseExpression(value["context"]) !== undefined &&
    typeof value["selector"] === "string" &&
    (value["type"] === "jsonpath" || value["type"] === "jsonpointer")
  );
}

function resolveText(text: string, scope: Scope): unknown {
  const expression = parseExpression(text);
  if (!expression) return fillTemplate(text, scope);
  const value = lookUp(expression, scope);
  if (value === undefined) throw new Unresolvable(text, expression);
  return value;
}

function select({ context, selector, type }: Selector, scope: Scope): unknown {
  const root = resolveText(context, scope);
  const found =
    type === "jsonpointer"
      ? atPointer(root, selector)
      : query(asJson(root), fillTemplate(selector, scope))[0];
  if (found === undefined) throw new Unresolvable(`${context} ${selector}`, parseExpression(context));
  return found;
}

type Json = Parameters<typeof query>[0];

/** JSON boundary: bodies, inputs and outputs are JSON values by construction. */
export function asJson(value: unknown): Json {
  return value as Json;
}

type Message = { readonly body: unknown; header(name: string): string | undefined } | undefined;

function lookUpMessage(
  expression: Extract<Expression, { kind: "request" | "response" }>,
  side: (Message & { readonly path?: Values; readonly query?: Values }) | undefined,
): unknown {
  const { source } = expression;
  if (source.part === "body") return atPointer(side?.body, source.pointer);
  if (source.part === "header") return side?.header(source.name);
  return child(side?.[source.part], source.name);
}
