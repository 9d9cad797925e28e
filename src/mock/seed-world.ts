import type { Rows } from "../fixtures/load.ts";
import { loadEmpty, loadSeed, loadWorldSchema } from "../fixtures/load.ts";
import { importModule } from "../modules.ts";
import type { OwnWorlds, StateAt } from "./core/service/service.ts";
import type { WorldSchema } from "./core/world/world-file.ts";

/** Builds an API's seed world; another number gives other names and bulk, the same named characters. */
export type WorldBuilder = (seedNumber: number) => Rows;

/** What gives an API's seed world: the committed one, or one that `src/seeding/<api>/build.ts` builds from another number. */
export async function seedWorld(api: string, seedNumber: number | undefined): Promise<() => Rows> {
  if (seedNumber === undefined) return () => loadSeed(api);
  const build = await loadBuilder(api);
  return () => build(seedNumber);
}

/** Loaded only when a world is built: builders bring faker. */
export async function loadBuilder(api: string): Promise<WorldBuilder> {
  const { buildWorld } = await importModule<{ readonly buildWorld: WorldBuilder }>("seeding", api, "build");
  return buildWorld;
}

/** What a world of one's own of an API starts from and is judged by; its invariants are loaded when they are asked. */
export function ownWorlds<State>(
  api: string,
  invariants: () => Promise<(at: StateAt<State>) => readonly string[]>,
): OwnWorlds<State> {
  return {
    schema: () => loadWorldSchema(api) as WorldSchema, // generated
    empty: () => loadEmpty(api),
    invariants,
  };
}
