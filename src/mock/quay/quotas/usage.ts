import { blobsOf } from "../manifests/blobs.ts";
import type { Manifest, QuayState } from "../state.ts";
import { keyOf } from "../state.ts";

/** How many bytes the blobs of a namespace take; one that several of its repositories have counts once. */
export function usageOf(state: QuayState, namespace: number): number {
  return state.namespaceStorage.get(namespace)?.bytes ?? 0;
}

/** Bytes of a manifest's blobs that no repository of a namespace has yet. */
export function newBytes(state: QuayState, namespace: number, manifest: Manifest): number {
  return [...blobsOf(manifest)]
    .filter(([digest]) => state.blobs.one("inNamespace", keyOf(namespace, digest)) === undefined)
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** What the whole registry stores; a blob counts once, whoever has it. */
export function registryUsage(state: QuayState): number {
  const sizes = new Map<string, number>();
  for (const { digest, bytes } of state.blobs.rows()) sizes.set(digest, bytes);
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The limit of a namespace's quota, in bytes; null without one. */
export function quotaOf(state: QuayState, namespace: number): number | null {
  return state.quotas.one("namespace", namespace)?.limit_bytes ?? null;
}
