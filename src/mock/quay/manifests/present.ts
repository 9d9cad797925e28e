import { rfc2822 } from "../shared/dates.ts";
import type { Label, Layer, Manifest } from "../state.ts";
import type { Schema } from "../types.ts";

/** A manifest as `getRepoManifest` answers it: a list has no layers. */
export function presentManifest(manifest: Manifest): Schema<"Manifest"> {
  const { digest, manifest_data, config_media_type, layers_compressed_size, layers } = manifest;
  return {
    digest,
    is_manifest_list: layers === null,
    manifest_data,
    config_media_type,
    layers_compressed_size,
    layers: layers?.map(presentLayer) ?? null,
  };
}

function presentLayer({ created, ...layer }: Layer, index: number): Schema<"Layer"> {
  return { index, ...layer, created_datetime: created === null ? null : rfc2822(created) };
}

export function presentLabel({ uuid, key, value, source_type, media_type }: Label): Schema<"Label"> {
  return { id: uuid, key, value, source_type, media_type };
}
