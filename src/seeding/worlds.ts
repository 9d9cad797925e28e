import type { Rows } from "../fixtures/load.ts";
import { loadSeed } from "../fixtures/load.ts";

/** Builds an API's seed world; another number gives other names and bulk, the same named characters. */
export type WorldBuilder = (seedNumber: number) => Rows;

/** The builders, loaded only when a world is built: they bring faker. */
export const builders: Readonly<Record<string, () => Promise<WorldBuilder>>> = {
  axhub: async () => (await import("./axhub/build.ts")).buildWorld,
  "gitlab-agents": async () => (await import("./gitlab-agents/build.ts")).buildWorld,
  quay: async () => (await import("./quay/build.ts")).buildWorld,
  zuul: async () => (await import("./zuul/build.ts")).buildWorld,
};

/** The committed world is built from this number. */
export const committedSeedNumber = 1;

/** An API's seed world: the committed one, or one built from another number. */
export async function seedWorld(api: string, seedNumber: number | undefined): Promise<Rows> {
  if (seedNumber === undefined) return loadSeed(api);
  const builder = builders[api];
  if (!builder) throw new Error(`no builder of the world of ${api}`);
  return (await builder())(seedNumber);
}
