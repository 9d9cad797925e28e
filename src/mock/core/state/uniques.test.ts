import { expect, test } from "vitest";
import { table } from "./table-base.ts";
import { declareUniques, uniqueFaults } from "./uniques.ts";
import { World, WorldBase } from "./world.ts";

interface Berth {
  readonly id: number;
  readonly quay: string;
  readonly light: string | null;
}

const tables = { berths: table<Berth>()((row) => row.id) };
const uniques = declareUniques<typeof tables>({
  berths: { quay: ({ quay }) => quay, light: ({ light }) => light },
});

function faultsOf(...berths: readonly Berth[]): string[] {
  return uniqueFaults(new World(new WorldBase(tables, { berths }, "")).state, uniques);
}

test("what there is once and is there twice is told with both rows", () => {
  expect(faultsOf({ id: 1, quay: "north", light: "red" }, { id: 2, quay: "north", light: "green" })).toEqual([
    'berths 2: its quay, "north", is that of berths 1, too',
  ]);
});

test("what is in no row may be so in any number of them", () => {
  expect(faultsOf({ id: 1, quay: "north", light: null }, { id: 2, quay: "south", light: null })).toEqual([]);
});
