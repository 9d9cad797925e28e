import fc from "fast-check";
import { expect, test } from "vitest";
import { digests } from "../../fixtures/quay/names.ts";
import { dayOf } from "./shared/dates.ts";
import { logScopes } from "./logs/actions.ts";
import type { Quay } from "./testing/running.ts";
import { startQuay } from "./testing/running.ts";
import type { LogRow, QuayState } from "./state.ts";
import { keyOf } from "./state.ts";

type Act = (quay: Quay, name: string) => Promise<unknown>;

const repository = (name: string): object => ({ repository: name, visibility: "private", description: "" });

function waits(seconds: number): Act {
  return ({ pass }) => {
    pass(seconds);
    return Promise.resolve();
  };
}

/** What can happen to a registry; some of it is refused. */
const acts: Readonly<Record<string, Act>> = {
  createRepository: ({ ask }, name) => ask("POST /repository", { body: repository(name) }),
  createInOrganization: ({ ask }, name) =>
    ask("POST /repository", { body: { ...repository(name), namespace: "buynlarge" } }),
  deleteRepository: ({ ask }, name) => ask(`DELETE /repository/devtable/${name}`),
  deleteSimple: ({ ask }) => ask("DELETE /repository/devtable/simple"),
  push: ({ control }, name) => control("push", { repository: `devtable/${name}`, tags: ["latest", name] }),
  pushSame: ({ control }, name) =>
    control("push", { repository: `devtable/${name}`, tags: ["same"], content: "same", bytes: 10 }),
  pushToOrganization: ({ control }) =>
    control("push", { repository: "buynlarge/orgrepo", tags: ["big"], bytes: 500 }),
  deleteTag: ({ ask }, name) => ask(`DELETE /repository/devtable/${name}/tag/latest`),
  moveTag: ({ ask }) =>
    ask("PUT /repository/devtable/simple/tag/prod", { body: { manifest_digest: digests.latest } }),
  give: ({ ask }, name) =>
    ask(`PUT /repository/devtable/${name}/permissions/user/reader`, { body: { role: "write" } }),
  giveTeam: ({ ask }) =>
    ask("PUT /repository/buynlarge/orgrepo/permissions/team/crew", { body: { role: "read" } }),
  createRobot: ({ ask }, name) => ask(`PUT /user/robots/${name}`, { body: {} }),
  giveRobot: ({ ask }, name) =>
    ask(`PUT /repository/devtable/simple/permissions/user/devtable+${name}`, { body: { role: "read" } }),
  deleteRobot: ({ ask }, name) => ask(`DELETE /user/robots/${name}`),
  deleteHelper: ({ ask }) => ask("DELETE /user/robots/helper"),
  deleteShared: ({ ask }) => ask("DELETE /repository/devtable/shared"),
  deleteTeam: ({ ask }) => ask("DELETE /organization/buynlarge/team/readers"),
  removeMember: ({ ask }) => ask("DELETE /organization/buynlarge/members/reader"),
  deleteOrganization: ({ ask }) => ask("DELETE /organization/buynlarge"),
  createOrganization: ({ ask }, name) =>
    ask("POST /organization/", { body: { name: "buynlarge", email: `${name}@example.org` } }),
  build: ({ ask }, name) =>
    ask(`POST /repository/devtable/${name}/build/`, { body: { archive_url: "https://example.com/a.tgz" } }),
  star: ({ ask }, name) => ask("POST /user/starred", { body: { namespace: "devtable", repository: name } }),
  wait: waits(3600),
  waitLong: waits(30 * 86_400),
};

/** A row that refers to something that is gone, or a sum that is not that of its parts, is told by its table. */
function faults(state: QuayState): string[] {
  const repositories = new Set([...state.repositories.rows()].map(({ id }) => id));
  const accounts = new Set([...state.accounts.rows()].map(({ id }) => id));
  const teams = new Set([...state.teams.rows()].map(({ id }) => id));
  const found: string[] = [];
  const want = (holds: boolean, what: string): void => {
    if (!holds) found.push(what);
  };
  for (const row of state.repositories.rows()) want(accounts.has(row.namespace), "repositories");
  for (const { repository: id, account, team } of state.permissions.rows()) {
    want(repositories.has(id), "permissions of a repository");
    want(account === null || accounts.has(account), "permissions of an account");
    want(team === null || teams.has(team), "permissions of a team");
  }
  for (const { team, account, org } of state.teamMembers.rows())
    want(teams.has(team) && accounts.has(account) && accounts.has(org), "teamMembers");
  for (const row of state.stars.rows()) want(repositories.has(row.repository), "stars");
  for (const row of state.builds.rows()) want(repositories.has(row.repository), "builds");
  for (const row of state.labels.rows()) want(repositories.has(row.repository), "labels");
  for (const row of state.mirrors.rows()) want(repositories.has(row.repository), "mirrors");
  for (const row of state.prototypes.rows()) want(accounts.has(row.org), "prototypes");
  for (const { id, repository: of, name, digest, alive } of state.tags.rows()) {
    want(state.manifests.get(keyOf(of, digest)) !== undefined, "tags without a manifest");
    if (alive) want(state.tags.by("current", keyOf(of, name)).length === 1, `tags alive twice: ${id}`);
  }
  found.push(...storageFaults(state), ...logFaults(state));
  return [...new Set(found)];
}

function storageFaults(state: QuayState): string[] {
  const blobs = new Map<number, Map<string, number>>();
  for (const { repository: of, layers } of state.manifests.rows())
    for (const { blob_digest, compressed_size } of layers ?? [])
      blobs.set(of, (blobs.get(of) ?? new Map<string, number>()).set(blob_digest, compressed_size ?? 0));
  const sums = new Map<number, number>();
  const found: string[] = [];
  for (const { repository: of, namespace, bytes } of state.storage.rows()) {
    const expected = [...(blobs.get(of)?.values() ?? [])].reduce((sum, size) => sum + size, 0);
    if (bytes !== expected) found.push(`storage of repository ${of}: ${bytes}, not ${expected}`);
    sums.set(namespace, (sums.get(namespace) ?? 0) + bytes);
  }
  for (const { namespace, bytes } of state.namespaceStorage.rows())
    if (bytes !== (sums.get(namespace) ?? 0)) found.push(`storage of namespace ${namespace}`);
  return found;
}

function logFaults(state: QuayState): string[] {
  const counts = new Map<string, number>();
  const file = (row: LogRow): void => {
    for (const scope of logScopes(row)) {
      const key = keyOf(scope, dayOf(row.datetime), row.kind);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const row of state.logs.rows()) file(row);
  const kept = [...state.logCounts.rows()].map((row): [string, number] => [
    keyOf(row.scope, row.day, row.kind),
    row.count,
  ]);
  return JSON.stringify(kept.toSorted()) === JSON.stringify([...counts].toSorted()) ? [] : ["logCounts"];
}

const names = fc.constantFrom("alpha", "spare1", "simple");
const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), names), {
  minLength: 4,
  maxLength: 14,
});

test(
  "whatever happens, rows refer to what there is and sums are those of their parts",
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const quay = await startQuay();
        for (const [act, name] of sequence) {
          await acts[act]?.(quay, name);
          expect([act, faults(quay.state)]).toEqual([act, []]);
        }
      }),
      { numRuns: 30, seed: 7 },
    ),
);
