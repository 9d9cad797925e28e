import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hexadecimal } from "./ids.ts";
import { table } from "./table-base.ts";
import type { Job } from "./own-rows.ts";
import type { Change, Seed } from "./world.ts";
import { World, WorldBase } from "./world.ts";

interface Buoy {
  id: string;
  light: string;
}

const specs = { buoys: table<Buoy>()((row) => row.id, { light: { by: (row) => row.light } }) };
const seed: Seed = {
  buoys: [
    { id: "a", light: "red" },
    { id: "b", light: "green" },
  ],
};

const baseOf = (rows: Seed = seed, idSeed = "s") => new WorldBase(specs, structuredClone(rows), idSeed);

function open(base = baseOf()) {
  const world = new World(base);
  // The world's tables are those of `specs`; its own type is that of any service.
  const buoys = (world.state as unknown as { buoys: import("./table.ts").Table<Buoy, "light"> }).buoys;
  return { world, buoys };
}

/** All that can be seen of a world. */
function see({ world, buoys }: ReturnType<typeof open>) {
  return { rows: [...buoys.rows()], changes: [...world.changes()] };
}

/** The jobs that would run, in order; the world is left as it was. */
function plan(world: World): Job[] {
  const jobs: Job[] = [];
  const stop = new Error("undone");
  try {
    world.transaction(() => {
      for (let job = world.takeDueJob(Infinity); job; job = world.takeDueJob(Infinity)) jobs.push(job);
      throw stop;
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return jobs;
}

const wire = (changes: Iterable<Change>) => JSON.parse(JSON.stringify([...changes])) as Change[];

describe("a transaction that throws", () => {
  test("leaves no trace: rows, sequences, ids, secrets and jobs are as before", () => {
    const opened = open();
    const { world, buoys } = opened;
    world.transaction(() => {
      buoys.update("b", { light: "white" });
      world.nextNumber("n");
      world.addJob("kept", 10, {});
    });
    const before = see(opened);
    const jobs = plan(world);
    expect(jobs).toHaveLength(1);

    expect(() =>
      world.transaction(() => {
        buoys.insert({ id: "c", light: "red" });
        buoys.update("a", { light: "green" });
        buoys.delete("b");
        world.nextNumber("n");
        world.nextNumber("other");
        world.newId();
        world.newSecret(8, hexadecimal);
        world.addJob("undone", 5, {});
        world.takeDueJob(100);
        throw new Error("halfway");
      }),
    ).toThrow("halfway");

    expect(see(opened)).toEqual(before);
    expect(plan(world)).toEqual(jobs);
    expect([...buoys.by("light", "red")].map((row) => row.id)).toEqual(["a"]);
  });

  test("does not use numbers, ids and secrets up", () => {
    const next = (world: World) => [world.nextNumber("n"), world.newId(), world.newSecret(8, hexadecimal)];
    const [disturbed, calm] = [open().world, open().world];
    expect(() =>
      disturbed.transaction(() => {
        next(disturbed);
        throw new Error("halfway");
      }),
    ).toThrow("halfway");
    expect(next(disturbed)).toEqual(next(calm));
  });

  test("does not undo the one before it", () => {
    const { world, buoys } = open();
    world.transaction(() => buoys.delete("a"));
    expect(() =>
      world.transaction(() => {
        throw new Error("at once");
      }),
    ).toThrow("at once");
    expect(buoys.get("a")).toBeUndefined();
  });
});

describe("a transaction that succeeds", () => {
  test("tells each changed row once, as it is in the end", () => {
    const { world, buoys } = open();
    const { value, changes } = world.transaction(() => {
      buoys.update("a", { light: "white" });
      buoys.update("a", { light: "blue" });
      buoys.delete("b");
      return 42;
    });
    expect(value).toBe(42);
    expect(changes).toEqual([
      { table: "buoys", key: "a", seq: 0, row: { id: "a", light: "blue" } },
      { table: "buoys", key: "b" },
    ]);
  });

  test("that changes nothing tells nothing", () => {
    const { world, buoys } = open();
    expect(world.transaction(() => buoys.get("a")).changes).toEqual([]);
  });
});

describe("a transaction inside another", () => {
  test("is undone with the outer one", () => {
    const opened = open();
    const before = see(opened);
    expect(() =>
      opened.world.transaction(() => {
        opened.world.transaction(() => opened.buoys.delete("a"));
        throw new Error("halfway");
      }),
    ).toThrow("halfway");
    expect(see(opened)).toEqual(before);
  });

  test("undoes only itself when it throws", () => {
    const { world, buoys } = open();
    const { changes } = world.transaction(() => {
      buoys.delete("a");
      expect(() =>
        world.transaction(() => {
          buoys.delete("b");
          throw new Error("inside");
        }),
      ).toThrow("inside");
    });
    expect(changes).toEqual([{ table: "buoys", key: "a" }]);
    expect(buoys.get("b")).toBeDefined();
  });
});

describe("a rehearsal", () => {
  test("gives what the change would have given, and leaves no trace", () => {
    const opened = open();
    const { world, buoys } = opened;
    const before = see(opened);
    const change = () => world.transaction(() => [world.newId(), buoys.delete("a")]).value;
    const rehearsed = world.rehearse(change);
    expect(see(opened)).toEqual(before);
    expect(change()).toEqual(rehearsed);
  });
});

describe("sequences", () => {
  test("count from 1, each for itself", () => {
    const { world } = open();
    expect([world.nextNumber("x"), world.nextNumber("x"), world.nextNumber("y")]).toEqual([1, 2, 1]);
  });

  test.each([0, 7])("go on after the seed's value %i", (value) => {
    const { world } = open(baseOf({ ...seed, $sequences: [{ name: "x", value }] }));
    expect([world.nextNumber("x"), world.nextNumber("x")]).toEqual([value + 1, value + 2]);
  });

  test("make the same ids in every fork of a seed, and others in another seed", () => {
    const base = baseOf();
    expect(open(base).world.newId()).toBe(open(base).world.newId());
    expect(open(base).world.newId()).not.toBe(open(baseOf(seed, "another")).world.newId());
  });
});

describe("jobs", () => {
  test("are taken by their due time, those of one moment in the order of planning", () => {
    const { world } = open();
    world.addJob("third", 30, {});
    world.addJob("first", 10, {});
    world.addJob("second", 10, {});
    expect(plan(world).map((job) => job.kind)).toEqual(["first", "second", "third"]);
  });

  test("are not taken before they are due, and only once", () => {
    const { world } = open();
    world.addJob("once", 10, { ship: 1 });
    expect(world.takeDueJob(9)).toBeUndefined();
    expect(world.takeDueJob(10)).toMatchObject({ kind: "once", due: 10, payload: { ship: 1 } });
    expect(world.takeDueJob(10)).toBeUndefined();
  });
});

describe("a seed", () => {
  test("with a table that the service has not is refused", () => {
    expect(() => baseOf({ ...seed, lighthouses: [] })).toThrow("the seed has unknown tables: lighthouses");
  });
});

describe("replaying", () => {
  test("a change of an unknown table is refused", () => {
    expect(() => open().world.replay([{ table: "lighthouses", key: 1 }])).toThrow(
      "unknown table lighthouses",
    );
  });

  const id = fc.constantFrom("a", "b", "c", "d");
  const light = fc.constantFrom("red", "green");
  const action = fc.oneof(
    fc.record({ kind: fc.constant("put" as const), id, light }),
    fc.record({ kind: fc.constant("drop" as const), id }),
    fc.record({ kind: fc.constant("plan" as const), due: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ kind: fc.constant("run" as const), due: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ kind: fc.constant("number" as const) }),
  );
  type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

  function act({ world, buoys }: ReturnType<typeof open>, step: Action): void {
    if (step.kind === "drop") buoys.delete(step.id);
    else if (step.kind === "plan") world.addJob("job", step.due, {});
    else if (step.kind === "run") world.takeDueJob(step.due);
    else if (step.kind === "number") world.nextNumber("n");
    else if (buoys.get(step.id)) buoys.update(step.id, { light: step.light });
    else buoys.insert({ id: step.id, light: step.light });
  }

  const transactions = fc.array(
    fc.record({ steps: fc.array(action, { maxLength: 6 }), fails: fc.boolean() }),
  );

  test("the changes of each transaction, or all at once from a snapshot, makes the same world", () => {
    fc.assert(
      fc.property(transactions, (all) => {
        const [written, byEvent, bySnapshot] = [open(), open(), open()];
        for (const { steps, fails } of all) {
          const run = () =>
            written.world.transaction(() => {
              for (const step of steps) act(written, step);
              if (fails) throw new Error("halfway");
            }).changes;
          if (fails) expect(run).toThrow("halfway");
          else byEvent.world.replay(wire(run()));
        }
        bySnapshot.world.replay(wire(written.world.changes()));
        for (const read of [byEvent, bySnapshot]) {
          expect([...read.buoys.rows()]).toEqual([...written.buoys.rows()]);
          expect([...read.buoys.by("light", "red")]).toEqual([...written.buoys.by("light", "red")]);
          expect(plan(read.world)).toEqual(plan(written.world));
          expect(read.world.nextNumber("n")).toBe([...written.world.changes()].reduce(numberAfter, 1));
        }
      }),
    );
  });

  /** The next number of `n` as the changes tell it. */
  function numberAfter(next: number, { table: name, key, row }: Change): number {
    return name === "$sequences" && key === "n" ? (row as { value: number }).value + 1 : next;
  }
});
