import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextFinder } from "./text-finder.ts";

function finderOf(texts: readonly string[]) {
  const finder = createTextFinder();
  for (const text of texts) finder.add(text);
  return finder;
}

test("the leftmost of many texts is found, and of those that begin there the longest", () => {
  const { find } = finderOf(["abcd", "abcdef", "bcde"]);
  expect(find("xabcdefx", 0)).toEqual({ index: 1, found: "abcdef" });
  expect(find("xabcdefx", 2)).toEqual({ index: 2, found: "bcde" });
  expect(find("xabcdefx", 3)).toBeUndefined();
});

test("a text that is too short to look for is refused", () => {
  expect(() => finderOf(["abc"])).toThrow("3 characters are too few to look for");
});

test("what is found is what a search for each of them finds", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "ü"), minLength: 4, maxLength: 7 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", "ü"), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), text, fc.nat(20), (words, searched, from) => {
      const all = words.flatMap((found) => {
        const index = searched.indexOf(found, from);
        return index < 0 ? [] : [{ index, found }];
      });
      const [first] = all.sort((a, b) => a.index - b.index || b.found.length - a.found.length);
      expect(finderOf(words).find(searched, from)).toEqual(first);
    }),
  );
});
