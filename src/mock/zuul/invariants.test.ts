import { expect, test } from "vitest";
import {
  autoholds,
  builds,
  buildsets,
  items,
  nodes,
  nodesetRequests,
  tenants,
} from "../../fixtures/zuul/names.ts";
import { buildWorld } from "../../seeding/zuul/build.ts";
import { World, WorldBase } from "../core/state/world.ts";
import { committedSeedNumber } from "../../seeding/seed-number.ts";
import { start } from "../core/testing/running.ts";
import { seedWorld } from "../seed-world.ts";
import { invariantFaults } from "./invariants.ts";
import type { ZuulState } from "./state.ts";
import { keyOf, tables } from "./state.ts";
import { service } from "./service.ts";
import { startZuul } from "./testing/running.ts";
import { acts, walkerFrom } from "./testing/walk.ts";

const nowMs = Date.parse("2026-01-15T09:00:00Z");

test.each([undefined, 1, 7, 12_345])(
  "nothing is impossible in the seed world of number %s",
  async (number) => {
    const seed = number === undefined ? (await seedWorld("zuul", undefined))() : buildWorld(number);
    const world = new World(new WorldBase(tables, seed, "seed"));
    // The tables of Zuul, their types erased by the world.
    const state = world.state as unknown as ZuulState;
    expect(invariantFaults({ state, nowMs, jobs: seed["$jobs"] as never })).toEqual([]);
  },
);

/** The bulk of the history never changes, and is judged above. */
const withoutBulk = { ...service, seed: () => Promise.resolve(() => buildWorld(committedSeedNumber, 0)) };

test("nothing impossible comes of a random walk of 5,000 steps", { timeout: 900_000 }, async () => {
  const zuul = await startZuul(start, withoutBulk);
  const walker = walkerFrom(zuul, 20_260_115);
  const names = Object.keys(acts);
  const trail: string[] = [];
  const done = (): number => zuul.snapshot().state.builds.by("ended", tenants.one).length;
  const before = done();
  for (let step = 0; step < 5000; step++) {
    const name = walker.dice.pick(names) ?? "";
    trail.push(name);
    await acts[name]?.(walker);
    const faults = invariantFaults(zuul.snapshot());
    if (faults.length > 0)
      expect({ step, trail: trail.slice(-10), faults }).toEqual({ step, trail: [], faults: [] });
  }
  expect(done() - before, "the walk has come as far as builds that ended").toBeGreaterThan(500);
});

/** States that no rule makes: each must be told. */
const impossible: Readonly<Record<string, (state: ZuulState) => unknown>> = {
  "the times of build .* are not in order": ({ builds: rows }) =>
    rows.update(builds.passed.test1, { start_time: 0 }),
  "and has a wrong end": ({ builds: rows }) => rows.update(builds.passed.test1, { end_time: null }),
  "started too early": ({ builds: rows }) =>
    rows.update(builds.passed.merge, { end_time: Date.parse("2026-01-15T07:02:30Z") }),
  "is FAILURE, and its builds are not": ({ buildsets: rows }) =>
    rows.update(buildsets.passed, { result: "FAILURE" }),
  "the last end of buildset": ({ buildsets: rows }) =>
    rows.update(buildsets.passed, { last_build_end_time: 1 }),
  "is held and is SUCCESS": ({ builds: rows }) => rows.update(builds.passed.test1, { held: true }),
  "runs for no item": ({ items: rows }) => rows.delete(items.running),
  "is open and of no item": ({ items: rows }) => rows.delete(items.waiting),
  "could run and does not": ({ items: rows }) => {
    const jobs = rows.get(items.waiting)?.jobs ?? [];
    rows.update(items.waiting, { jobs: jobs.map((job) => ({ ...job, awaited_semaphores: [] })) });
  },
  "waits for a semaphore that is free": ({ semaphoreHolders }) => {
    for (const { semaphore, buildset_uuid, job_name } of semaphoreHolders.rows())
      semaphoreHolders.delete(keyOf(semaphore, buildset_uuid, job_name));
  },
  "has the wrong reasons to fail": ({ items: rows }) =>
    rows.update(items.running, { failing_reasons: ["at least one job failed"] }),
  "for a request that is gone": ({ nodesetRequests: rows }) => rows.delete(nodesetRequests.locked),
  "is of no job that asks": ({ nodesetRequests: rows }) =>
    rows.update(nodesetRequests.locked, { job_name: "other" }),
  "names a node that is not held": ({ nodes: rows }) => rows.update(nodes.ofUsedUp, { state: "in-use" }),
  "counts 0 and lists 1": ({ autoholds: rows }) => rows.update(autoholds.usedUp, { current_count: 0 }),
  "is used and never goes": ({ nodes: rows }) => rows.update(nodes.held, { state: "used" }),
  "should be gone": ({ autoholds: rows }) => rows.update(autoholds.usedUp, { expired: 1_000_000_000 }),
  "has no upload": ({ uploads }) => {
    for (const { uuid } of uploads.rows()) uploads.delete(uuid);
  },
};

test.each(Object.entries(impossible))("that something %s is told", async (fault, spoil) => {
  const zuul = await startZuul();
  const snapshot = zuul.snapshot();
  spoil(snapshot.state);
  expect(invariantFaults(snapshot).join("\n")).toMatch(new RegExp(fault));
});

test("a request of the seed that is used up goes when it is due, with its node", async () => {
  const zuul = await startZuul();
  zuul.pass(46 * 3600);
  expect((await zuul.ask(`GET /autohold/${autoholds.usedUp}`)).status).toBe(200);
  zuul.pass(3600);
  expect((await zuul.ask(`GET /autohold/${autoholds.usedUp}`)).status).toBe(404);
  zuul.pass(2);
  const ids = (await zuul.ask("GET /nodes")).list("ProviderNode").map(({ id }) => id);
  expect([ids.includes(nodes.ofUsedUp), ids.includes(nodes.held)]).toEqual([false, true]);
});
