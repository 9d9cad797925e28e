import { expect, test } from "vitest";
import { baseUrlOf, hasOwnWorlds, loadTarget, readTarget, withoutOf } from "./target.ts";
import { UsageError } from "./usage-error.ts";
import type { TargetOverrides } from "./target.ts";

const minimal = { name: "t", baseUrl: "https://h/base/" };
const read = (content: unknown, env: Record<string, string> = {}, overrides: TargetOverrides = {}) =>
  readTarget(content, { file: "t.yaml", env, overrides });

test("the built-in mock's target reads, and gives every case a world of its own", () => {
  const target = loadTarget("mock", {});
  expect(hasOwnWorlds(target)).toBe(true);
  expect(target.apis["axhub"]).toBe("http://127.0.0.1:4010/axhub");
});

test("the template reads once its environment is set", () => {
  const env = new Proxy<Record<string, string>>({}, { get: () => "x" });
  expect(() => loadTarget("template", env)).not.toThrow();
});

test.each([
  [{ ...minimal, without: ["a"], apis: { x: { baseUrl: "https://x", without: ["b"] } } }, ["a", "b"]],
  [{ ...minimal, without: null, apis: { x: { baseUrl: "https://x" } } }, []],
])("what a target is without is said for all APIs, or for one: %o", (content, names) => {
  expect([...withoutOf(read(content), "x")]).toEqual(names);
});

test("defaults are the careful ones", () => {
  expect(read(minimal)).toMatchObject({
    baseUrl: "https://h/base",
    headers: {},
    inputs: {},
    shared: false,
    timeoutMs: 10_000,
  });
});

test("{baseUrl} stands for the target's base, also when it is overridden", () => {
  const content = { ...minimal, apis: { a: { baseUrl: "{baseUrl}/a" }, b: { baseUrl: "http://b" } } };
  expect(read(content).apis).toEqual({ a: "https://h/base/a", b: "http://b" });
  expect(read(content, {}, { baseUrls: ["http://new:1/"] }).apis).toEqual({
    a: "http://new:1/a",
    b: "http://b",
  });
  expect(read(content, {}, { baseUrls: ["b=http://c", "n=http://n/"] }).apis).toEqual({
    a: "https://h/base/a",
    b: "http://c",
    n: "http://n",
  });
});

test("only the API under test falls back to the target's base", () => {
  expect(baseUrlOf(read(minimal), "axhub", "axhub")).toBe("https://h/base");
  expect(baseUrlOf(read(minimal), "admin", "axhub")).toBeUndefined();
});

test("the environment fills in, with a fallback where one is given", () => {
  const content = {
    ...minimal,
    inputs: { a: "${TOKEN}", b: "${NOPE:-none}", c: "x${TOKEN}y", d: ["${TOKEN}"], e: 5 },
  };
  expect(read(content, { TOKEN: "t" }).inputs).toEqual({ a: "t", b: "none", c: "xty", d: ["t"], e: 5 });
});

test("a variable that is not set is named, unless the input is overridden", () => {
  const content = { ...minimal, inputs: { a: "${TOKEN}" } };
  expect(() => read(content)).toThrow(new UsageError("t.yaml: the environment variable TOKEN is not set"));
  expect(read(content, {}, { inputs: ["a=b=c"] }).inputs).toEqual({ a: "b=c" });
});

test.each([
  ["an unknown member", { ...minimal, basUrl: "x" }, {}, 'must NOT have additional properties: "basUrl"'],
  ["no name", { baseUrl: "http://h" }, {}, "must have required property 'name'"],
  ["a list", [], {}, "must be object"],
  ["a base that is no URL", { ...minimal, baseUrl: "h:80/x" }, {}, "is not an http(s) URL"],
  [
    "a base of another scheme",
    { ...minimal, apis: { a: { baseUrl: "file:///x" } } },
    {},
    "is not an http(s) URL",
  ],
  ["an override that is no URL", minimal, { baseUrls: ["localhost"] }, "is not an http(s) URL"],
  ["an input without a value", minimal, { inputs: ["a"] }, "--input a: write"],
])("%s is refused", (_, content, overrides, reason) => {
  const attempt = () => read(content, {}, overrides);
  expect(attempt).toThrow(UsageError);
  expect(attempt).toThrow(reason);
});

test("a target file that is not there is refused", () => {
  expect(() => loadTarget("no-such-target", {})).toThrow("there is no target file no-such-target");
});

test("one world means no headers per case, and one case at a time", () => {
  const target = read({ ...minimal, headers: { "X-World": "{case}" } }, {}, { oneWorld: true });
  expect(target).toMatchObject({ headers: {}, shared: true });
  expect(hasOwnWorlds(target)).toBe(false);
});
