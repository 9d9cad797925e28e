import { describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import { crowd } from "./crowd.ts";
import { Fleet } from "./fleet.ts";
import { walkUnderKills } from "./kills.ts";
import { postgresPrograms, startPostgres } from "./private-postgres.ts";
import { walkAll } from "./walk.ts";

async function startFleet() {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const fleet = await Fleet.start(await postgres.database(), 3);
  onTestFinished(() => fleet.stop());
  const alone = await createMock({ clock: { rate: 0 } });
  onTestFinished(() => alone.close());
  return { postgres, fleet, alone };
}

// Without a PostgreSQL these are skipped; in CI that is an error.
describe.skipIf(postgresPrograms() === undefined)("three replicas on one PostgreSQL, asked by turns", () => {
  test("answer 64 sessions of random steps as one process alone does", { timeout: 900_000 }, async () => {
    const { fleet, alone } = await startFleet();
    const met = await walkAll({ fleet, alone, sessions: 64 }, (steps) => steps < 25);
    expect(met.different).toEqual([]);
    expect(met).toMatchObject({ steps: 64 * 25, lost: 0 });
    expect(met.writes).toBeGreaterThan(met.steps / 5);
  });

  test(
    "answer six clients at once in one session as if they had asked one after the other",
    { timeout: 900_000 },
    async () => {
      const { fleet, alone } = await startFleet();
      const met = await crowd({ fleet, alone, session: "crowd", clients: 6 }, 7, (rounds) => rounds < 12);
      expect(met.different).toEqual([]);
      expect(met.steps).toBeGreaterThanOrEqual(12 * (6 * 3 + 3));
      expect(met.writes).toBeGreaterThan(met.steps / 5);
    },
  );

  test(
    "lose nothing that they acknowledged, and do nothing by half, when they are killed under load",
    {
      timeout: 900_000,
    },
    async () => {
      const { fleet, alone } = await startFleet();
      const { met, crowded, inFlight } = await walkUnderKills({ fleet, alone }, { kills: 10, crowds: 1 });
      expect([met, ...crowded].flatMap(({ different }) => different)).toEqual([]);
      expect(crowded.map(({ steps }) => steps > 0)).toEqual([true]);
      expect(inFlight.filter((writes) => writes > 0).length).toBeGreaterThan(5);
    },
  );

  test(
    "answer 503 while the database is away, and go on as if nothing had been",
    { timeout: 900_000 },
    async () => {
      const { postgres, fleet, alone } = await startFleet();
      let isOver = false;
      const walking = walkAll({ fleet, alone, sessions: 64 }, () => !isOver);
      await fleet.whenAnswered(300);
      await postgres.crash();
      await fleet.whenUnavailable();
      await postgres.start();
      await fleet.whenAnswered(fleet.answered + 300);
      isOver = true;
      const met = await walking;
      expect(met.different).toEqual([]);
      expect(met.lost).toBeGreaterThan(0);
    },
  );
});
