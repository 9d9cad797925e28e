import fc from "fast-check";
import { expect, test } from "vitest";
import { changes, jobs, pipelines, projects } from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";
import type { Schema } from "../types.ts";

type Act = (zuul: Zuul, change: string) => unknown;

const onQueue =
  (action: "enqueue" | "dequeue", pipeline: string): Act =>
  ({ ask }, change) =>
    ask(`POST /project/${projects.project}/${action}`, { body: { pipeline, change } });
const state =
  (body: object): Act =>
  ({ ask }) =>
    ask("POST /state", { body });
const outcome =
  (job_name: string, result: string): Act =>
  ({ control }) =>
    control("nextOutcome", { tenant: "tenant-one", job_name, result });
const wait =
  (seconds: number): Act =>
  ({ pass }) =>
    pass(seconds);

/** What can happen to a change. */
const acts: Readonly<Record<string, Act>> = {
  check: onQueue("enqueue", pipelines.check),
  gate: onQueue("enqueue", pipelines.gate),
  leaveCheck: onQueue("dequeue", pipelines.check),
  leaveGate: onQueue("dequeue", pipelines.gate),
  promote: ({ ask }, change) => ask("POST /promote", { body: { pipeline: "gate", changes: [change] } }),
  failMerge: outcome(jobs.merge, "FAILURE"),
  failTest: outcome(jobs.test1, "TIMED_OUT"),
  retry: outcome(jobs.test2, "RETRY"),
  hold: ({ ask }) =>
    ask(`POST /project/${projects.project}/autohold`, {
      body: { job: jobs.merge, count: 1, reason: "", node_hold_expiration: 60 },
    }),
  pauseResults: state({ result_queue_paused: true }),
  resume: state({ result_queue_paused: false }),
  deleteRequests: async ({ ask }) => {
    for (const { uuid } of (await ask("GET /nodeset-requests")).list("NodesetRequest"))
      await ask(`DELETE /nodeset-requests/${uuid}`);
  },
  waitShort: wait(0.5),
  waitLong: wait(4),
};

interface Snapshot {
  readonly items: readonly Schema<"Item">[];
  readonly builds: readonly Schema<"ListedBuild">[];
  readonly buildsets: readonly Schema<"ListedBuildset">[];
}

async function look({ ask }: Zuul): Promise<Snapshot> {
  const status = (await ask("GET /status")).body("Status");
  const queues = status.pipelines.flatMap((p) => ("change_queues" in p ? p.change_queues : []));
  expect(
    queues.every(({ heads }) => heads.length > 0),
    "empty queues are dropped",
  ).toBe(true);
  const query = `project=${projects.project}&limit=200&idx_min=2000`;
  return {
    items: queues.flatMap(({ heads }) => heads.flat()),
    builds: (await ask(`GET /builds?${query}`)).list("ListedBuild"),
    buildsets: (await ask("GET /buildsets?limit=200&idx_min=700")).list("ListedBuildset"),
  };
}

function assertConsistent({ items, builds, buildsets }: Snapshot): void {
  const current = new Map(items.map((item) => [item.zuul_ref?.slice(1), item]));
  for (const build of builds) {
    expect(build.end_time !== null, "ended exactly when it has a result").toBe(build.result !== null);
    if (build.result !== null) continue;
    const job = current.get(build.buildset.uuid)?.jobs.find(({ uuid }) => uuid === build.uuid);
    expect(job?.name, "what runs belongs to an item").toBe(build.job_name);
  }
  for (const { uuid, result } of buildsets)
    expect(current.has(uuid), "an item has the one buildset that is open").toBe(result === null);
  for (const item of items) {
    if (item.item_ahead === null) continue;
    const ahead = items.find(({ id }) => id === item.item_ahead);
    expect(ahead?.items_behind, "ahead and behind agree").toContain(item.id);
    expect(ahead?.failing_reasons, "nothing builds upon what fails").toEqual([]);
  }
}

test("whatever happens to changes, queues and history agree, and everything comes to an end", async () => {
  const names = Object.keys(acts);
  const step = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...changes.spares.slice(0, 4)));
  const zuul = await startZuul();
  const ended = new Map<string, unknown>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (story) => {
      for (const [name, change] of story) {
        await acts[name]?.(zuul, change);
        const seen = await look(zuul);
        assertConsistent(seen);
        for (const build of seen.builds) {
          expect(ended.get(build.uuid) ?? build, "what has ended stays").toEqual(build);
          if (build.result !== null) ended.set(build.uuid, build);
        }
      }
      await acts["resume"]?.(zuul, "");
      for (let i = 0; i < 20; i++) zuul.pass(10);
      const { items } = await look(zuul);
      const left = items.filter(({ refs }) => refs[0]?.project === projects.project);
      expect(left, "nothing stays in a queue for ever").toEqual([]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 60_000);
