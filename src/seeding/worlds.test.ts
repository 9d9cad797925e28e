import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixtureFile } from "../fixtures/load.ts";
import { WorldBase } from "../mock/core/state/world.ts";
import { loadBuilder, seedWorld } from "../mock/seed-world.ts";
import { loadService, serviceNames } from "../mock/services.ts";
import { committedSeedNumber } from "./seed-number.ts";

test("there are APIs to build worlds for", () => {
  expect(serviceNames()).toContain("axhub");
});

describe.each(serviceNames())("the world of %s", (api) => {
  const build = async (seedNumber: number) => {
    const builder = await loadBuilder(api);
    return `${JSON.stringify(builder(seedNumber), null, 1)}\n`;
  };

  test("that is committed is what its builder builds, byte for byte", async () => {
    expect(await build(committedSeedNumber)).toBe(readFileSync(fixtureFile(api, "seed.json"), "utf8"));
  });

  test("is the same for the same number, and another for another", async () => {
    expect(await build(7)).toBe(await build(7));
    expect(await build(7)).not.toBe(await build(8));
  });

  test.each([undefined, 7])(
    "of number %s fits the service's tables: no unknown table, no key twice",
    async (seedNumber) => {
      const service = await loadService(api);
      const rows = (await seedWorld(api, seedNumber))();
      const { tables } = new WorldBase(service.tables, rows, "");
      for (const [name, of] of Object.entries(rows))
        expect([name, tables.get(name)?.entries.size]).toEqual([name, of.length]);
    },
  );
});
