import { loadSeed } from "../src/fixtures/load.ts";
import { organizations, tokens } from "../src/fixtures/quay/names.ts";
import type { Mock } from "../src/mock/app.ts";
import { createMock } from "../src/mock/app.ts";
import { service as quay } from "../src/mock/quay/service.ts";
import type { Account, LogRow, Repository, Tag } from "../src/mock/quay/state.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const few = 100;
const many = 100_000;
const repeats = 200;
const org = organizations.bulk;
const requests: Readonly<Record<string, string>> = {
  "repositories of an organization": `/repository?namespace=${org}`,
  "public repositories": "/repository?public=true",
  "tags of a repository": `/repository/${org}/item-000/tag/?limit=50`,
  "active tags of a repository": `/repository/${org}/item-000/tag/?limit=50&onlyActiveTags=true`,
  "logs of an organization": `/organization/${org}/logs`,
  "counts of the logs of an organization": `/organization/${org}/aggregatelogs`,
  "logs of the registry": "/superuser/logs",
  "users of the registry": "/superuser/users/?limit=100",
  "search for repositories": "/find/repositories?query=item",
  "search for anything": "/find/all?query=item",
  // No page of matches can be filled: without an index every repository is looked at, as by the real server.
  "search for a text that few repositories have": "/find/repositories?query=item-00001",
  "entities by prefix": "/entities/user-0000",
};

/** One page of a list of Quay over 100,000 rows against the same over 100: the worst of several. */
export async function pagedLists(): Promise<Measure[]> {
  const [small, large] = [await costs(few), await costs(many)];
  const ratios = Object.keys(requests).map((name) => {
    const [before = NaN, after = NaN] = [small.get(name), large.get(name)];
    return { name, ratio: after / before, detail: `${before.toFixed(2)} ms and ${after.toFixed(2)} ms` };
  });
  ratios.sort((a, b) => b.ratio - a.ratio);
  return ratios.map(({ name, ratio, detail }) => ({
    name: `${name}, 100,000 against 100`,
    value: ratio,
    unit: "x",
    goal: { atMost: 2 },
    detail,
  }));
}

/** A search for a text that ten of 100,000 repositories have: by the index, and by a look at each of them. */
export async function textSearch(): Promise<Measure[]> {
  const paths = Array.from({ length: 40 }, (_, i) => `/find/repositories?query=item-${padded(i).slice(1)}`);
  const { repositories, ...tables } = quay.tables;
  if (!repositories) throw new Error("there is no table of repositories");
  const { key, indexes } = repositories;
  const seed = () => Promise.resolve(() => seedOf(many));
  const [index, scan] = [
    await served({ ...quay, seed }, (url) => each(paths, url)),
    await served({ ...quay, seed, tables: { ...tables, repositories: { key, indexes } } }, (url) =>
      each(paths, url),
    ),
  ];
  const name = "search for a rare text in 100,000 repositories";
  const [first = NaN] = index;
  const [ms, scanMs] = [median(index), median(scan)];
  const detail = `the first, which makes the world and its index, ${first.toFixed(0)} ms`;
  return [
    { name, value: ms, unit: "ms", goal: { atMost: 5 }, detail },
    {
      name: "the same against a look at each of them",
      value: ms / scanMs,
      unit: "x",
      goal: { atMost: 0.2 },
      detail: `${ms.toFixed(2)} ms and ${scanMs.toFixed(1)} ms`,
    },
  ];
}

/** Milliseconds of each request, over a real connection. */
function costs(rows: number): Promise<ReadonlyMap<string, number>> {
  return served({ ...quay, seed: () => Promise.resolve(() => seedOf(rows)) }, async (url) => {
    const found = new Map<string, number>();
    for (const [name, path] of Object.entries(requests)) {
      // What differs in a parameter that nobody reads is no answer that was kept.
      const paths = Array.from(
        { length: repeats },
        (_, i) => `${path}${path.includes("?") ? "&" : "?"}n=${i}`,
      );
      found.set(name, median(await each(paths, url)));
    }
    return found;
  });
}

/** What `measure` finds of a mock of this service, given its URL. */
async function served<T>(service: typeof quay, measure: (url: string) => Promise<T>): Promise<T> {
  const mock = await createMock({ services: [service], journalSize: 10 });
  try {
    const found = await measure(await mock.listen(0));
    assertHealthy(mock);
    return found;
  } finally {
    await mock.close();
  }
}

async function each(paths: readonly string[], url: string): Promise<number[]> {
  const headers = { authorization: `Bearer ${tokens.superuser}` };
  const runs: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const reply = await fetch(`${url}/api/v1${path}`, { headers });
    const text = await reply.text();
    runs.push(performance.now() - began);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${text}`);
  }
  return runs;
}

function assertHealthy({ engine }: Mock): void {
  const { violations } = engine.sessions.get();
  if (violations.length > 0) throw new Error(`the mock broke its contract: ${JSON.stringify(violations[0])}`);
}

/** The seed with `count` repositories, users, log entries and tags more than it has. */
function seedOf(count: number): ReturnType<typeof loadSeed> {
  const seed = loadSeed("quay");
  // The fixture is built by typed code.
  const { accounts, repositories, logs, tags } = seed as unknown as Rows;
  const user = first(accounts, (row) => row.kind === "user");
  const namespace = first(accounts, (row) => row.name === org).id;
  const repository = first(repositories, (row) => row.namespace === namespace && row.name === "item-000");
  const log = first(logs, (row) => row.namespace === namespace);
  const tag = first(tags, (row) => row.alive);
  const [from, manifests] = [
    10_000_000,
    (seed as unknown as { manifests: { repository: number }[] }).manifests,
  ];
  const digestOf = manifests.find((row) => row.repository === tag.repository);
  const copies = <R>(make: (i: number) => R): R[] => Array.from({ length: count }, (_, i) => make(i));
  return {
    ...seed,
    accounts: [
      ...accounts,
      ...copies((i) => ({
        ...user,
        id: from + i,
        name: `user-${padded(i)}`,
        email: `user-${i}@example.com`,
      })),
    ],
    repositories: [
      ...repositories,
      ...copies((i) => ({ ...repository, id: from + i, name: `item-${padded(i)}`, public: i % 2 === 0 })),
    ],
    logs: [...logs, ...copies((i) => ({ ...log, id: from + i, datetime: log.datetime + i }))],
    manifests: [...manifests, ...(digestOf ? [{ ...digestOf, repository: repository.id }] : [])],
    tags: [
      ...tags,
      ...copies((i) => ({
        ...tag,
        id: from + i,
        repository: repository.id,
        name: `tag-${padded(i)}`,
        start: tag.start + i * 1000,
        end: null,
      })),
    ],
  };
}

interface Rows {
  readonly accounts: readonly Account[];
  readonly repositories: readonly Repository[];
  readonly logs: readonly LogRow[];
  readonly tags: readonly Tag[];
}

function first<R>(rows: readonly R[], wanted: (row: R) => boolean): R {
  const found = rows.find(wanted);
  if (!found) throw new Error("the seed lacks a row to copy");
  return found;
}

function padded(number: number): string {
  return String(number).padStart(6, "0");
}
