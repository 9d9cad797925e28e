import { describe, expect, test } from "vitest";
import { builds, buildsets, changes, jobs, projects } from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

const listOf = async (zuul: Zuul, query: string) =>
  (await zuul.ask(`GET /builds?${query}`)).list("ListedBuild");
const all = "limit=3000";

describe("builds", () => {
  test("are fifty of the tenant, newest first, and page", async () => {
    const zuul = await startZuul();
    const first = await listOf(zuul, "");
    expect(first).toHaveLength(50);
    const ids = first.map(({ _id }) => _id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(first[0]?.buildset).not.toHaveProperty("refs");
    const [second] = await listOf(zuul, "limit=1&skip=1");
    expect(second?._id).toBe(ids[1]);
    expect((await listOf(zuul, all)).length).toBeGreaterThan(2000);
    expect(await listOf(zuul, "limit=0")).toEqual([]);
  });

  test("have their logs where the caller sees the mock, whoever asked before", async () => {
    const zuul = await startZuul();
    const logsFor = async (host: string) => {
      const { list } = await zuul.ask(`GET /builds?uuid=${builds.passed.merge}`, { headers: { Host: host } });
      return list("ListedBuild")[0]?.log_url;
    };
    for (const host of ["one.example", "other.example:8080"])
      expect(await logsFor(host)).toMatch(new RegExp(`^http://${host}/`));
  });

  /** Every row that a filter lets through has this, and every row that has it is let through. */
  test.each<[query: string, holds: (build: Awaited<ReturnType<typeof listOf>>[number]) => boolean]>([
    ["project=org/project", (b) => b.ref.project === "org/project"],
    ["project=org/project&project=org/project1", (b) => /^org\/project1?$/.test(b.ref.project)],
    ["project=org/*1", (b) => b.ref.project === "org/project1"],
    ["job_name=*-merge", (b) => b.job_name === jobs.merge],
    ["job_name=project-*&pipeline=g*", (b) => b.job_name.startsWith("project-") && b.pipeline === "gate"],
    ["branch=%25master%25", () => false],
    ["branch=*1.0", (b) => b.ref.branch === "stable/1.0"],
    ["pipeline=gate&result=FAILURE", (b) => b.pipeline === "gate" && b.result === "FAILURE"],
    ["result=FAILURE&result=TIMED_OUT", (b) => b.result === "FAILURE" || b.result === "TIMED_OUT"],
    ["change=1", (b) => b.ref.change === 1],
    ["change=abc", (b) => b.ref.change === null],
    ["change=1abc", (b) => b.ref.change === 1],
    ["change=", (b) => b.ref.change === null],
    ["patchset=1&change=1", (b) => b.ref.change === 1],
    ["ref=refs/changes/01/1/1", (b) => b.ref.change === 1],
    ["ref=refs/changes/*", () => false],
    ["complete=TRUE", (b) => b.result !== null],
    ["complete=false", (b) => b.result === null],
    ["complete=nonsense", (b) => b.result === null],
    ["exclude_result=SUCCESS", (b) => b.result !== null && b.result !== "SUCCESS"],
    [
      "exclude_result=SUCCESS&exclude_result=FAILURE",
      (b) => ![null, "SUCCESS", "FAILURE"].includes(b.result),
    ],
    ["final=false", (b) => b.final === false],
    ["final=true", (b) => b.final === true],
    ["held=1", (b) => b.held === true],
    ["held=0", (b) => b.held === false],
    ["voting=0", (b) => !b.voting],
    ["nodeset=debian&job_name=project-lint", (b) => b.nodeset === "debian" && b.job_name === jobs.lint],
    ["idx_min=100&idx_max=110", (b) => b._id >= 100 && b._id <= 110],
    [`uuid=${builds.passed.merge}&uuid=${builds.ofTenantTwo}`, (b) => b.uuid === builds.passed.merge],
    [`uuid=${builds.passed.merge}&result=FAILURE`, () => false],
  ])("with %s", async (query, holds) => {
    const zuul = await startZuul();
    const expected = (await listOf(zuul, all)).filter(holds).map(({ _id }) => _id);
    expect((await listOf(zuul, `${all}&${query}`)).map(({ _id }) => _id)).toEqual(expected);
  });

  test.each([
    ["idx_min=abc", 400, "idx_min, idx_max must be integers"],
    ["idx_max=1.5&limit=x", 400, "idx_min, idx_max must be integers"],
    ["limit=abc", 400, "limit, skip must be integers"],
    ["skip=1.5", 400, "limit, skip must be integers"],
    ["limit=-1", 400, "limit, skip must be integers"],
    ["foo=1", 404, "Nothing matches the given URI"],
  ])("with %s: %i", async (query, status, message) => {
    const { ask } = await startZuul();
    const answer = await ask(`GET /builds?${query}`);
    expect([answer.status, answer.error]).toEqual([status, expect.stringMatching(message)]);
  });

  test("alone have the refs of their buildset, and are none in another tenant", async () => {
    const { ask } = await startZuul();
    const build = (await ask(`GET /build/${builds.passed.test1}`)).body("DetailedBuild");
    expect(build.buildset).toMatchObject({ uuid: buildsets.passed, refs: [{ change: 1 }] });
    expect((await ask(`GET /build/${builds.ofTenantTwo}`)).error).toBe("Build not found");
    expect((await ask(`GET /build/${builds.unknown}`)).status).toBe(404);
  });
});

describe("buildsets", () => {
  test.each([
    ["result=MERGE_CONFLICT", [buildsets.conflicting]],
    [`uuid=${buildsets.passed}`, [buildsets.passed]],
    ["project=org/failing&change=31", [buildsets.failed]],
    ["complete=false&pipeline=periodic", [buildsets.runningPeriodic]],
    ["idx_min=abc", undefined],
  ])("with %s", async (query, uuids) => {
    const { ask } = await startZuul();
    const answer = await ask(`GET /buildsets?${query}`);
    if (uuids) expect(answer.list("ListedBuildset").map(({ uuid }) => uuid)).toEqual(uuids);
    else expect(answer.status).toBe(400);
  });

  test("alone have builds and events only when there are some", async () => {
    const { ask } = await startZuul();
    const of = async (id: string) => (await ask(`GET /buildset/${id}`)).body("DetailedBuildset");
    expect((await of(buildsets.passed)).builds?.map(({ final }) => final)).toEqual([false, true, true, true]);
    expect(await of(buildsets.conflicting)).not.toHaveProperty("builds");
    expect(await of(buildsets.periodic)).not.toHaveProperty("events");
    expect((await ask(`GET /buildset/${buildsets.ofTenantTwo}`)).error).toBe("Buildset not found");
  });
});

describe("build times", () => {
  test("are those of ended builds, the latest end first", async () => {
    const { ask } = await startZuul();
    const rows = (await ask("GET /build-times?limit=100")).list("BuildTime");
    const ends = rows.map(({ end_time }) => end_time ?? "");
    expect(ends).toEqual([...ends].sort().reverse());
    expect(rows.some(({ uuid }) => uuid === builds.running)).toBe(false);
  });

  test("are bound by their ends, and filtered exactly", async () => {
    const { ask } = await startZuul();
    const count = async (query: string) => (await ask(`GET /build-times?${query}`)).list("BuildTime").length;
    expect(await count("start_time=2026-01-15T07:00:00&end_time=2026-01-15T07:03:00")).toBe(4);
    expect(
      await count("start_time=2026-01-15%2007:00:00&end_time=2026-01-15T07:01:00&job_name=project-merge"),
    ).toBe(2);
    expect(await count("job_name=*-merge")).toBe(0);
    expect(await count("final=false&start_time=2026-01-15")).toBe(1);
    expect(await count("start_time=zzz&limit=100")).toBe(await count("limit=100"));
    expect(await count("end_time=zzz")).toBe(0);
    expect(await count("project=org/failing&exclude_result=SUCCESS&start_time=2026-01-15T00:00:00")).toBe(4);
  });
});

describe("the badge", () => {
  test.each([
    ["project=org/project&pipeline=gate&branch=master", "passing"],
    ["project=org/failing&pipeline=check", "failing"],
    ["project=org/proj*t&pipeline=gate", "passing"],
  ])("of %s is %s", async (query, word) => {
    const { ask } = await startZuul();
    const badge = await ask(`GET /badge?${query}`);
    expect(badge.text).toMatch(/^<svg /);
    expect(badge.text).toContain(word);
    expect([badge.headers.get("content-type"), badge.headers.get("cache-control")]).toEqual([
      "image/svg+xml",
      "no-cache",
    ]);
  });

  test("is the newest finished buildset's", async () => {
    const zuul = await startZuul();
    const badge = async () => (await zuul.ask("GET /badge?project=org/project&pipeline=gate")).text;
    await zuul.control("nextOutcome", { tenant: "tenant-one", job_name: jobs.merge, result: "FAILURE" });
    const body = { pipeline: "gate", change: changes.spares[0] };
    await zuul.ask(`POST /project/${projects.project}/enqueue`, { body });
    zuul.pass(2);
    expect(await badge()).toContain("passing");
    zuul.pass(5);
    expect(await badge()).toContain("failing");
  });

  test("is 404 where nothing has finished, and 304 for who has it", async () => {
    const { ask } = await startZuul();
    expect((await ask("GET /badge?project=org/unconfigured")).error).toBe("No buildset found");
    const since = (await ask("GET /badge?project=org/project")).headers.get("last-modified") ?? "";
    const headers = { "If-Modified-Since": since };
    expect((await ask("GET /badge?project=org/project", { headers })).status).toBe(304);
  });
});

test.each([
  ["/builds?complete=true&complete=false", "complete must be given once"],
  ["/builds?limit=1&limit=2", "limit, skip must be integers"],
  ["/buildsets?idx_min=1&idx_min=2", "idx_min, idx_max must be integers"],
  ["/build-times?end_time=2026-01-01T00:00:00&end_time=2026-01-02T00:00:00", "end_time must be given once"],
  ["/autohold?project=a&project=b", "project must be given once"],
])("what is read as one text or number is refused when it is given twice: %s", async (path, message) => {
  const zuul = await startZuul();
  const answer = await zuul.ask(`GET ${path}`);
  expect([answer.status, answer.error]).toEqual([400, message]);
});

test("an empty filter of time is none, and so is an empty `complete` of the buildsets", async () => {
  const zuul = await startZuul();
  const count = async (path: string) => (await zuul.ask(`GET ${path}`)).list("BuildTime").length;
  expect(await count("/build-times?end_time=&limit=3")).toBe(3);
  expect(await count("/buildsets?complete=&limit=90")).toBe(90);
  expect(await count("/config-errors?severity=error&severity=error")).toBe(0);
});
