import type { QuayState, Repository } from "../state.ts";

/** Counts bytes that a repository's blobs take more (or less, when negative), for it and its namespace. */
export function changeStorage(state: QuayState, { id, namespace }: Repository, bytes: number): void {
  const own = state.storage.get(id);
  if (own) state.storage.update(id, { bytes: own.bytes + bytes });
  else state.storage.insert({ repository: id, namespace, bytes });
  const whole = state.namespaceStorage.get(namespace);
  if (whole) state.namespaceStorage.update(namespace, { bytes: whole.bytes + bytes });
  else state.namespaceStorage.insert({ namespace, bytes });
}
