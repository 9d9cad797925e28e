import type { Manifest, QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import { changeStorage } from "./storage.ts";

type Place = Pick<Manifest, "repository" | "digest">;

/** Adds a manifest, unless the repository has it, and counts its blobs that are new there. */
export function addManifest(state: QuayState, repository: Repository, manifest: Manifest): void {
  const key = keyOf(manifest.repository, manifest.digest);
  if (state.manifests.get(key)) return;
  changeStorage(state, repository, newBytes(state, manifest));
  state.manifests.insert(manifest);
}

/** Bytes of a manifest's blobs that no other manifest of its repository has. */
export function newBytes(state: QuayState, { repository, digest, layers }: Manifest): number {
  const known = new Set(
    state.manifests
      .by("repository", repository)
      .filter((other) => other.digest !== digest)
      .flatMap((other) => (other.layers ?? []).map(({ blob_digest }) => blob_digest)),
  );
  const own = new Map((layers ?? []).map((layer) => [layer.blob_digest, layer.compressed_size ?? 0]));
  return [...own].reduce((sum, [blob, size]) => sum + (known.has(blob) ? 0 : size), 0);
}

/** Deletes a manifest that no tag and no list refers to; of a list, those that only it referred to. */
export function deleteUnusedManifest(state: QuayState, place: Place): void {
  const key = keyOf(place.repository, place.digest);
  const manifest = state.manifests.get(key);
  const repository = state.repositories.get(place.repository);
  if (!manifest || !repository || isUsed(state, place)) return;
  changeStorage(state, repository, -newBytes(state, manifest));
  for (const { uuid } of state.labels.by("manifest", key)) state.labels.delete(uuid);
  state.securityReports.delete(key);
  state.manifests.delete(key);
  for (const digest of manifest.children) deleteUnusedManifest(state, { ...place, digest });
}

function isUsed({ tags, manifests }: QuayState, { repository, digest }: Place): boolean {
  if (tags.by("manifest", keyOf(repository, digest)).length > 0) return true;
  return (
    manifests.by("repository", repository).find(({ children }) => children.includes(digest)) !== undefined
  );
}
