import { describe, expect, test } from "vitest";
import {
  builds,
  buildsets,
  canonical,
  changes,
  items,
  jobs,
  projects,
} from "../../../fixtures/zuul/names.ts";
import { startZuul } from "../testing/running.ts";
import { enqueueIn, itemsOf, pipelineOf, resultsOf } from "../testing/queue-calls.ts";

describe("a change that is enqueued", () => {
  test("waits, runs job after job, and becomes history", async () => {
    const zuul = await startZuul();
    const [change] = changes.spares;
    expect((await enqueueIn(zuul, projects.project, { pipeline: "check", change })).text).toBe("true");
    expect((await pipelineOf(zuul, "check"))?.management_events).toBe(1);
    expect(await itemsOf(zuul, change)).toEqual([]);

    zuul.pass(0.1);
    const [item] = await itemsOf(zuul, change);
    const waiting = item?.jobs.map((job) => job.waiting_status?.split(": ")[0]);
    expect(waiting).toEqual(["nodeset request", "dependencies", "dependencies"]);
    expect(item?.remaining_time).toBeNull();
    expect((await zuul.ask("GET /nodeset-requests")).list("NodesetRequest").at(-1)?.state).toBe("requested");

    zuul.pass(1);
    const [running] = await itemsOf(zuul, change);
    expect(running?.jobs[0]).toMatchObject({
      name: jobs.merge,
      tries: 1,
      result: null,
      remaining_time: 2000,
    });
    expect(await resultsOf(zuul, 11)).toEqual([[jobs.merge, null]]);

    zuul.pass(2);
    expect((await itemsOf(zuul, change))[0]?.jobs[0]).toMatchObject({ result: "SUCCESS", remaining_time: 0 });
    zuul.pass(4);
    expect(await itemsOf(zuul, change)).toEqual([]);
    expect(await resultsOf(zuul, 11)).toEqual([
      [jobs.test2, "SUCCESS"],
      [jobs.test1, "SUCCESS"],
      [jobs.merge, "SUCCESS"],
    ]);
    const [buildset] = (await zuul.ask("GET /buildsets?change=11")).list("ListedBuildset");
    expect(buildset).toMatchObject({ result: "SUCCESS", message: "Build succeeded." });
    const { events, builds: own } = (await zuul.ask(`GET /buildset/${buildset?.uuid ?? ""}`)).body(
      "DetailedBuildset",
    );
    expect(events?.[0]?.description).toBe("Triggered by GerritChange org/project 11,1");
    expect(own?.map(({ job_name }) => job_name)).toEqual([jobs.merge, jobs.test1, jobs.test2]);
    const test1 = own?.find(({ job_name }) => job_name === jobs.test1);
    expect(test1?.artifacts[0]?.url).toBe(`${test1?.log_url ?? ""}project.tar.gz`);
  });

  test("is told as what made its buildset, and so is a ref", async () => {
    const zuul = await startZuul();
    const ref = { ref: "refs/heads/master", oldrev: null, newrev: null };
    await enqueueIn(zuul, projects.project, { pipeline: "post", ...ref });
    zuul.pass(1);
    const [buildset] = (await zuul.ask("GET /buildsets?limit=1")).list("ListedBuildset");
    const { events } = (await zuul.ask(`GET /buildset/${buildset?.uuid ?? ""}`)).body("DetailedBuildset");
    expect(events?.map(({ description }) => description)).toEqual([
      "Triggered by Branch org/project refs/heads/master updated None..None",
    ]);
  });

  test("is not queued twice", async () => {
    const zuul = await startZuul();
    const body = { pipeline: "check", change: changes.slow.running };
    await enqueueIn(zuul, projects.slow, body);
    zuul.pass(1);
    expect((await itemsOf(zuul, body.change)).map(({ id }) => id)).toEqual([items.running]);
  });

  test.each([
    ["the change is unknown", { change: changes.unknown }],
    ["the branch is unknown", { ref: "refs/heads/nowhere", oldrev: null, newrev: null }],
    ["the change is null", { change: null }],
    [
      "the change is null, though there is a ref",
      { change: null, ref: "refs/heads/master", oldrev: null, newrev: null },
    ],
  ])("is accepted and nothing comes of it when %s", async (_why, what) => {
    const zuul = await startZuul();
    const count = async () => (await pipelineOf(zuul, "check"))?.change_queues.length;
    const before = await count();
    expect((await enqueueIn(zuul, projects.project, { pipeline: "check", ...what })).status).toBe(200);
    zuul.pass(5);
    expect(await count()).toBe(before);
  });

  test.each([
    [changes.conflicting, projects.project, "check", "MERGE_CONFLICT"],
    [changes.misconfigured, projects.project, "check", "CONFIG_ERROR"],
    [changes.slow.spare, projects.slow, "post", "NO_JOBS"],
  ])("%s of %s in %s is %s without a build", async (change, project, pipeline, result) => {
    const zuul = await startZuul();
    await enqueueIn(zuul, project, { pipeline, change });
    zuul.pass(1);
    const [buildset] = (await zuul.ask("GET /buildsets?limit=1")).list("ListedBuildset");
    expect(buildset).toMatchObject({ result, first_build_start_time: null });
    expect(await itemsOf(zuul, change)).toEqual([]);
  });

  test("fails with its job, whose dependents are skipped", async () => {
    const zuul = await startZuul();
    const [change] = changes.failing;
    await enqueueIn(zuul, projects.failing, { pipeline: "check", change });
    zuul.pass(10);
    const [buildset] = (await zuul.ask("GET /buildsets?limit=1")).list("ListedBuildset");
    expect(buildset).toMatchObject({ result: "FAILURE", message: "Build failed." });
    expect((await resultsOf(zuul, 31)).slice(0, 3)).toEqual([
      [jobs.after, "SKIPPED"],
      [jobs.failing, "FAILURE"],
      [jobs.merge, "SUCCESS"],
    ]);
  });

  test("of a project with noop is done at once", async () => {
    const zuul = await startZuul();
    await enqueueIn(zuul, projects.noop, { pipeline: "gate", change: changes.noop[0] });
    zuul.pass(0.1);
    expect(await resultsOf(zuul, 41)).toEqual([[jobs.noop, "SUCCESS"]]);
  });

  test("runs an attempt again as the control says, and gives up after three", async () => {
    const zuul = await startZuul();
    await zuul.control("nextOutcome", {
      tenant: "tenant-one",
      job_name: jobs.merge,
      result: "RETRY",
      times: 3,
    });
    await enqueueIn(zuul, projects.project, { pipeline: "check", change: changes.spares[1] });
    zuul.pass(20);
    const attempts = (await zuul.ask(`GET /builds?change=12&job_name=${jobs.merge}`)).list("ListedBuild");
    expect(attempts.map(({ result, final }) => [result, final])).toEqual([
      ["RETRY_LIMIT", true],
      ["RETRY", false],
      ["RETRY", false],
    ]);
  });
});

