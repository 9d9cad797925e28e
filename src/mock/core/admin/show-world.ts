import type { Engine } from "../engine.ts";
import type { Service } from "../service/service.ts";
import type { SessionContent } from "../session/snapshots.ts";
import type { Bases } from "../world/export-world.ts";
import { exportWorld } from "../world/export-world.ts";
import type { WorldFile } from "../world/world-file.ts";

/** A session's state and time as the files of a world: what differs from the seed, or from the empty world, by API. */
export interface ShownWorld {
  readonly clock: { readonly at: string; readonly rate: number };
  readonly apis: Readonly<Record<string, WorldFile>>;
}

/** What a session or snapshot holds, as a world. APIs that are as the seed is have a file without tables. */
export async function showWorld(engine: Engine, { clock, worlds }: SessionContent): Promise<ShownWorld> {
  const apis: Record<string, WorldFile> = {};
  for (const { service } of engine.services()) {
    const world = worlds.get(service.name) ?? engine.freshWorld(service.name);
    apis[service.name] = exportWorld(world, service.tables, await basesOf(service));
  }
  return { clock: { at: new Date(clock.at).toISOString(), rate: clock.rate }, apis };
}

/** Read once: they are the same for as long as the process lives. */
const known = new WeakMap<Service, Bases>();

async function basesOf(service: Service): Promise<Bases> {
  const bases = known.get(service) ?? {
    seed: (await service.seed(undefined))(),
    empty: service.worlds.empty(),
  };
  known.set(service, bases);
  return bases;
}
