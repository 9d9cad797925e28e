import type { QuayState } from "../state.ts";

/** How many bytes the blobs of a namespace take. */
export function usageOf(state: QuayState, namespace: number): number {
  return state.namespaceStorage.get(namespace)?.bytes ?? 0;
}

/** The limit of a namespace's quota, in bytes; null without one. */
export function quotaOf(state: QuayState, namespace: number): number | null {
  return state.quotas.one("namespace", namespace)?.limit_bytes ?? null;
}
