import type { Manifest, QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import { holdBlobs, releaseBlobs } from "./storage.ts";

type Place = Pick<Manifest, "repository" | "digest">;

/** Adds a manifest, unless the repository has it, and counts its blobs. */
export function addManifest(state: QuayState, repository: Repository, manifest: Manifest): void {
  const key = keyOf(manifest.repository, manifest.digest);
  if (state.manifests.get(key)) return;
  holdBlobs(state, repository, manifest);
  state.manifests.insert(manifest);
}

/** Deletes a manifest that no tag and no list refers to; of a list, those that only it referred to. */
export function deleteUnusedManifest(state: QuayState, place: Place): void {
  const key = keyOf(place.repository, place.digest);
  const manifest = state.manifests.get(key);
  const repository = state.repositories.get(place.repository);
  if (!manifest || !repository || isUsed(state, place)) return;
  releaseBlobs(state, repository, manifest);
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
