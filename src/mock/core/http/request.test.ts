import { describe, expect, test } from "vitest";
import { mediaTypeOf, parseQuery, readCookie } from "./request.ts";

describe("parseQuery", () => {
  test.each<[string, Record<string, string | string[]>]>([
    ["", {}],
    ["a=1&b=2", { a: "1", b: "2" }],
    ["a=1&a=2&a=3", { a: ["1", "2", "3"] }],
    ["a=&b", { a: "", b: "" }],
    ["a=x+y%20z", { a: "x y z" }],
    ["a=%zz", { a: "%zz" }],
    ["a=b=c", { a: "b=c" }],
  ])("reads '%s'", (search, expected) => {
    expect({ ...parseQuery(search) }).toEqual(expected);
  });

  test("has no names of its own, and takes any name", () => {
    expect(parseQuery("")["constructor"]).toBeUndefined();
    const query = parseQuery("__proto__=a&__proto__=b&constructor=c");
    expect(Object.entries(query)).toEqual([
      ["__proto__", ["a", "b"]],
      ["constructor", "c"],
    ]);
    expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
  });
});

describe("readCookie", () => {
  test.each([
    ["a=1; b=2", "b", "2"],
    ["a=1;b=2", "a", "1"],
    ["token=x=y", "token", "x=y"],
    ["ab=1", "b", undefined],
    ["a", "a", undefined],
    ["", "a", undefined],
    [undefined, "a", undefined],
  ])("of '%s' finds %s = %s", (header, name, value) => {
    expect(readCookie(header, name)).toBe(value);
  });
});

describe("mediaTypeOf", () => {
  test.each([
    ["application/json", "application/json"],
    ["Application/JSON; charset=utf-8", "application/json"],
    [" text/plain ;x=y", "text/plain"],
    ["", undefined],
    [";charset=utf-8", undefined],
    [undefined, undefined],
  ])("of '%s' is %s", (header, expected) => {
    expect(mediaTypeOf(header)).toBe(expected);
  });
});
