import { describe, expect, test } from "vitest";
import { buildsets, changes, jobs, projects } from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";
import { enqueueIn, pipelineOf } from "../testing/queue-calls.ts";

describe("promoting", () => {
  const gate = async (zuul: Zuul) => {
    const pipeline = await pipelineOf(zuul, "gate", "tenant-gate");
    return (pipeline?.change_queues[0]?.heads.flat() ?? []).map(({ refs, enqueue_time, zuul_ref }) => ({
      change: refs[0]?.id,
      enqueue_time,
      zuul_ref,
    }));
  };
  const promote = async (zuul: Zuul, listed: string[]) => {
    const body = { pipeline: "gate", changes: listed };
    expect((await zuul.ask("POST /api/tenant/tenant-gate/promote", { body })).text).toBe("true");
    zuul.pass(0.1);
  };

  test("moves to the front, keeps the time, and restarts", async () => {
    const zuul = await startZuul();
    const before = await gate(zuul);
    await promote(zuul, [changes.third]);
    const after = await gate(zuul);
    expect(after.map(({ change }) => change)).toEqual([changes.third, changes.project, changes.project1]);
    const timeOf = (list: typeof before, change: string) =>
      list.find((item) => item.change === change)?.enqueue_time;
    for (const change of [changes.project, changes.project1, changes.third])
      expect(timeOf(after, change)).toBe(timeOf(before, change));
    const buildset = await zuul.ask(`GET /api/tenant/tenant-gate/buildset/${buildsets.gate[2]}`);
    expect(buildset.body("DetailedBuildset").result).toBe("DEQUEUED");
  });

  test("leaves those at the front alone that keep their place", async () => {
    const zuul = await startZuul();
    const before = await gate(zuul);
    await promote(zuul, [changes.project, changes.third]);
    const after = await gate(zuul);
    expect(after.map(({ change }) => change)).toEqual([changes.project, changes.third, changes.project1]);
    expect(after[0]).toEqual(before[0]);
  });

  test.each([
    ["in the existing order", [changes.project, changes.project1]],
    ["with an unknown change", [changes.third, changes.unknown]],
    ["of nothing", []],
  ])("%s changes nothing", async (_what, listed) => {
    const zuul = await startZuul();
    const before = await gate(zuul);
    await promote(zuul, listed);
    expect(await gate(zuul)).toEqual(before);
  });
});

describe("a gate", () => {
  test("restarts those behind a failing change, and reports in order", async () => {
    const zuul = await startZuul();
    const [first, second] = changes.spares;
    await zuul.control("nextOutcome", { tenant: "tenant-one", job_name: jobs.merge, result: "FAILURE" });
    await enqueueIn(zuul, projects.project, { pipeline: "gate", change: first });
    await enqueueIn(zuul, projects.project, { pipeline: "gate", change: second });
    zuul.pass(1.2);
    const [head] = (await pipelineOf(zuul, "gate"))?.change_queues[0]?.heads ?? [];
    expect(head?.map(({ refs }) => refs[0]?.id)).toEqual([first, second]);
    expect(head?.[1]?.item_ahead).toBe(head?.[0]?.id);
    expect(head?.[0]?.items_behind).toEqual([head?.[1]?.id]);
    zuul.pass(20);
    const sets = (await zuul.ask("GET /buildsets?change=11&change=12")).list("ListedBuildset");
    expect(sets.map(({ refs, result }) => [refs[0]?.change, result])).toEqual([
      [12, "SUCCESS"],
      [12, "DEQUEUED"],
      [11, "FAILURE"],
    ]);
  });
});
