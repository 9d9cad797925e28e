import { expect, test } from "vitest";
import { readDay, rfc2822 } from "./dates.ts";
import { namespaceFault } from "./names.ts";
import { readPageToken, writePageToken } from "./page-token.ts";
import { readFlag } from "./query-flag.ts";
import { pythonText, schemaText } from "./schema-text.ts";
import { readCaps } from "./scopes.ts";

test.each([
  ["repo:admin", { repository: "admin" }],
  ["repo:read,repo:write", { repository: "write" }],
  ["repo:create org:admin", { organization: "admin" }],
  ["org:admin repo:create", { organization: "admin" }],
  ["user:read user:admin", { account: "admin" }],
  ["super:user", { superuser: true }],
  ["", {}],
  ["repo:admin repo:juggle", {}],
])("the scopes %j cap at %j", (scope, expected) => {
  const none = { repository: undefined, organization: undefined, account: undefined, superuser: false };
  expect(readCaps(scope)).toEqual({ ...none, ...expected });
});

test("a page's token is long, opaque, and bound to its list and two days", () => {
  const token = writePageToken({ list: "a", after: 7 }, 1000);
  expect(token).toMatch(/^gAAAAA.{222}$/);
  const twoDays = 2 * 86_400_000;
  expect(readPageToken(token, { list: "a", nowMs: 1000 + twoDays })).toBe(7);
  expect(readPageToken(token, { list: "a", nowMs: 1001 + twoDays })).toBeUndefined();
  expect(readPageToken(token, { list: "b", nowMs: 1000 })).toBeUndefined();
  expect(
    readPageToken(`${token.slice(0, 20)}x${token.slice(21)}`, { list: "a", nowMs: 1000 }),
  ).toBeUndefined();
  expect(readPageToken("gAAAAA", { list: "a", nowMs: 1000 })).toBeUndefined();
});

test.each([
  ["01/02/2026", Date.UTC(2026, 0, 2)],
  ["1/2/2026", Date.UTC(2026, 0, 2)],
  ["02/30/2026", undefined],
  ["2026-01-02", undefined],
  ["", undefined],
])("%j is read as the day %s", (text, expected) => {
  expect(readDay(text)).toBe(expected);
});

test("dates are those of e-mails", () => {
  expect(rfc2822(Date.UTC(2026, 10, 21, 1, 41, 24))).toBe("Sat, 21 Nov 2026 01:41:24 -0000");
});

test.each([
  ["banana", true],
  ["true", true],
  ["0", false],
  ["False", false],
  ["", false],
  [undefined, undefined],
])("the flag %j is %s", (text, expected) => {
  expect(readFlag(text)).toBe(expected);
});

test.each([
  ["ab", undefined],
  ["a.b-c_d", undefined],
  ["a", "Namespace must be between 2 and 255 characters in length"],
  ["a--b", "Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$"],
  ["Ab", "Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$"],
])("the name %j has the fault %s", (name, fault) => {
  expect(namespaceFault(name)).toBe(fault);
});

test("values are shown as Python does", () => {
  expect(pythonText({ a: [null, true, 1.5, "it's", 'a "b"'] })).toBe(
    `{'a': [None, True, 1.5, "it's", 'a "b"']}`,
  );
});

test("of several errors the one nearest to the root is told", () => {
  const base = { where: "body", message: "", params: {} } as const;
  const text = schemaText([
    { ...base, pointer: "/a/b", keyword: "type", params: { type: "string" }, value: 5 },
    { ...base, pointer: "", keyword: "required", params: { missingProperty: "c" }, value: { a: { b: 5 } } },
  ]);
  expect(text.split("\n")).toEqual([
    "'c' is a required property",
    "",
    "Failed validating 'required' in schema",
    "",
    "On instance:",
    "    {'a': {'b': 5}}",
  ]);
});
