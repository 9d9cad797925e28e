import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { services } from "../mock/services.ts";
import { WorldBase } from "../mock/core/state/world.ts";
import { fixtureFile } from "../fixtures/load.ts";
import { builders, committedSeedNumber, seedWorld } from "./worlds.ts";

const names = Object.keys(builders);

test("there is a builder for every API that is served", () => {
  expect(Object.keys(services).length).toBeGreaterThan(0);
  expect(Object.keys(services).filter((api) => !names.includes(api))).toEqual([]);
});

describe.each(names)("the world of %s", (api) => {
  const build = async (seedNumber: number) => {
    const builder = await builders[api]?.();
    if (!builder) throw new Error(`no builder of ${api}`);
    return `${JSON.stringify(builder(seedNumber), null, 1)}\n`;
  };

  test("that is committed is what its builder builds, byte for byte", async () => {
    expect(await build(committedSeedNumber)).toBe(readFileSync(fixtureFile(api, "seed.json"), "utf8"));
  });

  test("is the same for the same number, and another for another", async () => {
    expect(await build(7)).toBe(await build(7));
    expect(await build(7)).not.toBe(await build(8));
  });
});

describe.each(Object.keys(services))("the seed of %s", (api) => {
  test.each([undefined, 7])(
    "of number %s fits the service's tables: no unknown table, no key twice",
    async (seedNumber) => {
      const service = await services[api]?.();
      if (!service) throw new Error(`${api} is not served`);
      const rows = await seedWorld(api, seedNumber);
      const { tables } = new WorldBase(service.tables, rows, "");
      for (const [name, of] of Object.entries(rows))
        expect([name, tables.get(name)?.entries.size]).toEqual([name, of.length]);
    },
  );
});
