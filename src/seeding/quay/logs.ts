import type { Faker } from "@faker-js/faker";
import { logScopes } from "../../mock/quay/logs/actions.ts";
import { dayOf } from "../../mock/quay/shared/dates.ts";
import type { LogCount, LogRow } from "../../fixtures/quay/rows.ts";
import { bulkLogs, organizations, repositories, users } from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { at } from "./times.ts";

const from = at("2026-01-05T00:00:00");
const to = at("2026-01-13T00:00:00");

/** What happened in the repository `history` and in the organization of the bulk, oldest first. */
export function logs(faker: Faker): LogRow[] {
  const kinds = ["push_repo", "pull_repo", "change_repo_permission", "create_tag", "delete_tag"];
  const devtable = numbers.accountId(users.devtable);
  const step = (to - from) / bulkLogs;
  const rows = Array.from({ length: bulkLogs }, (_, i) => {
    const base = {
      ip: faker.internet.ipv4({ network: "private-a" }),
      datetime: Math.floor((from + i * step) / 1000) * 1000,
      performer: i % 3 === 0 ? numbers.accountId(users.public) : devtable,
    };
    const tag = `v${i}`;
    const name = repositories.history.slice(users.devtable.length + 1);
    const item = `item-${String(i % 10).padStart(3, "0")}`;
    const ofRepository: Omit<LogRow, "id"> = {
      ...base,
      kind: faker.helpers.arrayElement(kinds),
      namespace: devtable,
      repository: numbers.repositoryId(repositories.history),
      metadata: { repo: name, namespace: users.devtable, tag },
    };
    const ofOrganization: Omit<LogRow, "id"> = {
      ...base,
      kind: faker.helpers.arrayElement(kinds),
      namespace: numbers.accountId(organizations.bulk),
      repository: numbers.repositoryId(`${organizations.bulk}/${item}`),
      metadata: { repo: item, namespace: organizations.bulk, tag },
    };
    return [ofRepository, ofOrganization];
  });
  return rows.flat().map((row, i) => ({ id: i + 1, ...row }));
}

/** The rows counted by log, day and kind. */
export function logCounts(rows: readonly LogRow[]): LogCount[] {
  const counts = new Map<string, LogCount>();
  for (const row of rows)
    for (const scope of logScopes(row)) {
      const place = { scope, day: dayOf(row.datetime), kind: row.kind };
      const key = JSON.stringify(place);
      counts.set(key, { ...place, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  return [...counts.values()];
}