describe("a ref that is enqueued", () => {
  test("runs in its pipeline, and its buildset tells the event", async () => {
    const zuul = await startZuul();
    const newrev = "a".repeat(40);
    const body = { pipeline: "post", ref: "refs/heads/stable/1.0", oldrev: "0".repeat(40), newrev };
    await enqueueIn(zuul, projects.project, body);
    zuul.pass(0.1);
    expect((await itemsOf(zuul, newrev))[0]?.refs[0]).toMatchObject({
      id: newrev,
      ref: body.ref,
      owner: null,
    });
    zuul.pass(5);
    const [build] = (await zuul.ask(`GET /builds?newrev=${newrev}`)).list("ListedBuild");
    expect(build?.ref).toMatchObject({ branch: "stable/1.0", change: null, oldrev: body.oldrev });
    const detailed = (await zuul.ask(`GET /buildset/${build?.buildset.uuid ?? ""}`)).body("DetailedBuildset");
    expect(detailed.events?.[0]?.description).toBe(
      `Triggered by Branch org/project creates refs/heads/stable/1.0 on ${newrev}`,
    );
  });
});

describe("dequeueing", () => {
  test("a ref stops its build and ends its buildset", async () => {
    const zuul = await startZuul();
    const body = { pipeline: "periodic", ref: "refs/heads/master" };
    expect((await zuul.ask(`POST /project/${projects.slow}/dequeue`, { body })).text).toBe("true");
    zuul.pass(0.1);
    expect((await pipelineOf(zuul, "periodic"))?.change_queues).toEqual([]);
    const buildset = (await zuul.ask(`GET /buildset/${buildsets.runningPeriodic}`)).body("DetailedBuildset");
    expect([buildset.result, buildset.builds?.[0]?.result]).toEqual(["DEQUEUED", "CANCELED"]);
  });

  test("lets go of a semaphore that another item waits for", async () => {
    const zuul = await startZuul();
    expect((await itemsOf(zuul, changes.slow.waiting))[0]?.jobs[0]?.waiting_status).toBe(
      "semaphores: test-semaphore",
    );
    const body = { pipeline: "check", change: changes.slow.running };
    await zuul.ask(`POST /project/${projects.slow}/dequeue`, { body });
    zuul.pass(2);
    expect((await itemsOf(zuul, changes.slow.waiting))[0]?.jobs[0]?.tries).toBe(1);
    const [held] = (await zuul.ask("GET /semaphores"))
      .list("Semaphore")
      .filter(({ name }) => name === "test-semaphore");
    expect(held?.holders.this_tenant).toEqual([{ buildset_uuid: buildsets.waiting, job_name: jobs.slow }]);
  });

  test("in a gate restarts what was built upon it", async () => {
    const zuul = await startZuul();
    const gate = async () =>
      (await pipelineOf(zuul, "gate", "tenant-gate"))?.change_queues[0]?.heads.flat() ?? [];
    const before = await gate();
    const body = { pipeline: "gate", change: changes.project1 };
    await zuul.ask(`POST /api/tenant/tenant-gate/project/${projects.project1}/dequeue`, { body });
    zuul.pass(1.1);
    const after = await gate();
    expect(after.map(({ refs }) => refs[0]?.id)).toEqual([changes.project, changes.third]);
    expect(after[0]?.zuul_ref).toBe(before[0]?.zuul_ref);
    expect(after[1]?.zuul_ref).not.toBe(before[2]?.zuul_ref);
    expect(after[1]?.item_ahead).toBe(items.gate[0]);
    const old = (await zuul.ask(`GET /api/tenant/tenant-gate/build/${builds.gate[2]}`)).body("DetailedBuild");
    expect(old.result).toBe("CANCELED");
  });

  test("an unknown change is accepted", async () => {
    const { ask } = await startZuul();
    const body = { pipeline: "check", change: changes.unknown };
    expect((await ask(`POST /project/${projects.project}/dequeue`, { body })).text).toBe("true");
  });
});

