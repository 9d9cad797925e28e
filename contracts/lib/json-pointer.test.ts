import fc from "fast-check";
import { expect, test } from "vitest";
import {
  atFragment,
  atPointer,
  child,
  fragmentSegment,
  placeOf,
  pointerTo,
  segments,
} from "./json-pointer.ts";

const document = { "a/b": { "m~n": [{ "{id}": 1 }] }, list: ["x"] };

test("escaped segments are unescaped, ~01 to ~1", () => {
  expect(atPointer(document, "/a~1b/m~0n/0/{id}")).toBe(1);
  expect(segments("/~01")).toEqual(["~1"]);
});

test("a fragment is percent-decoded first", () => {
  expect(atFragment(document, "#/a~1b/m~0n/0/%7Bid%7D")).toBe(1);
  expect(atFragment(document, "#/nowhere/b")).toBeUndefined();
  expect(atFragment(document, "#")).toBe(document);
});

test("nothing inherited is found, and no list by a name or a padded index", () => {
  expect(child({}, "constructor")).toBeUndefined();
  expect(child(["x"], "length")).toBeUndefined();
  expect(child(["x"], "00")).toBeUndefined();
});

test("a place of a YAML file has numbers for indexes", () => {
  expect(placeOf("/list/0/a~1b")).toEqual(["list", 0, "a/b"]);
  expect(placeOf("")).toEqual([]);
});

test("what a pointer leads to is found again, whatever the names are", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (place) => {
      const value = place.reduceRight<unknown>(
        (inner, name) => ({ ["__proto__" === name ? "p" : name]: inner }),
        1,
      );
      const names = place.map((name) => (name === "__proto__" ? "p" : name));
      expect(atPointer(value, pointerTo(names))).toBe(1);
      expect(atFragment(value, `#${names.map((n) => `/${fragmentSegment(n)}`).join("")}`)).toBe(1);
    }),
  );
});
