import type { QuayState } from "../state.ts";
import type { Context } from "../types.ts";

/** Facts on releases, 22: a deleted namespace keeps its name until a worker has collected what it had. */
export function keepDeletedName({ state, schedule }: Context, name: string): void {
  if (!state.changed("deleted-names-kept")) return;
  if (state.deletedNames.get(name) === undefined) state.deletedNames.insert({ name });
  schedule("collectNamespace", collectMs, { name });
}

export function isCollectedLater(state: QuayState, name: string): boolean {
  return state.deletedNames.get(name) !== undefined;
}

/** The worker has collected what a deleted namespace had: its name is free. */
export function collectNamespace({ state }: Context, { name }: { readonly name: string }): void {
  state.deletedNames.delete(name);
}

/** How long the worker takes to come by. */
const collectMs = 60_000;
