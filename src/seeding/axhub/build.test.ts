import { expect, test } from "vitest";
import { loadSeed } from "../../fixtures/load.ts";
import { committedSeedNumber } from "../seed-number.ts";
import { buildWorld } from "./build.ts";
import {
  apps,
  bootstraps,
  deployments,
  jwts,
  pats,
  reviewRequests,
  users,
} from "../../fixtures/axhub/names.ts";

test("seed.json is what build.ts makes", () => {
  expect(JSON.parse(JSON.stringify(buildWorld(committedSeedNumber)))).toEqual(loadSeed("axhub"));
});

test.each([1, 7])("every name is in the world built from %i", (seedNumber) => {
  const world = buildWorld(seedNumber);
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  const named = Object.values(deployments).flatMap((ofApp) => Object.values<string>(ofApp));
  expect(ids(world.apps)).toEqual(expect.arrayContaining(Object.values(apps)));
  expect(ids(world.users)).toEqual(Object.values(users));
  expect(ids(world.deployments)).toEqual(expect.arrayContaining(named));
  expect(ids(world.reviewRequests)).toEqual(expect.arrayContaining(Object.values(reviewRequests)));
  expect(ids(world.bootstraps)).toEqual(expect.arrayContaining(Object.values(bootstraps)));
  const tokens = world.tokens.map((token) => token.value);
  expect(tokens).toEqual([...Object.values(pats), ...Object.values(jwts)]);
});

test("no time is later than the frozen clock's start, but what must not expire", () => {
  const times = JSON.stringify(buildWorld(1)).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
  const late = times.filter((time) => time >= "2026-01-15");
  expect(new Set(late)).toEqual(new Set(["2099-12-31T23:59:59.000Z"]));
});

test("at most one deployment of an app is in progress", () => {
  const running = buildWorld(1).deployments.filter((deployment) => deployment.completed_at === null);
  expect(new Set(running.map((deployment) => deployment.app_id)).size).toBe(running.length);
});
