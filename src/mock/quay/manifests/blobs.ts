import type { Manifest } from "../state.ts";

/** Bytes by digest of what a manifest's layers are stored as; a blob that it has twice counts once. */
export function blobsOf({ layers }: Pick<Manifest, "layers">): ReadonlyMap<string, number> {
  return new Map((layers ?? []).map((layer) => [layer.blob_digest, layer.compressed_size ?? 0]));
}
