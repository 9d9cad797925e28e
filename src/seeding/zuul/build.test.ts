import { expect, test } from "vitest";
import { loadSeed } from "../../fixtures/load.ts";
import { committedSeedNumber } from "../seed-number.ts";
import { buildWorld } from "./build.ts";
import * as names from "../../fixtures/zuul/names.ts";
import { files } from "./files.ts";

test("seed.json is what build.ts makes", () => {
  expect(JSON.parse(JSON.stringify(buildWorld(committedSeedNumber)))).toEqual(loadSeed("zuul"));
});

test("tokens.json is what files.ts makes", () => {
  expect(files()["tokens.json"]).toEqual(names.tokens);
});

test.each([1, 7])("every name is in the world built from %i", (seedNumber) => {
  const world = buildWorld(seedNumber);
  const named = (record: object): string[] =>
    Object.entries(record).flatMap(([key, value]: [string, unknown]) =>
      key === "unknown" ? [] : typeof value === "string" ? [value] : named(value as object),
    );
  const has = (found: readonly string[], record: object) =>
    expect(found).toEqual(expect.arrayContaining(named(record)));
  has(
    world.items.map(({ id }) => id),
    names.items,
  );
  has(
    world.builds.map(({ uuid }) => uuid),
    names.builds,
  );
  has(
    world.buildsets.map(({ uuid }) => uuid),
    names.buildsets,
  );
  has(
    world.autoholds.map(({ id }) => id),
    names.autoholds,
  );
  has(
    world.nodes.map(({ id }) => id),
    names.nodes,
  );
  has(
    world.nodesetRequests.map(({ uuid }) => uuid),
    names.nodesetRequests,
  );
  has(
    world.artifacts.map(({ uuid }) => uuid),
    names.artifacts,
  );
  has(
    world.uploads.map(({ uuid }) => uuid),
    names.uploads,
  );
  has(
    world.tenants.map(({ name }) => name),
    names.tenants,
  );
  has(
    world.projects.map(({ name }) => name),
    names.projects,
  );
  has(
    world.jobs.map(({ name }) => name),
    names.jobs,
  );
  has(
    world.pipelines.map(({ name }) => name),
    names.pipelines,
  );
  has(
    world.changes.map(({ number, patchset }) => `${number},${patchset}`),
    names.changes,
  );
});

test("history has at least 2,000 builds, numbered from 1, each of a buildset", () => {
  const { builds, buildsets } = buildWorld(1);
  expect(builds.length).toBeGreaterThan(names.bulkBuilds);
  expect(builds.map(({ id }) => id)).toEqual(builds.map((_, i) => i + 1));
  const known = new Set(buildsets.map(({ uuid }) => uuid));
  expect(builds.every(({ buildset_uuid }) => known.has(buildset_uuid))).toBe(true);
});

test("no time is later than the frozen clock's start", () => {
  const { builds, buildsets, nodes } = buildWorld(1);
  const times = [
    ...builds.flatMap(({ start_time, end_time }) => [start_time, end_time]),
    ...buildsets.map(({ last_build_end_time }) => last_build_end_time),
    ...nodes.map(({ state_time }) => state_time),
  ];
  expect(Math.max(...times.map(Number))).toBeLessThanOrEqual(Date.parse("2026-01-15T09:00:00Z"));
});

test("a history of any size can be built", () => {
  expect(buildWorld(1, 100).builds.length).toBe(buildWorld(1, 0).builds.length + 100);
});

test.each([1, 7])("the world built from %i has a history that a scheduler could have made", (seedNumber) => {
  const { builds, buildsets, artifacts, nodesetRequests, items, projectPipelines } = buildWorld(seedNumber);
  const projectsOf = new Map<number, Set<string>>();
  for (const { ref } of builds)
    if (ref.change !== null)
      projectsOf.set(ref.change, (projectsOf.get(ref.change) ?? new Set()).add(ref.project));
  expect([...projectsOf.values()].filter(({ size }) => size > 1)).toEqual([]);
  const jobs = projectPipelines.flatMap((row) => row.jobs);
  const faults = buildsets.flatMap(({ uuid, result }) => {
    const own = builds.filter(({ buildset_uuid }) => buildset_uuid === uuid);
    const failed = own.some((b) => b.voting && b.final && b.result !== "SUCCESS");
    const early = own.some((build) => {
      const needed = jobs.filter(({ name }) => name === build.job_name).flatMap((job) => job.dependencies);
      const ahead = own.filter(({ job_name }) => needed.some(({ name }) => name === job_name));
      return ahead.some(({ end_time }) => (end_time ?? Infinity) > (build.start_time ?? 0));
    });
    const wrong = (result === "FAILURE" && !failed) || (result === "SUCCESS" && failed);
    return early || wrong ? [uuid] : [];
  });
  expect(faults).toEqual([]);
  const endOf = (uuid: string | null) => builds.find((build) => build.uuid === uuid)?.end_time ?? Infinity;
  expect(artifacts.filter(({ build_uuid, timestamp }) => timestamp < endOf(build_uuid))).toEqual([]);
  const standing = items.map(({ buildset_uuid }) => buildset_uuid);
  expect(nodesetRequests.filter(({ buildset_uuid }) => !standing.includes(buildset_uuid))).toEqual([]);
});

test("no private key is in the world", () => {
  expect(JSON.stringify(buildWorld(1))).not.toContain("PRIVATE");
});
