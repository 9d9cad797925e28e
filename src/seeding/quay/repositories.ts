import type { Faker } from "@faker-js/faker";
import type {
  ActionCount,
  AuthorizedEmail,
  NamespaceStorage,
  Notification,
  Permission,
  Repository,
  Storage,
} from "../../fixtures/quay/rows.ts";
import {
  authorizedEmail,
  notifications as uuids,
  organizations,
  repositories as paths,
  robots,
  users,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { secret } from "./people.ts";
import { at } from "./times.ts";

const open: readonly string[] = [paths.public, paths.publicOfOrg];
const states: Readonly<Record<string, Repository["state"]>> = {
  [paths.mirrored]: "MIRROR",
  [paths.readOnly]: "READ_ONLY",
};

export function repositories(faker: Faker): Repository[] {
  return numbers.repositories.map((path) => {
    const at = path.indexOf("/");
    const [namespace, name] = [path.slice(0, at), path.slice(at + 1)];
    const isBulk = namespace === organizations.bulk;
    return {
      id: numbers.repositoryId(path),
      namespace: numbers.accountId(namespace),
      name,
      kind: "image",
      public: open.includes(path),
      state: states[path] ?? "NORMAL",
      description: isBulk ? faker.commerce.productName() : (descriptions[path] ?? null),
      status_token: secret(path, 32),
      created: created + numbers.repositoryId(path) * 60_000,
    };
  });
}

const created = at("2025-04-01T10:00:00");

const descriptions: Readonly<Record<string, string>> = {
  [paths.simple]: "Simple repository.",
  [paths.shared]: "Shared repository.",
  [paths.public]: "Public repository pullable by the world.",
  [paths.ofOrg]: "Repository owned by an organization.",
  [paths.publicOfOrg]: "What everybody may look at.",
};

const toAccounts: readonly (readonly [path: string, account: string, role: Permission["role"]])[] = [
  [paths.shared, users.public, "write"],
  [paths.shared, users.reader, "read"],
  [paths.shared, users.writer, "write"],
  [paths.shared, users.maintainer, "admin"],
  [paths.shared, robots.helper, "read"],
  [paths.mirrored, robots.mirror, "write"],
  [paths.unmirrored, robots.mirror, "write"],
  [paths.ofOrg, users.outsideorg, "read"],
  [paths.ofOrg, users.writer, "write"],
  [paths.ofOrg, users.maintainer, "admin"],
  [paths.ofOrg, robots.cool, "read"],
];

/** Whoever creates a repository gets a row on it; the bulk was imported and has none. */
export function permissions(): Permission[] {
  const creators = numbers.repositories
    .filter((path) => !path.startsWith(`${organizations.bulk}/`))
    .map((path): [string, string, "admin"] => [
      path,
      path.startsWith("public/") ? users.public : users.devtable,
      "admin",
    ]);
  return [
    ...[...creators, ...toAccounts].map(([path, account, role]): Permission => ({
      repository: numbers.repositoryId(path),
      account: numbers.accountId(account),
      team: null,
      role,
    })),
    {
      repository: numbers.repositoryId(paths.ofOrg),
      account: null,
      team: numbers.teamId("buynlarge/readers"),
      role: "read",
    },
  ];
}

/** Of the manifests that `images.ts` makes: bytes by repository. */
export function storage(bytes: ReadonlyMap<number, number>): Storage[] {
  return repositoriesWith(bytes).map(([repository, path]) => ({
    repository,
    namespace: numbers.accountId(path.slice(0, path.indexOf("/"))),
    bytes: bytes.get(repository) ?? 0,
  }));
}

export function namespaceStorage(rows: readonly Storage[]): NamespaceStorage[] {
  const sums = new Map<number, number>();
  for (const { namespace, bytes } of rows) sums.set(namespace, (sums.get(namespace) ?? 0) + bytes);
  return [...sums].map(([namespace, bytes]) => ({ namespace, bytes }));
}

function repositoriesWith(bytes: ReadonlyMap<number, number>): [number, string][] {
  return numbers.repositories
    .map((path): [number, string] => [numbers.repositoryId(path), path])
    .filter(([id]) => bytes.has(id));
}

export function actionCounts(): ActionCount[] {
  const days: readonly (readonly [path: string, date: string, count: number])[] = [
    [paths.simple, "2026-01-12", 3],
    [paths.simple, "2026-01-13", 6],
    [paths.public, "2026-01-13", 11],
  ];
  return days.map(([path, date, count]) => ({ repository: numbers.repositoryId(path), date, count }));
}

export function notifications(): Notification[] {
  const base = {
    repository: numbers.repositoryId(paths.building),
    method: "webhook" as const,
    config: { url: "https://hooks.example.com/quay" },
    event_config: {},
    number_of_failures: 0,
    unreachable: false,
  };
  return [
    { ...base, uuid: uuids.webhook, event: "repo_push", title: "pushes" },
    { ...base, uuid: uuids.failing, event: "build_failure", title: null, number_of_failures: 3 },
    {
      ...base,
      uuid: uuids.ofOrg,
      repository: numbers.repositoryId(paths.ofOrg),
      event: "vulnerability_found",
      method: "quay_notification",
      config: { target: { kind: "org", name: organizations.buynlarge } },
      event_config: { level: "3" },
      title: null,
    },
  ];
}

export function authorizedEmails(): AuthorizedEmail[] {
  return [paths.building, paths.simple].map((path) => ({
    repository: numbers.repositoryId(path),
    email: authorizedEmail,
    confirmed: true,
  }));
}
