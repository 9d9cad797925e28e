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
    last_modified: rfc2822(start),
  };
}

/** What a tag weighs in bytes. Real server: a manifest list has no size of its own. */
export function sizeOf(manifest: Manifest | undefined): number | null {
  return manifest?.layers ? manifest.layers_compressed_size : null;
}
