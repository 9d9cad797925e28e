import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Key } from "./key.ts";
import { TableBase, table } from "./table-base.ts";
import { Table } from "./table.ts";
import { TrigramIndex } from "./trigram-index.ts";
import { World, WorldBase } from "./world.ts";

interface Ship {
  readonly id: number;
  readonly name: string;
}

const spec = table<Ship>()(
  (row) => row.id,
  {},
  (row) => [row.name],
);
const ship = (id: number, name: string): Ship => ({ id, name });
/** Names of a few letters have many trigrams in common. */
const name = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "🚢"), maxLength: 12 });
const names = fc.array(name, { maxLength: 60 });

describe("an index of trigrams", () => {
  test("finds every text that contains another, and tells when it cannot", () => {
    fc.assert(
      fc.property(names, name, fc.integer({ min: 0, max: 60 }), (texts, part, most) => {
        const index = new TrigramIndex([...texts.keys()], (key) => [texts[Number(key)] ?? "", "other"]);
        const found = index.containing(part, most);
        if (found === undefined) return part.length < 3 || texts.length > most;
        expect(found.filter((key) => texts[Number(key)]?.includes(part))).toEqual(
          [...texts.keys()].filter((key) => texts[key]?.includes(part)),
        );
        expect(found.length).toBeLessThanOrEqual(most);
        return part.length >= 3;
      }),
    );
  });

  test("leaves out almost all others among 20,000", () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => i);
    const index = new TrigramIndex(keys, (key) => [`ship-${String(key).padStart(5, "0")}`]);
    expect(index.containing("ship-12345", 1000)).toContain(12_345);
    expect(index.containing("ship-12345", 1000)?.length).toBeLessThan(100);
    expect(index.containing("ship", 1000)).toBeUndefined();
    expect(index.containing("12", 1000)).toBeUndefined();
    expect(index.containing("none of them", 1000)).toEqual([]);
  });

  test("reads few lists for a text however long", () => {
    const long = "abcdefghij".repeat(2000);
    const index = new TrigramIndex([1, 2], (key) => [key === 1 ? long : "short"]);
    expect(index.containing(long, 10)).toEqual([1]);
  });
});

describe("rows with a text that contains another", () => {
  const found = (ships: Table<Ship>, part: string): number[] | undefined =>
    ships
      .containing(part)
      ?.filter((row) => row.name.includes(part))
      .map((row) => row.id);
  const scanned = (ships: Table<Ship>, part: string): number[] =>
    [...ships.rows()]
      .filter((row) => row.name.includes(part))
      .map((row) => row.id)
      .sort((a, b) => a - b);
  const named = (i: number): string => `ship-${String(i).padStart(5, "0")}`;
  const fleet = (count: number): Ship[] => Array.from({ length: count }, (_, i) => ship(i, named(i)));

  test("are those of a look at every row, whatever was changed, undone and forked", () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant("put" as const), id: fc.nat(40), name }),
      fc.record({ kind: fc.constant("delete" as const), id: fc.nat(40) }),
      fc.record({ kind: fc.constant("fork" as const), side: fc.boolean() }),
      fc.record({ kind: fc.constant("undo" as const) }),
      fc.record({ kind: fc.constant("look" as const), part: name }),
    );
    fc.assert(
      fc.property(names, fc.array(act, { maxLength: 40 }), (start, acts) => {
        const specs = { ships: spec } as never;
        const seed = { ships: start.map((text, id) => ship(id, text)) };
        let world = new World(new WorldBase(specs, seed, ""));
        const ships = (): Table<Ship> => (world.state as unknown as { ships: Table<Ship> }).ships;
        const others: [World, string][] = [];
        const all = (): string => JSON.stringify([...ships().rows()]);
        const change = (work: () => void): void => void world.transaction(work);
        for (const one of acts) {
          if (one.kind === "put") change(() => ships().replace(ship(one.id, one.name)));
          else if (one.kind === "delete") change(() => ships().delete(one.id));
          else if (one.kind === "undo") world.rehearse(() => ships().replace(ship(1, "abcabc")));
          else if (one.kind === "fork") {
            const fork = world.fork();
            others.push([one.side ? world : fork, all()]);
            if (one.side) world = fork;
          } else if (one.part.length >= 3)
            expect(found(ships(), one.part)).toEqual(scanned(ships(), one.part));
        }
        for (const [other, before] of others) {
          world = other;
          expect(all()).toBe(before);
          for (const part of ["abc", "aaa", "cab"])
            expect(found(ships(), part)).toEqual(scanned(ships(), part));
        }
      }),
    );
  });

  test("are found after thousands of changes, in the world that has them", () => {
    const base = new TableBase(spec, fleet(3000));
    const ships = new Table(base, () => undefined);
    const untouched = ships.fork(() => undefined);
    for (let i = 0; i < 5000; i++) {
      ships.insert(ship(3000 + i, named(3000 + i)));
      if (i % 500 === 0) expect(found(ships, named(3000 + i))).toEqual([3000 + i]);
    }
    for (let i = 0; i < 2000; i++) ships.delete(i);
    const fork = ships.fork(() => undefined);
    ships.update(7000, { name: "renamed" });
    const look = (table: Table<Ship>): (readonly number[] | undefined)[] =>
      ["ship-01999", "ship-02000", "ship-07000", "renamed"].map((part) => found(table, part));
    expect(look(ships)).toEqual([[], [2000], [], [7000]]);
    expect(look(fork)).toEqual([[], [2000], [7000], []]);
    expect(look(untouched)).toEqual([[1999], [2000], [], []]);
  });

  test("are looked for among all where the table names no texts, or the text is short or common", () => {
    const silent = new Table(
      new TableBase(
        table<Ship>()((row) => row.id),
        fleet(10),
      ),
      () => undefined,
    );
    const ships = new Table(new TableBase(spec, fleet(2000)), () => undefined);
    expect([silent.containing("ship-00001"), ships.containing("sh"), ships.containing("ship")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("stand in the order of their keys", () => {
    const key = (row: Ship): Key => row.id;
    const ships = new Table(
      new TableBase(
        table<Ship>()(key, {}, (row) => [row.name]),
        [ship(9, "north"), ship(2, "norther")],
      ),
      () => undefined,
    );
    ships.insert(ship(5, "northern"));
    expect(found(ships, "nort")).toEqual([2, 5, 9]);
  });
});
