import { describe, expect, test } from "vitest";
import { declareReferences, namedBy, naming, referenceFaults } from "./references.ts";
import { table } from "./table-base.ts";
import { World, WorldBase } from "./world.ts";

interface Ship {
  readonly id: number;
  readonly home: string | null;
  readonly crew: readonly number[];
  readonly last?: string;
}
const tables = {
  ships: table<Ship>()((row) => row.id),
  ports: table<{ readonly country: string; readonly name: string }>()((row) => `${row.country}/${row.name}`),
  people: table<{ readonly id: number; readonly ship: number }>()((row) => row.id),
};
const references = declareReferences<typeof tables>({
  ships: { home: "ports", crew: "people", last: { to: "ports", isLoose: true } },
  people: { ship: { to: "ships", key: ({ ship }) => (ship === 0 ? null : ship) } },
});

function stateOf(ships: readonly Ship[]) {
  const ports = [{ country: "no", name: "bergen" }];
  const people = [
    { id: 1, ship: 1 },
    { id: 2, ship: 1 },
    { id: 3, ship: 0 },
  ];
  return new World(new WorldBase(tables, { ships, ports, people }, "seed")).state;
}

const sound: Ship = { id: 1, home: "no/bergen", crew: [1, 2] };

describe("rows that name others", () => {
  test.each<[Partial<Ship>, string[]]>([
    [{}, []],
    [{ home: null, crew: [] }, []],
    [{ last: "gone" }, []],
    [{ home: "no/oslo" }, ['ships 1: home names "no/oslo", which is not in ports']],
    [{ crew: [1, 9] }, ["ships 1: crew names 9, which is not in people"]],
  ])("with %j are told when nobody is there: %j", (change, faults) => {
    expect(referenceFaults(stateOf([{ ...sound, ...change }]), references)).toEqual(faults);
  });

  test.each<[Partial<Ship>, string[]]>([
    [{}, ["home ports no/bergen", "crew people 1", "crew people 2"]],
    [{ home: null, last: "no/bergen" }, ["crew people 1", "crew people 2", "last ports no/bergen"]],
    [{ home: "no/oslo", crew: [2, 9] }, ["crew people 2"]],
  ])("with %j lead to those that are there: %j", (change, expected) => {
    const row = { ...sound, ...change };
    const found = namedBy(stateOf([row]), references, { table: "ships", row });
    expect(found.map((named) => `${named.field} ${named.table} ${named.key}`)).toEqual(expected);
  });
});

describe("a row tells who names it", () => {
  const state = stateOf([sound, { ...sound, id: 2, crew: [2], last: "no/bergen" }, { ...sound, id: 3 }]);
  test.each([
    ["ports", "no/bergen", 10, ["ships home 3 3,2,1", "ships last 1 2"]],
    ["ports", "no/bergen", 2, ["ships home 3 3,2", "ships last 1 2"]],
    ["people", "2", 10, ["ships crew 3 3,2,1"]],
    ["ships", "1", 10, ["people ship 2 2,1"]],
    ["ships", "2", 10, []],
    ["people", "3", 10, []],
  ])("%s %s, at most %d, the newest first", (of, key, limit, expected) => {
    const found = naming(state, references, { table: of, key, limit });
    expect(
      found.map(({ table: by, field, total, keys }) => `${by} ${field} ${total} ${keys.join()}`),
    ).toEqual(expected);
  });
});
