import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { CallingClient } from "./client.ts";
import { clients } from "./client.ts";
import { difference } from "./contains.ts";
import type { Made } from "./judge-calls.ts";
import { judgeCalls } from "./judge-calls.ts";
import type { Listed } from "./listed.ts";
import { compare, listedDisagreements } from "./listed.ts";

describe("what an answer must have", () => {
  test.each<[unknown, unknown]>([
    [{ a: 1, b: 2 }, { a: 1 }],
    [[{ a: 1, b: 2 }], [{ a: 1 }]],
    [[1, 2], { $length: 2 }],
    ["a b", { $matches: "^a" }],
    [null, null],
  ])("%j has %j", (actual, expected) => {
    expect(difference(actual, expected)).toBeUndefined();
  });

  test.each<[unknown, unknown, string]>([
    [{ a: 2 }, { a: 1 }, ".a is 2, not 1"],
    [{}, { a: 1 }, ".a is absent, not 1"],
    [[1, 2], [1], ".length is 2, not 1"],
    [[1], { $length: 2 }, ".length is 1, not 2"],
    [{ a: [{ b: "x" }] }, { a: [{ b: { $matches: "^y" } }] }, '.a[0].b is "x", which does not match "^y"'],
    [null, { a: 1 }, " is null, not an object"],
    [null, {}, " is null, not an object"],
  ])("%j lacks %j", (actual, expected, told) => {
    expect(difference(actual, expected)).toBe(told);
  });
});

describe("the calls of a client", () => {
  const table: Pick<CallingClient, "api" | "calls" | "beyond"> = {
    api: "things",
    calls: [
      { call: "a list", method: "list", operations: ["listThings"], answers: [{ id: 1 }] },
      { call: "none", method: "get", operations: ["getThing"], refused: { status: 404 } },
    ],
    beyond: { paint: "not documented" },
  };
  const methods = ["list", "get", "paint"];
  const list: Made = { reply: { answer: [{ id: 1 }] }, operations: ["listThings"] };
  const none: Made = { reply: { refused: { status: 404 } }, operations: ["getThing"] };

  it("are as they must be", () => {
    expect(judgeCalls(table, methods, [list, none])).toEqual({
      tried: 2,
      operations: ["things listThings", "things getThing"],
      disagreements: [],
    });
  });

  test.each<[string, Made, string]>([
    ["another answer", { ...list, reply: { answer: [{ id: 2 }] } }, "answer[0].id is 2, not 1"],
    ["a refusal", { ...list, reply: { refused: { status: 500 } } }, 'refused: {"status":500}'],
    [
      "another operation",
      { ...list, operations: ["getThing"] },
      'operations[0] is "getThing", not "listThings"',
    ],
    ["no request", { ...list, operations: [] }, "operations.length is 0, not 1"],
  ])("are not with %s", (_name, made, found) => {
    const { operations, disagreements } = judgeCalls(table, methods, [made, none]);
    expect(disagreements).toEqual([{ where: "a list", found }]);
    expect(operations).toEqual(["things getThing"]);
  });

  it("are not when a refusal is none, or another", () => {
    const answered: Made = { ...none, reply: { answer: {} } };
    expect(judgeCalls(table, methods, [list, answered]).disagreements).toEqual([
      { where: "none", found: "not refused: {}" },
    ]);
    const other: Made = { ...none, reply: { refused: { status: 403 } } };
    expect(judgeCalls(table, methods, [list, other]).disagreements).toHaveLength(1);
  });

  it("are not whole when the program ends before", () => {
    expect(judgeCalls(table, methods, [list]).disagreements).toEqual([
      { where: "none", found: "the program ended before it" },
    ]);
  });

  it("are not all when the client has a method that none is of, or has lost one", () => {
    const found = judgeCalls(table, ["list", "get", "create"], [list, none]).disagreements;
    expect(found.map(({ where }) => where)).toEqual(["create", "paint"]);
  });
});

describe("listed disagreements", () => {
  const listed: Listed[] = [{ client: "one", where: ["a", "b"], found: "odd", reason: "…" }];
  const odd = (where: string): { where: string; found: string } => ({ where, found: `an odd ${where}` });

  it("are the only ones", () => {
    expect(compare("one", [odd("a"), odd("b")], listed)).toEqual({ unlisted: [], gone: [] });
    expect(compare("one", [odd("a"), odd("b"), odd("c")], listed).unlisted).toEqual([odd("c")]);
    expect(compare("one", [{ where: "a", found: "even" }, odd("b")], listed)).toEqual({
      unlisted: [{ where: "a", found: "even" }],
      gone: ["a"],
    });
    expect(compare("other", [], listed)).toEqual({ unlisted: [], gone: [] });
  });

  it("must happen", () => {
    expect(compare("one", [odd("a")], listed).gone).toEqual(["b"]);
  });

  it("are of clients that there are, each with a reason", () => {
    const names = clients().map(({ name }) => name);
    for (const { client, where, found, reason } of listedDisagreements()) {
      expect(names).toContain(client);
      expect([where.length, found.length, reason.length].every((length) => length > 0)).toBe(true);
    }
  });
});

it("every folder is a client, and every call of one is told once", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((e) => e.isDirectory());
  expect(clients().map(({ name }) => name)).toEqual(folders.map(({ name }) => name));
  for (const client of clients()) {
    if (client.kind !== "calls") continue;
    const told = client.calls.map(({ call }) => call);
    expect(new Set(told).size).toBe(told.length);
    for (const call of client.calls) expect("answers" in call).not.toBe("refused" in call);
  }
});
