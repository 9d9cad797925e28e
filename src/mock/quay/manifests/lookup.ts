import { findRepository } from "../shared/lookup.ts";
import type { Label, Manifest, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Refuse } from "../types.ts";

interface ManifestPath {
  /** `namespace/name`. */
  readonly repository: string;
  readonly manifestref: string;
}

/** A manifest of a repository by its digest; 404 when either is missing. */
export function findManifest(state: QuayState, path: ManifestPath, refuse: Refuse<404>): Manifest {
  const repository = findRepository(state, path.repository, refuse);
  const manifest = state.manifests.get(keyOf(repository.id, path.manifestref));
  if (!manifest) throw refuse(404, "not_found");
  return manifest;
}

/** A label of a manifest by its UUID; 404 when the manifest or the label is missing. */
export function findLabel(
  state: QuayState,
  path: ManifestPath & { readonly labelid: string },
  refuse: Refuse<404>,
): Label {
  const { repository, digest } = findManifest(state, path, refuse);
  const label = state.labels.get(path.labelid);
  if (label?.repository !== repository || label.digest !== digest) throw refuse(404, "not_found");
  return label;
}
