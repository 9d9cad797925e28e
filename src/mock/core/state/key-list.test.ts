import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KeyList } from "./key-list.ts";

const numbers = (count: number, step = 1): number[] => Array.from({ length: count }, (_, i) => i * step);
const before = (key: number) => (other: unknown) => Number(other) < key;

describe("a key list", () => {
  test("of any length reads like an array, from both ends", () => {
    for (const count of [0, 1, 63, 64, 65, 3000]) {
      const list = new KeyList(numbers(count));
      expect([...list]).toEqual(numbers(count));
      expect([...list.reversed()]).toEqual(numbers(count).reverse());
      expect([list.length, list.at(0), list.at(count - 1), list.at(count)]).toEqual([
        count,
        numbers(count)[0],
        numbers(count).at(-1),
        undefined,
      ]);
    }
  });

  test("gives the same slice as an array, wherever its chunks end", () => {
    const keys = numbers(2500);
    const list = new KeyList(keys);
    fc.assert(
      fc.property(fc.nat(2600), fc.nat(2600), (start, end) => {
        expect(list.slice(start, end)).toEqual(keys.slice(start, end));
      }),
    );
  });

  test("stays ordered through thousands of insertions and removals at every place", () => {
    const list = new KeyList(numbers(1500, 10));
    const model = numbers(1500, 10);
    const places = numbers(4000).map((n) => (n * 7919) % 15_000);
    for (const key of places) {
      const at = model.findIndex((other) => other >= key);
      if (model[at] === key) {
        list.remove(key, before(key));
        model.splice(at, 1);
      } else {
        list.insert(key, before(key));
        model.splice(at < 0 ? model.length : at, 0, key);
      }
    }
    expect([...list]).toEqual(model);
    expect(list.length).toBe(model.length);
  });

  test("empties and fills again", () => {
    const list = new KeyList(numbers(600));
    for (const key of numbers(600)) list.remove(key, before(key));
    expect([[...list], list.length]).toEqual([[], 0]);
    list.insert(7, before(7));
    expect([...list]).toEqual([7]);
  });

  test("is not changed through its copy", () => {
    const list = new KeyList(numbers(1200));
    const copy = list.copy();
    copy.remove(3, before(3));
    copy.insert(600.5, before(600.5));
    expect([...list]).toEqual(numbers(1200));
    expect(copy.length).toBe(1200);
  });

  test("does not take away a key that is not where its order puts it", () => {
    expect(() => new KeyList([1, 2, 3]).remove(2, before(3))).toThrow("the key 2 is not where");
  });
});
