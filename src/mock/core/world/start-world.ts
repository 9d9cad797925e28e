import type { Service } from "../service/service.ts";
import { settle } from "../service/settle-due.ts";
import type { ClockSetting } from "../state/clock.ts";
import type { Seed } from "../state/world.ts";
import type { Store } from "../store/store.ts";
import { World, WorldBase } from "../state/world.ts";
import { layWorld } from "./lay-world.ts";
import { stateJudge } from "./state-faults.ts";
import type { NamedWorld } from "./world-file.ts";
import { WorldError } from "./world-error.ts";

/** How worlds start. */
export interface WorldStart {
  readonly clock: ClockSetting;
  readonly wall: () => number;
  readonly seed?: number | undefined;
  readonly worlds?: ReadonlyMap<string, NamedWorld>;
}

/** What all sessions of a service start from. Throws a WorldError for a world of one's own that cannot be. */
export async function startBase(service: Service, start: WorldStart, store: Store): Promise<WorldBase> {
  const { name, tables, served } = service;
  const { seed, worlds, clock, wall } = start;
  const own = worlds?.get(name);
  const fresh = await startRows(service, seed, own);
  const isAsked = own !== undefined || seed !== undefined;
  const rows = await store.seed(name, { rows: fresh, isAsked, number: seed ?? 0 });
  const base = new WorldBase(tables, rows, `${seed ?? 0}:${name}`, served);
  if (!own) return base;
  const faults = await worldFaults(service, base, clock.startAt ?? wall());
  const problems = faults.map((message) => ({ pointer: "", message }));
  if (problems.length > 0) throw new WorldError([{ source: own.source, problems }]);
  return base;
}

/** What gives a service's seed, or the world of one's own laid over its base. */
async function startRows(
  { tables, seed, worlds }: Service,
  seedNumber: number | undefined,
  own: NamedWorld | undefined,
): Promise<() => Seed> {
  const start = await seed(seedNumber);
  if (!own) return start;
  const base = own.file.$base === "empty" ? worlds.empty() : start();
  const laid = layWorld({ tables, base, schema: worlds.schema() }, own.file);
  if ("problems" in laid) throw new WorldError([{ source: own.source, problems: laid.problems }]);
  return () => laid.seed;
}

/**
 * What of a world of one's own could not be in any state that the service's rules make, when what is due at `nowMs`
 * (epoch milliseconds) is done.
 */
async function worldFaults(service: Service, base: WorldBase, nowMs: number): Promise<readonly string[]> {
  const world = new World(base);
  const broken: unknown[] = [];
  settle(world, service, nowMs, (error) => broken.push(error));
  if (broken.length > 0) return broken.map((error) => `what is due cannot be done: ${String(error)}`);
  return (await stateJudge(service))(world, nowMs);
}
