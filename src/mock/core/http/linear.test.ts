import { describe, expect, test } from "vitest";
import { fitsGlob } from "../../quay/mirrors/tag-glob.ts";
import { regexFault } from "../../zuul/autoholds/regex-fault.ts";
import { matchesPattern } from "../../zuul/builds/wildcard.ts";
import { readPrefer } from "./prefer.ts";
import { readHead } from "../session/heads.ts";
import { workOf } from "../testing/work.ts";
import { readMultipart } from "./multipart.ts";
import { depthOf, measureJson } from "./read-json.ts";
import { mediaTypeOf, parseForm, parseQuery, readCookie } from "./request.ts";

const part = (name: string): string => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
const multipart = (text: string) => () => readMultipart(Buffer.from(text), "multipart/form-data; boundary=x");

/** A wide value, and one that is deep. */
const wide = (n: number): unknown => Array.from({ length: n }, () => ({}));

/** What is read with `n` times the same. */
const parsers: readonly (readonly [what: string, read: (n: number) => () => unknown])[] = [
  ["a query of one name", (n) => () => parseQuery("name=1&".repeat(n))],
  [
    "a query of many names",
    (n) => () => parseQuery(Array.from({ length: n }, (_, i) => `n${i}=1`).join("&")),
  ],
  ["a form of one name", (n) => () => parseForm("name=1&".repeat(n))],
  ["a multipart form of one name", (n) => multipart(`${part("name").repeat(n)}--x--`)],
  ["the lines of a head", (n) => () => readHead("name: value\n".repeat(n))],
  ["cookies", (n) => () => readCookie("a=b;".repeat(n), "c")],
  ["preferences", (n) => () => readPrefer("a=b,".repeat(n))],
  ["a media type", (n) => () => mediaTypeOf("text/plain;".repeat(n))],
  ["lists in lists", (n) => () => measureJson("[".repeat(n))],
  ["texts in JSON", (n) => () => measureJson('"\\\\\\"",'.repeat(n))],
  ["quotation marks without an end", (n) => () => measureJson('"'.repeat(n))],
  ["a wide value's depth", (n) => () => depthOf(wide(n), 100)],
  ["a tag pattern of open brackets", (n) => () => fitsGlob("latest", "[".repeat(n))],
  ["a tag pattern of sets", (n) => () => fitsGlob("latest", "[a-z]".repeat(n))],
  ["a tag pattern of stars", (n) => () => fitsGlob("latest", "*".repeat(n))],
  ["wildcards", (n) => () => matchesPattern("*a".repeat(n), "a".repeat(50))],
];

describe("twice as much takes at most twice as long: the work that is done for", () => {
  test.each(parsers)("%s", (_, read) => {
    const [once, twice] = [read(500), read(1000)].map(workOf);
    expect(twice).toBeLessThanOrEqual(2.2 * (once ?? 0) + 100);
  });
});

test("a long regular expression is looked at in few pieces", () => {
  const compiled: string[] = [];
  const { RegExp: Own } = globalThis;
  globalThis.RegExp = class extends Own {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      compiled.push(String(pattern));
    }
  } as typeof RegExp;
  try {
    expect(regexFault(`${"a".repeat(20_000)})`)).toBe("unbalanced parenthesis at position 20000");
  } finally {
    globalThis.RegExp = Own;
  }
  expect(compiled.length).toBeLessThan(40);
});

describe("is refused before it is read", () => {
  test.each([
    ["a form of too many fields", () => parseForm("a=1&".repeat(5000)), "more than 4096 fields"],
    ["a multipart form of too many parts", multipart(`${part("a").repeat(5000)}--x--`), /part/],
  ])("%s", (_, read, message) => {
    expect(read).toThrow(message);
  });
});
