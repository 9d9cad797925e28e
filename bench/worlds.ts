import type { Agent } from "../src/mock/gitlab-agents/state.ts";
import { tables } from "../src/mock/gitlab-agents/state.ts";
import { Table } from "../src/mock/core/state/table.ts";
import { World, WorldBase } from "../src/mock/core/state/world.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const at = "2022-04-20T20:42:40.221Z";

/** Fork, reset and one change of a world, at 10,000 rows and against smaller and larger ones. */
export function worlds(): Measure[] {
  const base = new WorldBase(tables, { agents: agents(10_000) }, "bench");
  const fork = median(repeat(200, () => changed(new World(base), 1)));
  let world = changed(new World(base), 1);
  const reset = median(
    repeat(200, () => {
      world = new World(base);
      world.state["agents"]?.get(1);
    }),
  );
  const costs = [100, 100_000].map((rows) => changeCost(rows));
  const [small = NaN, large = NaN] = costs;
  const detail = `${(small * 1000).toFixed(1)} µs at 100 rows, ${(large * 1000).toFixed(1)} µs at 100,000`;
  return [
    {
      name: "fork of 10,000 rows and its first change",
      value: fork,
      unit: "ms",
      goal: { atMost: 2 },
      detail: "",
    },
    { name: "reset of a session", value: reset, unit: "ms", goal: { atMost: 3 }, detail: "" },
    {
      name: "a change at 100,000 rows against 100",
      value: large / small,
      unit: "x",
      goal: undefined,
      detail,
    },
  ];
}

function changeCost(rows: number): number {
  const world = changed(new World(new WorldBase(tables, { agents: agents(rows) }, "bench")), 1);
  const batch = 100;
  let id = rows;
  const runs = repeat(100, () => {
    for (let i = 0; i < batch; i++) changed(world, ++id + 1);
  });
  return median(runs) / batch;
}

function changed(world: World, id: number): World {
  world.transaction(() => {
    const rows: unknown = world.state["agents"];
    if (rows instanceof Table) (rows as Table<Agent>).insert({ ...agent(id), id: -id });
  });
  return world;
}

function agents(count: number): Agent[] {
  return Array.from({ length: count }, (_, i) => agent(i + 1));
}

function agent(id: number): Agent {
  return { id, project_id: 20, name: `agent-${id}`, created_at: at, created_by_user_id: 1, updated_at: at };
}

function repeat(times: number, run: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
}
