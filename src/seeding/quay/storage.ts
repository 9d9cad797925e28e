import { blobsOf } from "../../mock/quay/manifests/blobs.ts";
import type { Blob, Manifest, NamespaceStorage, Repository, Storage } from "../../fixtures/quay/rows.ts";

/** The blobs that repositories have, of their manifests; the order is that of the manifests. */
export function blobs(manifests: readonly Manifest[], repositories: readonly Repository[]): Blob[] {
  const namespaces = new Map(repositories.map(({ id, namespace }) => [id, namespace]));
  const found = new Map<string, Blob>();
  for (const manifest of manifests)
    for (const [digest, bytes] of blobsOf(manifest)) {
      const { repository } = manifest;
      const key = `${repository} ${digest}`;
      const known = found.get(key)?.manifests ?? 0;
      const namespace = namespaces.get(repository) ?? 0;
      found.set(key, { repository, namespace, digest, bytes, manifests: known + 1 });
    }
  return [...found.values()];
}

export function storage(rows: readonly Blob[]): Storage[] {
  const found = new Map<number, Storage>();
  for (const { repository, namespace, bytes } of rows)
    found.set(repository, { repository, namespace, bytes: (found.get(repository)?.bytes ?? 0) + bytes });
  return [...found.values()];
}

/** A blob that several repositories of a namespace have counts once. */
export function namespaceStorage(rows: readonly Blob[]): NamespaceStorage[] {
  const sizes = new Map<number, Map<string, number>>();
  for (const { namespace, digest, bytes } of rows)
    sizes.set(namespace, (sizes.get(namespace) ?? new Map<string, number>()).set(digest, bytes));
  return [...sizes].map(([namespace, own]) => ({
    namespace,
    bytes: [...own.values()].reduce((sum, bytes) => sum + bytes, 0),
  }));
}
