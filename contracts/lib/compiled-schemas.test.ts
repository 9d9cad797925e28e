import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compiledText, readCompiled } from "./compiled-schemas.ts";
import type { Contract, Operation } from "./contract.ts";
import { loadContract } from "./contract.ts";
import { packageRoot } from "./package-root.ts";
import { compileWhenNeeded } from "./schema-compiler.ts";
import type { Validator } from "./validation.ts";
import { createValidator } from "./validation.ts";

const folder = path.join(packageRoot, "contracts");
const apis = readdirSync(folder).filter((api) => existsSync(path.join(folder, api, "contract.gen.json")));
const contracts = apis.map((api): [string, Contract] => [api, loadContract(api)]);

describe.each(contracts)("the compiled schemas of %s", (_, contract) => {
  const program = compiledText(contract);
  const functions = readCompiled(program, contract);
  const built = createValidator(contract, (pointer) => {
    const found = functions.get(pointer);
    if (!found) throw new Error(`nothing compiled at ${pointer}`);
    return found;
  });
  const fresh = createValidator(contract, compileWhenNeeded(contract));

  test("say of whole and of broken examples, byte for byte, what schemas compiled at run time say", () => {
    const told = { whole: 0, broken: 0 };
    for (const operation of contract.operations)
      for (const judge of judgements(operation)) {
        const found = JSON.stringify(judge(built));
        const expected = JSON.stringify(judge(fresh));
        if (found !== expected) expect(found).toBe(expected);
        told[found === "[]" ? "whole" : "broken"]++;
      }
    expect(told.whole).toBeGreaterThan(contract.operations.length);
    expect(told.broken).toBeGreaterThan(10 * contract.operations.length);
  });

  test("are not used for another document, nor for one that was read from elsewhere", () => {
    const { digest, ...elsewhere } = contract;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(functions.size).toBeGreaterThan(0);
    expect(readCompiled(program, { ...contract, digest: "0".repeat(64) }).size).toBe(0);
    expect(readCompiled(program, elsewhere).size).toBe(0);
    expect(readCompiled(program.replace(/^\/\/ ../, "// --"), contract).size).toBe(0);
  });
});

type Judgement = (validator: Validator) => unknown;

const places = ["path", "query", "header", "cookie"] as const;
const texts = ["", "1", "-1", "1.5", "true", "null", "x".repeat(300), "2026-01-15T09:00:00Z", "a b/c?", "é"];

function* judgements(operation: Operation): Generator<Judgement> {
  for (const place of places)
    for (const text of texts) {
      const names = operation.parameters.filter((p) => p.in === place).map((p) => p.name);
      if (names.length === 0) continue;
      const raw = Object.fromEntries(
        names.map((name) => [place === "header" ? name.toLowerCase() : name, text]),
      );
      yield (validator) => validator.parameters(operation, place, raw).violations;
    }
  for (const [mediaType, { examples }] of operation.requestBody?.content ?? [])
    for (const body of [...examples.values()].flatMap(variants))
      yield (validator) => validator.requestBody(operation, mediaType, body);
  for (const { status, content, headers } of operation.responses.values()) {
    for (const text of headers.length > 0 ? texts : [])
      for (const mediaType of [undefined, ...content.keys()])
        yield (validator) =>
          validator.response(operation, { status, mediaType, body: undefined, header: () => text });
    for (const [mediaType, { examples }] of content)
      for (const body of [...examples.values()].flatMap(variants))
        yield (validator) =>
          validator.response(operation, { status, mediaType, body, header: () => undefined });
  }
}

const others = [null, true, -1, 1.5, 2 ** 53, "", "x", "x".repeat(300), [], [7, 7], {}, { surprise: 1 }];

/** The value itself, and copies of it with one place removed, replaced or added. */
function variants(value: unknown): unknown[] {
  return [value, ...others, ...changed(value)];
}

function changed(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    // The later items are as the first.
    const items: readonly unknown[] = value;
    const [first, ...rest] = items;
    if (first === undefined) return [];
    return [[], [...items, ...items], ...[...others, ...changed(first)].map((other) => [other, ...rest])];
  }
  if (typeof value !== "object" || value === null) return [];
  const members = Object.entries(value);
  return [
    { ...value, surprise: 1 },
    ...members.flatMap(([name, member]) => [
      Object.fromEntries(members.filter(([other]) => other !== name)),
      ...[...others, ...changed(member)].map((other) => ({ ...value, [name]: other })),
    ]),
  ];
}
