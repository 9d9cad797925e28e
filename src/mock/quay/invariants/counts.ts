import { logScopes } from "../logs/actions.ts";
import { blobsOf } from "../manifests/blobs.ts";
import { dayOf } from "../shared/dates.ts";
import type { QuayState } from "../state.ts";
import { keyOf } from "../state.ts";

/** Sums and counts that are kept beside the rows that they are of, and differ from them. */
export function countFaults(state: QuayState): string[] {
  return [
    ...differences("blobs of a repository", manifestsByBlob(state), keptManifests(state)),
    ...differences("storage of a repository", bytesByRepository(state), keptStorage(state)),
    ...differences("storage of a namespace", bytesByNamespace(state), keptNamespaceStorage(state)),
    ...differences("logCounts", entriesByDay(state), keptEntries(state)),
    ...sizeFaults(state),
    ...(state.registrySize.get("registry") ? [] : ["there is no registrySize of the registry"]),
  ];
}

type Counts = ReadonlyMap<string, number>;

/** The first key whose numbers differ; a key without a number counts as 0. */
function differences(what: string, wanted: Counts, kept: Counts): string[] {
  for (const key of new Set([...wanted.keys(), ...kept.keys()])) {
    const [is, must] = [kept.get(key) ?? 0, wanted.get(key) ?? 0];
    if (is !== must) return [`${what} ${JSON.stringify(key)}: ${is}, not ${must}`];
  }
  return [];
}

function summed(entries: Iterable<readonly [key: string, number: number]>): Counts {
  const sums = new Map<string, number>();
  for (const [key, number] of entries) sums.set(key, (sums.get(key) ?? 0) + number);
  return sums;
}

function manifestsByBlob({ manifests }: QuayState): Counts {
  const pairs = manifests
    .rows()
    .slice()
    .flatMap((manifest) =>
      [...blobsOf(manifest).keys()].map((digest) => [manifest.repository, digest] as const),
    );
  return summed(pairs.map(([repository, digest]) => [keyOf(repository, digest), 1]));
}

const keptManifests = ({ blobs }: QuayState): Counts =>
  summed(
    blobs
      .rows()
      .slice()
      .map((row) => [keyOf(row.repository, row.digest), row.manifests]),
  );

const bytesByRepository = ({ blobs }: QuayState): Counts =>
  summed(
    blobs
      .rows()
      .slice()
      .map(({ repository, bytes }) => [String(repository), bytes]),
  );

const keptStorage = ({ storage }: QuayState): Counts =>
  summed(
    storage
      .rows()
      .slice()
      .map(({ repository, bytes }) => [String(repository), bytes]),
  );

/** A blob that several of a namespace's repositories have counts once. */
function bytesByNamespace({ blobs }: QuayState): Counts {
  const first = new Map(
    blobs
      .rows()
      .slice()
      .map((row) => [keyOf(row.namespace, row.digest), row]),
  );
  return summed([...first.values()].map(({ namespace, bytes }) => [String(namespace), bytes]));
}

const keptNamespaceStorage = ({ namespaceStorage }: QuayState): Counts =>
  summed(
    namespaceStorage
      .rows()
      .slice()
      .map(({ namespace, bytes }) => [String(namespace), bytes]),
  );

/** Everywhere a blob has the same size. */
function sizeFaults({ blobs }: QuayState): string[] {
  const sizes = new Map<string, number>();
  for (const { digest, bytes } of blobs.rows()) {
    if ((sizes.get(digest) ?? bytes) !== bytes) return [`blob ${digest} has two sizes`];
    sizes.set(digest, bytes);
  }
  return [];
}

function entriesByDay({ logs }: QuayState): Counts {
  const rows = logs.rows().slice();
  return summed(
    rows.flatMap((row) =>
      logScopes(row).map((scope) => [keyOf(scope, dayOf(row.datetime), row.kind), 1] as const),
    ),
  );
}

const keptEntries = ({ logCounts }: QuayState): Counts =>
  summed(
    logCounts
      .rows()
      .slice()
      .map(({ scope, day, kind, count }) => [keyOf(scope, day, kind), count]),
  );
