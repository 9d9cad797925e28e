import type { MediaType, Operation, Parameter } from "../../contracts/lib/contract.ts";
import type { Dice } from "../../src/mock/core/testing/random.ts";
import type { KnownValues } from "./known-values.ts";

/** A request below the API's own URL. */
export interface MadeRequest {
  readonly operation: Operation;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Maker {
  readonly dice: Dice;
  readonly known: KnownValues;
}

/** What no well-meaning client sends. */
const odd: readonly unknown[] = [
  ...[
    "",
    " ",
    "\u0000",
    "é\u{1f6a2}",
    "x".repeat(300),
    "../..",
    "%",
    "*",
    "(",
    "__proto__",
    "constructor",
    "null",
  ],
  ...[0, -1, 1.5, 2 ** 53, 1e300, null, true, [], {}, [{}], [[]], { a: { b: [] } }],
];

/** An operation: reads and writes as often as each other, deletions less, so that something is left. */
export function anOperation(operations: readonly Operation[], { dice }: Maker): Operation {
  const kind = dice.roll(10);
  const isOfKind = ({ method }: Operation): boolean =>
    kind < 4 ? method === "GET" : kind < 5 ? method === "DELETE" : method !== "GET" && method !== "DELETE";
  const operation = dice.pick(operations.filter(isOfKind)) ?? dice.pick(operations);
  if (!operation) throw new Error("there is no operation");
  return operation;
}

/** A request to an operation, of values that answers gave, examples of the contract, and sometimes something odd. */
export function makeRequest(operation: Operation, maker: Maker): MadeRequest {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((p) => p.in === "path" && p.name === name);
    const text = valueOf(parameter, name, operation, maker);
    return parameter?.rawSlashes
      ? text.split("/").map(encodeURIComponent).join("/")
      : encodeURIComponent(text);
  });
  const query = operation.parameters
    .filter(({ in: place, required }) => place === "query" && (required || maker.dice.roll(4) === 0))
    .map((p) => `${encodeURIComponent(p.name)}=${encodeURIComponent(valueOf(p, p.name, operation, maker))}`);
  return {
    operation,
    path: query.length === 0 ? path : `${path}?${query.join("&")}`,
    ...bodyOf(operation, maker),
  };
}

function valueOf(
  parameter: Parameter | undefined,
  name: string,
  { path }: Operation,
  { dice, known }: Maker,
): string {
  if (dice.roll(25) === 0) return textOf(dice.pick(odd));
  const { schema } = parameter ?? {};
  const listed = (schema?.enum ?? []) as readonly unknown[];
  const own = [...listed, schema?.default, schema?.["example"]].filter((v) => v !== undefined);
  const met = known.pick(name, path);
  const value = met === undefined || (own.length > 0 && dice.coin()) ? (dice.pick(own) ?? met) : met;
  if (value !== undefined) return textOf(value);
  return schema?.type === "integer" || schema?.type === "number"
    ? String(dice.roll(30))
    : `walk-${dice.roll(9)}`;
}

function bodyOf({ requestBody, path }: Operation, maker: Maker): Pick<MadeRequest, "headers" | "body"> {
  const { dice } = maker;
  const contents: readonly (readonly [string, MediaType])[] = [...(requestBody?.content ?? [])];
  const [type, media] = dice.pick(contents) ?? [];
  if (type === undefined || media === undefined || (!requestBody?.required && dice.roll(5) === 0))
    return { headers: {}, body: undefined };
  const value = changed(exampleOf(media, dice), path, maker);
  if (type === "application/x-www-form-urlencoded") {
    const fields = Object.entries(value ?? {}).map(([name, inner]): [string, string] => [
      name,
      textOf(inner),
    ]);
    return { headers: { "content-type": type }, body: new URLSearchParams(fields).toString() };
  }
  if (type !== "application/json") return { headers: { "content-type": type }, body: textOf(value) };
  return { headers: { "content-type": type }, body: JSON.stringify(value) };
}

/** An example of the contract, or an object of what its schema names. */
function exampleOf({ examples, fields }: MediaType, dice: Dice): unknown {
  const told = dice.pick([...examples.values()]);
  if (told !== undefined && dice.roll(4) > 0) return told;
  const named = [...fields].filter(() => dice.coin()).map(([name, { type }]) => [name, sampleOf(type, dice)]);
  return { ...(told as object | undefined), ...Object.fromEntries(named) };
}

function sampleOf(type: unknown, dice: Dice): unknown {
  const [first] = [type].flat();
  if (first === "boolean") return dice.coin();
  if (first === "integer" || first === "number") return dice.roll(100);
  if (first === "array") return [`walk-${dice.roll(9)}`];
  return first === "object" ? {} : `walk-${dice.roll(9)}`;
}

/** The value with some of its members another: one that was met under the name, none, or something odd. */
function changed(value: unknown, path: string, maker: Maker, name = ""): unknown {
  const { dice, known } = maker;
  const chance = dice.roll(30);
  if (name !== "" && chance === 0) return dice.pick(odd);
  if (Array.isArray(value)) return value.map((item) => changed(item, path, maker, name));
  if (typeof value === "object" && value !== null) {
    const kept = Object.entries(value).filter(() => dice.roll(20) > 0);
    return Object.fromEntries(kept.map(([key, inner]) => [key, changed(inner, path, maker, key)]));
  }
  if (typeof value === "boolean") return chance < 10 ? dice.coin() : value;
  if (chance < 12) return known.pick(name, path) ?? value;
  return typeof value === "string" && chance < 15 ? `${value}-${dice.roll(9)}` : value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}
