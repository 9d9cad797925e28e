import { describe, expect, test } from "vitest";
import type { Key } from "./key.ts";
import type { Entry } from "./table-base.ts";
import { TableBase, table } from "./table-base.ts";
import { Table } from "./table.ts";
import type { Boat } from "../testing/boats.ts";
import { boatSpec, boat, openBoats } from "../testing/boats.ts";

const ids = (rows: Iterable<Readonly<Boat>>) => [...rows].map((row) => row.id);

describe("rows", () => {
  test("stand in the order of their insertion, seed first", () => {
    const boats = openBoats([boat(5), boat(2)]);
    boats.insert(boat(9));
    boats.insert(boat(1));
    expect(ids(boats.rows())).toEqual([5, 2, 9, 1]);
  });

  test("keep their place when they are updated", () => {
    const boats = openBoats([boat(1), boat(2), boat(3)]);
    boats.update(2, { colour: "blue" });
    expect(ids(boats.rows())).toEqual([1, 2, 3]);
  });

  test("go to the end when they are deleted and inserted again", () => {
    const boats = openBoats([boat(1), boat(2), boat(3)]);
    boats.delete(1);
    boats.insert(boat(1, "blue"));
    expect(ids(boats.rows())).toEqual([2, 3, 1]);
    expect(boats.size).toBe(3);
  });

  test("of a taken key are refused", () => {
    const boats = openBoats([boat(1)]);
    expect(() => boats.insert(boat(1))).toThrow("a row with key 1 exists already");
    expect(boats.size).toBe(1);
  });

  test("that do not exist are not updated, and deleting them is told", () => {
    const boats = openBoats();
    expect(() => boats.update(7, { size: 2 })).toThrow("no row with key 7");
    expect(boats.delete(7)).toBe(false);
  });

  test("are replaced, never edited: a row that was read stays as it was", () => {
    const boats = openBoats([boat(1, "red")]);
    const before = boats.get(1);
    boats.update(1, { colour: "blue" });
    expect(before?.colour).toBe("red");
    expect(boats.get(1)?.colour).toBe("blue");
  });

  test("are frozen", () => {
    const boats = openBoats();
    const row = boats.insert(boat(1)) as Boat;
    expect(() => (row.colour = "blue")).toThrow(TypeError);
  });

  test("may change while a loop reads them", () => {
    const boats = openBoats([boat(1), boat(2), boat(3)]);
    for (const { id } of boats.rows()) boats.delete(id);
    expect(boats.size).toBe(0);
  });

  test("are paged from either end", () => {
    const boats = openBoats([1, 2, 3, 4, 5].map((id) => boat(id)));
    expect(ids(boats.rows().slice(1, 2))).toEqual([2, 3]);
    expect(ids(boats.rows().newest(1, 2))).toEqual([4, 3]);
    expect(ids(boats.rows().newest(4, 9))).toEqual([1]);
    expect(boats.rows().newest(5, 9)).toEqual([]);
  });

  test("of one key twice in a seed are refused", () => {
    expect(() => openBoats([boat(1), boat(2), boat(1)])).toThrow("two rows with key 1");
  });
});

describe("an update", () => {
  test("cannot change the key under which a row is filed", () => {
    const boats = openBoats([boat(1)]);
    expect(() => boats.update(1, { id: 2 })).toThrow("key");
    expect(boats.get(1)?.id).toBe(1);
  });
});

