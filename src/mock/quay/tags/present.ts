import { rfc2822, toSeconds } from "../shared/dates.ts";
import type { Manifest, QuayState, Tag } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";

/** A row of a tag's history; without an end it has none of the two keys. */
export function presentTag(
  state: QuayState,
  { repository, name, digest, start, end, reversion }: Tag,
): Schema<"Tag"> {
  const manifest = state.manifests.get(keyOf(repository, digest));
  return {
    name,
    reversion,
    start_ts: toSeconds(start),
    ...(end !== null && { end_ts: toSeconds(end), expiration: rfc2822(end) }),
    manifest_digest: digest,
    is_manifest_list: manifest?.layers === null,
    size: sizeOf(manifest),
    ...(manifest?.layers === null && state.changed("sparse-lists") && presenceOf(state, manifest)),
    last_modified: rfc2822(start),
  };
}

/** Facts on releases, 5: which manifests of a list the repository has. */
function presenceOf(state: QuayState, { repository, children }: Manifest): Record<string, unknown> {
  const has = (digest: string) => state.manifests.get(keyOf(repository, digest)) !== undefined;
  const present = children.filter(has).length;
  return {
    is_sparse: present < children.length,
    child_manifest_count: children.length,
    present_child_count: present,
    child_manifests_presence: Object.fromEntries(children.map((digest) => [digest, has(digest)])),
  };
}

/** What a tag weighs in bytes. Real server: a manifest list has no size of its own. */
export function sizeOf(manifest: Manifest | undefined): number | null {
  return manifest?.layers ? manifest.layers_compressed_size : null;
}
