import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Key } from "./key.ts";
import type { Entry } from "./table-base.ts";
import { Table } from "./table.ts";
import type { Boat } from "../testing/boats.ts";
import { openBoats } from "../testing/boats.ts";

describe("any sequence of changes", () => {
  const colours = ["red", "blue", "green"];
  const key = fc.integer({ min: 1, max: 8 });
  const fields = fc.record({ colour: fc.constantFrom(...colours), size: fc.integer({ min: 0, max: 3 }) });
  type Step =
    { kind: "insert" | "update"; id: number; colour: string; size: number } | { kind: "delete"; id: number };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(key, fields).map(([id, f]) => ({ kind: "insert" as const, id, ...f })),
    fc.tuple(key, fields).map(([id, f]) => ({ kind: "update" as const, id, ...f })),
    key.map((id) => ({ kind: "delete" as const, id })),
  );
  const seed = fc.uniqueArray(fc.tuple(key, fields), { selector: ([id]) => id, maxLength: 5 });

  /** The naive model: an array in the order of insertion. */
  function applyToModel(model: readonly Boat[], change: Step): Boat[] {
    const known = model.some((row) => row.id === change.id);
    if (change.kind === "delete") return model.filter((row) => row.id !== change.id);
    const row = { id: change.id, colour: change.colour, size: change.size };
    if (change.kind === "update") return model.map((old) => (old.id === change.id ? row : old));
    return known ? [...model] : [...model, row];
  }

  function applyToTable(boats: Table<Boat>, change: Step): void {
    const known = boats.get(change.id) !== undefined;
    if (change.kind === "delete") boats.delete(change.id);
    else if (change.kind === "update" && known)
      boats.update(change.id, { colour: change.colour, size: change.size });
    else if (change.kind === "insert" && !known)
      boats.insert({ id: change.id, colour: change.colour, size: change.size });
  }

  function expectSame(boats: ReturnType<typeof openBoats>, model: readonly Boat[]): void {
    expect([...boats.rows()]).toEqual(model);
    expect(boats.size).toBe(model.length);
    for (const colour of colours) {
      const of = model.filter((row) => row.colour === colour);
      expect([...boats.by("colour", colour)]).toEqual(of);
      expect([...boats.by("bySize", colour)]).toEqual(of.toSorted((a, b) => a.size - b.size));
      expect(boats.select({ where: { colour, bySize: ["red", "blue"] }, offset: 1, limit: 2 })).toEqual(
        of
          .filter((row) => row.colour !== "green")
          .toReversed()
          .slice(1, 3),
      );
    }
    const even = (row: Readonly<Boat>) => row.size % 2 === 0;
    expect(boats.select({ where: { colour: ["red", "green"] }, filter: even, oldestFirst: true })).toEqual(
      model.filter((row) => row.colour !== "blue" && even(row)),
    );
  }

  test("leaves what an array would hold", () => {
    fc.assert(
      fc.property(seed, fc.array(step, { maxLength: 25 }), (start, steps) => {
        let model: Boat[] = start.map(([id, f]) => ({ id, ...f }));
        const boats = openBoats(model.map((row) => ({ ...row })));
        for (const change of steps) {
          applyToTable(boats, change);
          model = applyToModel(model, change);
          expectSame(boats, model);
        }
      }),
    );
  });

  test("is undone without a trace, and what came before it stays", () => {
    fc.assert(
      fc.property(seed, fc.array(step), fc.array(step), (start, before, undone) => {
        let model: Boat[] = start.map(([id, f]) => ({ id, ...f }));
        const undo: [Key, Entry<Boat> | undefined][] = [];
        const boats = openBoats(
          model.map((row) => ({ ...row })),
          (at, entry) => void undo.push([at, entry]),
        );
        for (const change of before) {
          applyToTable(boats, change);
          model = applyToModel(model, change);
        }
        const changes = [...boats.changes()];
        undo.length = 0;
        for (const change of undone) applyToTable(boats, change);
        for (const [at, entry] of undo.reverse()) boats.restore(at, entry);
        expectSame(boats, model);
        expect(new Map([...boats.changes()].map((c) => [c.key, c.entry]))).toEqual(
          new Map(changes.map((c) => [c.key, c.entry])),
        );
      }),
    );
  });

  test("is the same world when its changes are replayed on a fresh fork", () => {
    fc.assert(
      fc.property(seed, fc.array(step), (start, steps) => {
        const rows: Boat[] = start.map(([id, f]) => ({ id, ...f }));
        const written = openBoats(rows.map((row) => ({ ...row })));
        for (const change of steps) applyToTable(written, change);
        const read = openBoats(rows.map((row) => ({ ...row })));
        for (const { key: at, entry } of written.changes()) read.restore(at, entry);
        expectSame(read, [...written.rows()]);
      }),
    );
  });
});