describe("an index", () => {
  test("follows a row from one key to another", () => {
    const boats = openBoats([boat(1, "red"), boat(2, "red")]);
    boats.update(1, { colour: "blue" });
    expect(ids(boats.by("colour", "red"))).toEqual([2]);
    expect(ids(boats.by("colour", "blue"))).toEqual([1]);
    expect(boats.one("colour", "blue")?.id).toBe(1);
    expect(boats.one("colour", "green")).toBeUndefined();
  });

  test("holds only the rows that have a value for it", () => {
    const boats = openBoats([{ ...boat(1), owner: "Ada" }, boat(2)]);
    expect(ids(boats.by("owner", "Ada"))).toEqual([1]);
    boats.update(2, { owner: "Ada" });
    expect(ids(boats.by("owner", "Ada"))).toEqual([1, 2]);
  });

  test("files rows in its own order, equal ones by insertion", () => {
    const boats = openBoats([boat(1, "red", 30), boat(2, "red", 10), boat(3, "red", 20), boat(4, "red", 10)]);
    expect(ids(boats.by("bySize", "red"))).toEqual([2, 4, 3, 1]);
    boats.update(1, { size: 15 });
    boats.insert(boat(5, "red", 10));
    expect(ids(boats.by("bySize", "red"))).toEqual([2, 4, 5, 1, 3]);
  });
});

describe("forks of one base", () => {
  test("never see each other's changes", () => {
    const base = new TableBase(boatSpec, [boat(1), boat(2), boat(3)]);
    const [left, right] = [new Table(base, () => undefined), new Table(base, () => undefined)];
    left.delete(1);
    left.update(2, { colour: "blue" });
    left.insert(boat(4));
    expect(ids(right.rows())).toEqual([1, 2, 3]);
    expect(ids(right.by("colour", "red"))).toEqual([1, 2, 3]);
    expect([...right.changes()]).toEqual([]);
    expect(ids(new Table(base, () => undefined).rows())).toEqual([1, 2, 3]);
  });
});

describe("restore", () => {
  test("undoes insert, update and delete without a trace", () => {
    const undo: [Key, Entry<Boat> | undefined][] = [];
    const boats = openBoats([boat(1), boat(2), boat(3)], (key, before) => void undo.push([key, before]));
    boats.insert(boat(4));
    boats.update(2, { colour: "blue", size: 9 });
    boats.delete(1);
    boats.insert(boat(1, "green"));
    for (const [key, before] of undo.reverse()) boats.restore(key, before);
    expect(ids(boats.rows())).toEqual([1, 2, 3]);
    expect(ids(boats.by("colour", "red"))).toEqual([1, 2, 3]);
    expect(ids(boats.by("colour", "green"))).toEqual([]);
    expect([...boats.changes()]).toEqual([]);
  });

  test("puts a row that was inserted anew at its new place", () => {
    const rows = [boat(1), boat(2), boat(3)];
    const written = openBoats(rows);
    written.delete(1);
    written.insert(boat(1));
    const read = openBoats(rows);
    for (const { key, entry } of written.changes()) read.restore(key, entry);
    expect(ids(read.rows())).toEqual([2, 3, 1]);
    expect(ids(read.by("colour", "red"))).toEqual([2, 3, 1]);
  });

  test("lets later rows come after the restored ones", () => {
    const boats = openBoats([boat(1)]);
    boats.restore(8, { row: boat(8), seq: 40 });
    boats.insert(boat(3));
    expect(ids(boats.rows())).toEqual([1, 8, 3]);
  });
});

