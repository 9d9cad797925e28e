import { describe, expect, test } from "vitest";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, start } from "../testing/running.ts";
import type { WorldFile } from "./world-file.ts";

const argo = { id: 900, name: "Argo", kind: "cargo", flag: "none", berth: null };

async function shipsOf(file: WorldFile): Promise<string[]> {
  const { admin } = await start({ services: [harbour({ ships: 4 })], world: { harbour: file } });
  const { ships } = (await admin("/state/harbour?table=ships")).json as { ships: { name: string }[] };
  return ships.map(({ name }) => name);
}

describe("a world of one's own", () => {
  test("adds rows to the seed, replaces those of the same key and removes others", async () => {
    const ships = [
      argo,
      { ...argo, id: 2, name: "Second" },
      { $delete: { kind: "tanker" } },
      { $delete: { id: 1 } },
    ];
    expect(await shipsOf({ ships })).toEqual(["Second", "ship-4", "Argo"]);
  });

  test("of the empty base has its own rows besides", async () => {
    expect(await shipsOf({ $base: "empty", ships: [argo] })).toEqual(["ship-1", "Argo"]);
  });

  test("can remove all rows of a table", async () => {
    expect(await shipsOf({ ships: [{ $delete: {} }, argo] })).toEqual(["Argo"]);
  });

  test("leads numbers on behind its own", async () => {
    const { call } = await start({ world: { harbour: { ships: [argo] } } });
    const made = await call("/ships", {
      headers: clerk,
      body: { name: "Next", kind: "cargo", flag: "none" },
    });
    expect([made.status, made.json]).toEqual([201, expect.objectContaining({ id: 901 })]);
  });
});

describe("told with its place and the nearest right name is", () => {
  test.each<[what: string, file: WorldFile, message: string]>([
    ["a table that there is not", { shps: [] }, "harbour /shps: there is no table shps; did you mean ships?"],
    ["a table that is no list", { ships: {} }, "harbour /ships: a table is a list of rows"],
    [
      "a field of what is to go that there is not",
      { ships: [{ $delete: { nam: "Argo" } }] },
      "harbour /ships/0/$delete/nam: there is no field nam; did you mean name?",
    ],
    [
      "a row that is marked to go in a way that is none",
      { ships: [{ ...argo, $delete: true }] },
      "harbour /ships/0/$delete: what is to go is named in it, and nothing beside it: { $delete: { id: 1 } }",
    ],
    [
      "a field that there is not",
      { ships: [{ ...argo, flagg: "x" }] },
      "harbour /ships/0/flagg: there is no field flagg; did you mean flag?",
    ],
    [
      "a field that is missing",
      { ships: [argo, { ...argo, id: 2, name: undefined }] },
      "harbour /ships/1: the field name is missing",
    ],
    [
      "a wrong value",
      { ships: [{ ...argo, kind: "yacht" }] },
      'harbour /ships/0/kind: must be equal to one of the allowed values: cargo, ferry, tanker; it is "yacht"',
    ],
    [
      "a number that is no time and no count",
      { ships: [{ ...argo, id: 1e300 }] },
      "harbour /ships/0/id: a number is between -8640000000000000 and 8640000000000000; it is 1e+300",
    ],
    [
      "a text that is no Unicode",
      { ships: [{ ...argo, name: "\ud800" }] },
      'harbour /ships/0/name: a text is Unicode; it is "\\ud800"',
    ],
    ["a key twice", { ships: [argo, argo] }, "harbour /ships/1: its key, 900, is that of /ships/0, too"],
    [
      "a removal of nothing",
      { ships: [{ $delete: { id: 77 } }] },
      'harbour /ships/0: $delete: no row of ships has {"id":77}',
    ],
    ["a base that there is not", { $base: "nothing" as "seed" }, "harbour /$base: it must be seed or empty"],
    [
      "what the service's rules forbid",
      { ships: [{ ...argo, berth: -1 }] },
      "harbour: Argo lies in no berth",
    ],
  ])("%s", async (_, file, message) => {
    await expect(start({ world: { harbour: file } })).rejects.toThrow(message);
  });

  test("everything at once", async () => {
    const world = { harbour: { shps: [], ships: [{ ...argo, kind: 1 }, { id: "x" }] } };
    const error = await start({ world }).catch((e: unknown) => e as Error);
    expect((error as Error).message.split("\n").length).toBeGreaterThanOrEqual(5);
  });

  test("an API that there is not", async () => {
    await expect(start({ world: { harbur: {} } })).rejects.toThrow(
      "there is no API harbur; did you mean harbour?",
    );
  });
});
