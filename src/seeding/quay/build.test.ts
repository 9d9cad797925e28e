import { describe, expect, test } from "vitest";
import { loadSeed } from "../../fixtures/load.ts";
import { committedSeedNumber } from "../seed-number.ts";
import { buildWorld } from "./build.ts";
import * as names from "../../fixtures/quay/names.ts";

test("seed.json is what build.ts makes", () => {
  expect(JSON.parse(JSON.stringify(buildWorld(committedSeedNumber)))).toEqual(loadSeed("quay"));
});

const named = (record: object): string[] =>
  Object.entries(record).flatMap(([key, value]: [string, unknown]) =>
    key.startsWith("unknown")
      ? []
      : typeof value === "object"
        ? named(value ?? {})
        : [`${value as string | number}`],
  );

describe.each([1, 7])("the world built from %i", (seedNumber) => {
  const world = buildWorld(seedNumber);
  const pathOf = ({ namespace, name }: { namespace: number; name: string }) =>
    `${world.accounts.find(({ id }) => id === namespace)?.name ?? ""}/${name}`;

  test.each<[what: string, found: readonly unknown[], record: object]>([
    ["users", world.accounts.map(({ name }) => name), names.users],
    ["organizations", world.accounts.map(({ name }) => name), names.organizations],
    ["robots", world.accounts.map(({ name }) => name), names.robots],
    ["teams", world.teams.map(({ name }) => name), names.teams],
    ["repositories", world.repositories.map(pathOf), names.repositories],
    ["tags", world.tags.map(({ name }) => name), names.tags],
    ["digests", world.manifests.map(({ digest }) => digest), names.digests],
    ["labels", world.labels.map(({ uuid }) => uuid), names.labels],
    ["builds", world.builds.map(({ uuid }) => uuid), names.builds],
    ["triggers", world.triggers.map(({ uuid }) => uuid), names.triggers],
    ["notifications", world.notifications.map(({ uuid }) => uuid), names.notifications],
    ["policies", world.policies.map(({ uuid }) => uuid), names.policies],
    ["prototypes", world.prototypes.map(({ uuid }) => uuid), names.prototypes],
    ["messages", world.globalMessages.map(({ uuid }) => uuid), names.messages],
    ["app tokens", world.appTokens.map(({ uuid }) => uuid), names.appTokens],
    ["service keys", world.serviceKeys.map(({ kid }) => kid), names.serviceKeys],
    ["quotas", world.quotas.map(({ id }) => String(id)), names.quotas],
    ["limits", world.quotaLimits.map(({ id }) => String(id)), names.quotaLimits],
    ["upstreams", world.upstreams.map(({ host }) => host), names.upstreams],
  ])("has all named %s", (_what, found, record) => {
    expect(named(record).filter((name) => !found.includes(name))).toEqual([]);
  });

  test("has every token but the unknown one, and every application but those that are gone", () => {
    const { unknown, ...known } = names.tokens;
    const codes = world.oauthTokens.map(({ code }) => code);
    expect(codes.toSorted()).toEqual(Object.values<string>(known).toSorted());
    expect(codes).not.toContain(unknown);
    expect(codes.every(({ length }) => length === 40)).toBe(true);
    const { console, test: one, other } = names.clientIds;
    expect(world.applications.map(({ client_id }) => client_id)).toEqual([console, one, other]);
  });

  test("counts every log entry once in each of its logs", () => {
    const total = (prefix: RegExp) =>
      world.logCounts.filter(({ scope }) => prefix.test(scope)).reduce((sum, { count }) => sum + count, 0);
    expect(total(/^namespace \d+$/)).toBe(world.logs.length);
    expect(total(/performer/)).toBe(world.logs.length);
    expect(total(/^repository/)).toBe(world.logs.length);
  });

  test("refers only to what there is", () => {
    const accounts = new Set(world.accounts.map(({ id }) => id));
    const repositories = new Set(world.repositories.map(({ id }) => id));
    const manifests = new Set(world.manifests.map(({ repository, digest }) => `${repository} ${digest}`));
    expect(world.permissions.every(({ repository }) => repositories.has(repository))).toBe(true);
    expect(world.permissions.every(({ account }) => account === null || accounts.has(account))).toBe(true);
    expect(world.tags.every(({ repository, digest }) => manifests.has(`${repository} ${digest}`))).toBe(true);
    expect(
      world.manifests.flatMap(({ repository, children }) => children.map((c) => `${repository} ${c}`)),
    ).toSatisfy((children: string[]) => children.every((child) => manifests.has(child)));
  });
});

test("no time but those of ends is later than the frozen clock's start", () => {
  const { tags, builds, logs } = buildWorld(1);
  const times = [
    ...tags.map(({ start }) => start),
    ...builds.map(({ started }) => started),
    ...logs.map(({ datetime }) => datetime),
  ];
  expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse("2026-01-15T09:00:00Z"));
});