describe("select", () => {
  const fleet = [
    boat(1, "red", 1),
    boat(2, "blue", 2),
    boat(3, "red", 3),
    boat(4, "green", 4),
    boat(5, "blue", 5),
  ];

  test("tells all rows, newest first", () => {
    expect(ids(openBoats(fleet).select({}))).toEqual([5, 4, 3, 2, 1]);
    expect(ids(openBoats(fleet).select({ oldestFirst: true }))).toEqual([1, 2, 3, 4, 5]);
  });

  test("takes several values of one index as alternatives", () => {
    expect(ids(openBoats(fleet).select({ where: { colour: ["red", "green"] } }))).toEqual([4, 3, 1]);
    expect(ids(openBoats(fleet).select({ where: { colour: ["red", "red"] } }))).toEqual([3, 1]);
  });

  test("wants all conditions and the filter", () => {
    const boats = openBoats(fleet.map((row) => ({ ...row, owner: row.id < 4 ? "Ada" : "Grace" })));
    const where = { colour: ["red", "blue"], owner: "Ada" };
    expect(ids(boats.select({ where }))).toEqual([3, 2, 1]);
    expect(ids(boats.select({ where, filter: (row) => row.size !== 2 }))).toEqual([3, 1]);
  });

  test("ignores a condition that is undefined, and finds nothing for no alternatives", () => {
    expect(ids(openBoats(fleet).select({ where: { colour: undefined } }))).toHaveLength(5);
    expect(openBoats(fleet).select({ where: { colour: [] } })).toEqual([]);
  });

  test("counts offset and limit in matching rows", () => {
    const odd = (row: Readonly<Boat>) => row.id % 2 === 1;
    expect(ids(openBoats(fleet).select({ filter: odd, offset: 1, limit: 1 }))).toEqual([3]);
    expect(openBoats(fleet).select({ limit: 0 })).toEqual([]);
    expect(openBoats(fleet).select({ offset: 5 })).toEqual([]);
  });

  test("tells newest first whatever order the smallest index has", () => {
    const boats = openBoats([boat(1, "red", 3), boat(2, "red", 1), boat(3, "red", 2)]);
    expect(ids(boats.select({ where: { bySize: "red" } }))).toEqual([3, 2, 1]);
    expect(ids(boats.select({ where: { bySize: ["red", "blue"] } }))).toEqual([3, 2, 1]);
  });
});

describe("a table of 100,000 rows", () => {
  /** Counts how often the key of an index is asked for: the measure of how many rows an action looks at. */
  function counted(size: number) {
    let looks = 0;
    const counting = table<Boat>()((row) => row.id, {
      colour: {
        by: (row) => {
          looks++;
          return row.colour;
        },
      },
      bySize: { by: () => "", order: (row) => (looks++, row.size) },
    });
    const rows = Array.from({ length: size }, (_, i) => boat(i, `colour-${i % 100}`, i));
    const base = new TableBase(counting, rows);
    const boats = new Table<Boat, "colour" | "bySize">(base, () => undefined);
    // An index is filled once, when it is first used.
    for (const index of ["colour", "bySize"] as const) boats.by(index, "");
    const cost = (action: () => unknown): number => {
      looks = 0;
      action();
      return looks;
    };
    return { base, boats, cost };
  }

  const actions: readonly [string, (boats: Table<Boat, "colour" | "bySize">) => unknown][] = [
    ["an insert", (boats) => boats.insert(boat(-1, "colour-7", 50.5))],
    ["an update", (boats) => boats.update(50, { colour: "colour-8", size: 60.5 })],
    ["a delete", (boats) => boats.delete(70)],
    ["the first page of an index", (boats) => boats.by("colour", "colour-3").slice(0, 20)],
    ["the newest page of everything", (boats) => boats.select({ limit: 20 })],
    ["a look by key", (boats) => boats.get(9)],
  ];
  test.each(actions)("asks for hardly more index keys than one of 1,000 at %s", (_, action) => {
    const [small, large] = [counted(1_000), counted(100_000)];
    const few = small.cost(() => action(small.boats));
    const many = large.cost(() => action(large.boats));
    // A binary search asks for two keys a step; 100 times as many rows are 7 steps more, in at most 4 searches.
    expect(many).toBeLessThanOrEqual(few + 2 * 7 * 4);
    expect(large.boats.size).toBeGreaterThan(99_000);
  });

  test("is not looked at when it is forked", () => {
    const { base, cost } = counted(100_000);
    expect(cost(() => new Table(base, () => undefined))).toBe(0);
  });

  test("select looks at the rows of the smallest index only", () => {
    const { boats, cost } = counted(100_000);
    const found = boats.select({ where: { colour: "colour-5", bySize: "" } });
    expect(found).toHaveLength(1000);
    expect(cost(() => boats.select({ where: { colour: "colour-5", bySize: "" } }))).toBeLessThanOrEqual(1000);
  });
});
