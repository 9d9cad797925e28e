import { expect, test } from "vitest";
import { apps, deployments, tenants } from "../../fixtures/axhub/names.ts";
import { seedWorld } from "../seed-world.ts";
import type { Job } from "../core/state/own-rows.ts";
import { World, WorldBase } from "../core/state/world.ts";
import { invariantFaults } from "./invariants.ts";
import type { AxhubState } from "./state.ts";
import { tables } from "./state.ts";
import { Dice } from "../core/testing/random.ts";
import type { Walker } from "./testing/random-walk.ts";
import { startAxhub } from "./testing/running.ts";
import type { Axhub } from "./testing/running.ts";
import { acts } from "./testing/walk-acts.ts";

/** The seed's deployment that builds until it is cancelled. */
const hanging = new Set([deployments.running.building]);
const now = "2026-01-15T00:00:00.000Z";

test.each([undefined, 1, 7, 12_345])(
  "nothing is impossible in the seed world of number %s",
  async (number) => {
    const world = new World(new WorldBase(tables, await seedWorld("axhub", number), "seed"));
    // The tables of AxHub, their types erased by the world.
    const state = world.state as unknown as AxhubState;
    expect(invariantFaults({ state, now, nowMs: Date.parse(now), jobs: [], hanging })).toEqual([]);
  },
);

/** The state of the mock now, as the invariants look at it. */
function faultsOf(axhub: Axhub): string[] {
  return invariantFaults({ ...axhub.snapshot(), hanging });
}

test("nothing impossible comes of a random walk of 5,000 steps", { timeout: 900_000 }, async () => {
  const axhub = await startAxhub();
  const walker: Walker = {
    axhub,
    dice: new Dice(20_260_115),
    tenant: tenants.acme,
    known: {
      apps: [apps.blog, apps.raw, apps.withoutConnection, apps.shop, apps.lab, apps.spare1, apps.bare1],
      deployments: new Map(),
      images: [],
      reviews: [],
      states: [],
      repositories: [],
      bootstraps: [],
    },
  };
  const names = Object.keys(acts);
  const trail: string[] = [];
  for (let step = 0; step < 5000; step++) {
    const name = walker.dice.pick(names) ?? "";
    trail.push(name);
    await acts[name]?.(walker);
    const faults = faultsOf(axhub);
    if (faults.length > 0)
      expect({ step, trail: trail.slice(-10), faults }).toEqual({ step, trail: [], faults: [] });
  }
  expect(walker.known.reviews.length, "the walk has come as far as reviews").toBeGreaterThan(0);
});

/** States that no rule makes: each must be told. */
const impossible: Readonly<Record<string, (state: AxhubState) => unknown>> = {
  "has the end null": ({ deployments: rows }) => rows.update(deployments.blog.newest, { completed_at: null }),
  "has no image": ({ deployments: rows }) => rows.update(deployments.blog.newest, { image_uri: null }),
  "versions of app .* have a gap": ({ releases }) => releases.update(deployments.blog.newest, { version: 7 }),
  "production of app .* is none of its images": ({ apps: rows }) =>
    rows.update(apps.blog, { production_deployment_id: deployments.lab.approved }),
  "has a version on staging, which is off": ({ apps: rows }) =>
    rows.update(apps.blog, { staging_deployment_id: deployments.blog.newest }),
  "a deployment changed production of the published app": ({ apps: rows }) =>
    rows.update(apps.shop, { production_changed: { at: "2026-01-06T00:00:00.000Z", by: "deployment" } }),
  "which its installation cannot read": ({ gitConnections }) =>
    gitConnections.update(apps.blog, { installation_id: 6161 }),
  "head_sha names .*, which is not in commits": ({ branches }) =>
    branches.update("octo/blog/main", { head_sha: "0" }),
  "will be promoted": ({ schemaOps }) =>
    schemaOps.update(`${apps.lab}/1`, { promoted_at: "2027-01-01T00:00:00.000Z" }),
  "the log of app .* has a gap": ({ logLines }) => logLines.delete(`${apps.blog}/150`),
};

test.each(Object.entries(impossible))("that something %s is told", async (fault, spoil) => {
  const axhub = await startAxhub();
  spoil(axhub.snapshot().state);
  expect(faultsOf(axhub).join("\n")).toMatch(new RegExp(fault));
});

test("work that is due and not done is told", async () => {
  const axhub = await startAxhub();
  const snapshot = axhub.snapshot();
  const job: Job = { id: 1, kind: "seedStaging", due: snapshot.nowMs, payload: { app_id: apps.lab } };
  expect(invariantFaults({ ...snapshot, jobs: [job] })).toEqual([
    "seedStaging was due 0 ms ago",
    expect.stringContaining("nobody works on deployment"),
  ]);
});
