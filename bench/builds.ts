import { loadSeed } from "../src/fixtures/load.ts";
import { World, WorldBase } from "../src/mock/core/state/world.ts";
import type { BuildQuery } from "../src/mock/zuul/builds/queries.ts";
import { selectBuilds } from "../src/mock/zuul/builds/queries.ts";
import type { Build, ZuulState } from "../src/mock/zuul/state.ts";
import { tables } from "../src/mock/zuul/state.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const tenant = "tenant-one";
const page = { limit: 50, skip: 0 };
const queries: Readonly<Record<string, BuildQuery>> = {
  "by project and result": { ...page, project: ["org/project"], result: ["FAILURE"] },
  "by two projects": { ...page, project: ["org/project", "org/project1"] },
  "by wildcard job": { ...page, job_name: ["*-merge"] },
  "by change": { ...page, change: ["1"] },
  "without successes": { ...page, exclude_result: ["SUCCESS"] },
  "on the tenth page": { ...page, pipeline: ["check"], skip: 500 },
};

/** A filtered `builds` query over 100,000 builds against the one over 1,000: the worst of several. */
export function buildQueries(): Measure[] {
  const [small, large] = [worldOf(1000), worldOf(100_000)];
  const ratios = Object.entries(queries).map(([name, query]) => {
    const [few, many] = [cost(small, query), cost(large, query)];
    return { name, ratio: many / few, detail: `${name}: ${few.toFixed(0)} µs and ${many.toFixed(0)} µs` };
  });
  ratios.sort((a, b) => b.ratio - a.ratio);
  const [worst] = ratios;
  if (!worst) return [];
  const name = "a builds query over 100,000 against 1,000";
  return [{ name, value: worst.ratio, unit: "x", goal: { atMost: 5 }, detail: worst.detail }];
}

/** The seed's builds of one tenant, repeated with ids and uuids of their own. */
function worldOf(count: number): ZuulState {
  const seed = loadSeed("zuul");
  // The fixture is built by typed code.
  const known = (seed["builds"] as Build[]).filter((build) => build.tenant === tenant);
  const builds = Array.from({ length: count }, (_, i): Build => {
    const build = known[i % known.length] as Build;
    return { ...build, id: i + 1, uuid: i.toString(16).padStart(32, "0") };
  });
  const state: unknown = new World(new WorldBase(tables, { ...seed, builds }, "bench")).state;
  return state as ZuulState;
}

/** Microseconds of one query. */
function cost(state: ZuulState, query: BuildQuery): number {
  const runs = Array.from({ length: 200 }, () => {
    const began = performance.now();
    selectBuilds(state, tenant, query);
    return (performance.now() - began) * 1000;
  });
  return median(runs);
}