describe("the accepted calls", () => {
  test("can be read by administrators, newest first", async () => {
    const zuul = await startZuul();
    const bodies = [
      { pipeline: "check", change: changes.project },
      { pipeline: "post", ref: "refs/heads/master", oldrev: null, newrev: null },
    ];
    for (const body of bodies) await enqueueIn(zuul, canonical(projects.project), body);
    const listed = (await zuul.ask(`GET /project/${projects.project}/enqueue`, { as: "admin" })).list(
      "RecordedEnqueue",
    );
    expect(listed.map(({ change, ref }) => [change, ref])).toEqual([
      [null, "refs/heads/master"],
      [changes.project, null],
    ]);
    expect((await zuul.ask(`GET /project/${projects.failing}/enqueue`, { as: "admin" })).text).toBe("[]");
  });
});

describe("a call is refused", () => {
  test.each<[what: string, request: string, body: object, expected: [number, string]]>([
    ["without a pipeline", "project/org/project/enqueue", { change: "1,1" }, [400, "Invalid request body"]],
    ["without a form", "project/org/project/enqueue", { pipeline: "check" }, [400, "Invalid request body"]],
    [
      "of half a ref",
      "project/org/project/enqueue",
      { pipeline: "check", ref: "r" },
      [400, "Invalid request body"],
    ],
    ["of no object", "project/org/project/enqueue", [], [400, "Invalid request body"]],
    [
      "of an unknown pipeline",
      "project/org/project/enqueue",
      { pipeline: "x", change: "1,1" },
      [400, "Unknown pipeline"],
    ],
    [
      "of both forms",
      "project/org/project/dequeue",
      { pipeline: "check", change: "1,1", ref: "r" },
      [400, "Invalid request body"],
    ],
    ["of neither form", "project/org/project/dequeue", { pipeline: "check" }, [400, "Invalid request body"]],
    ["of an unknown project", "project/org/nothing/enqueue", {}, [404, "Unknown project"]],
    ["without a pipeline", "promote", { changes: ["1,1"] }, [400, "Unknown pipeline"]],
    ["of an unknown pipeline", "promote", { pipeline: "x", changes: [] }, [400, "Unknown pipeline"]],
  ])("%s: %s", async (_what, path, body, expected) => {
    const { ask } = await startZuul();
    const answer = await ask(`POST /${path}`, { body });
    expect([answer.status, answer.error]).toEqual(expected);
  });
});
