import { blobsOf } from "./blobs.ts";
import type { Blob, Manifest, QuayState, Repository } from "../state.ts";
import { keyOf } from "../state.ts";

type Place = Pick<Repository, "id" | "namespace">;

/**
 * Counts the blobs of a manifest that is new in a repository: those that the repository has not for it, those that none
 * of its namespace's repositories has for the namespace. Source: quay 3.11.0, data/model/quota.py, update_sizes.
 */
export function holdBlobs(state: QuayState, place: Place, manifest: Manifest): void {
  for (const [digest, bytes] of blobsOf(manifest)) {
    const known = state.blobs.get(keyOf(place.id, digest));
    if (known) state.blobs.update(keyOf(place.id, digest), { manifests: known.manifests + 1 });
    else gain(state, { repository: place.id, namespace: place.namespace, digest, bytes, manifests: 1 });
  }
}

/** Counts the blobs of a manifest that leaves a repository no longer: what nobody else has is freed. */
export function releaseBlobs(state: QuayState, place: Place, manifest: Manifest): void {
  for (const digest of blobsOf(manifest).keys()) {
    const known = state.blobs.get(keyOf(place.id, digest));
    if (!known) throw new Error(`blob ${digest} of repository ${place.id} was not counted`);
    if (known.manifests > 1) state.blobs.update(keyOf(place.id, digest), { manifests: known.manifests - 1 });
    else lose(state, known);
  }
}

/** Frees all that a repository stores. */
export function releaseRepository(state: QuayState, { id }: Place): void {
  for (const blob of state.blobs.by("repository", id).slice()) lose(state, blob);
  state.storage.delete(id);
}

function gain(state: QuayState, blob: Blob): void {
  const isNew = state.blobs.one("inNamespace", keyOf(blob.namespace, blob.digest)) === undefined;
  state.blobs.insert(blob);
  changeStorage(state, blob, { repository: blob.bytes, namespace: isNew ? blob.bytes : 0 });
}

function lose(state: QuayState, blob: Readonly<Blob>): void {
  state.blobs.delete(keyOf(blob.repository, blob.digest));
  const isGone = state.blobs.one("inNamespace", keyOf(blob.namespace, blob.digest)) === undefined;
  changeStorage(state, blob, { repository: -blob.bytes, namespace: isGone ? -blob.bytes : 0 });
}

function changeStorage(
  state: QuayState,
  { repository, namespace }: Readonly<Blob>,
  bytes: { readonly repository: number; readonly namespace: number },
): void {
  const own = state.storage.get(repository);
  if (own) state.storage.update(repository, { bytes: own.bytes + bytes.repository });
  else state.storage.insert({ repository, namespace, bytes: bytes.repository });
  const whole = state.namespaceStorage.get(namespace);
  if (whole) state.namespaceStorage.update(namespace, { bytes: whole.bytes + bytes.namespace });
  else state.namespaceStorage.insert({ namespace, bytes: bytes.namespace });
}
