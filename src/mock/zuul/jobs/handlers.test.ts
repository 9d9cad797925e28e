import { describe, expect, test } from "vitest";
import { jobs, projects } from "../../../fixtures/zuul/names.ts";
import { startZuul } from "../testing/running.ts";

const frozen = (job: string, { pipeline = "check", project = "org/project", branch = "master" } = {}) =>
  `GET /pipeline/${pipeline}/project/${project}/branch/${branch}/freeze-job/${job}`;

describe("the list of jobs", () => {
  test("leaves out what is empty, and shows variants", async () => {
    const { ask } = await startZuul();
    const list = (await ask("GET /jobs")).list("JobSummary");
    const of = (name: string) => list.find((job) => job.name === name);
    expect(list.map(({ name }) => name)).toEqual([...list.map(({ name }) => name)].sort());
    expect(of(jobs.base)).toEqual({ name: "base", description: "The base job." });
    expect(of(jobs.test1)?.variants).toEqual([
      { parent: "base" },
      { parent: "base", branches: ["stable/.*"] },
    ]);
    expect(of(jobs.merge)?.tags).toEqual(["fast"]);
    expect(of(jobs.noop)).toBeDefined();
  });
});

describe("a job", () => {
  test("is the list of its variants, found by its decoded name", async () => {
    const { ask } = await startZuul();
    expect((await ask(`GET /job/${jobs.test1}`)).list("Job")).toHaveLength(2);
    expect((await ask("GET /job/a%40b%2Fc")).list("Job")[0]?.name).toBe(jobs.encoded);
    expect((await ask(`GET /job/${jobs.unknown}`)).error).toBe("Job not found");
  });
});

describe("a job graph", () => {
  test("has dependencies first", async () => {
    const { ask } = await startZuul();
    const path = "GET /pipeline/check/project/org/failing/branch/any/branch/freeze-jobs";
    expect((await ask(path)).list("JobNode")).toEqual([
      { name: jobs.merge, dependencies: [] },
      { name: jobs.failing, dependencies: [{ name: jobs.merge, soft: false }] },
      { name: jobs.after, dependencies: [{ name: jobs.failing, soft: false }] },
    ]);
  });

  test.each([
    ["/pipeline/check/project/org/nothing/branch/master/freeze-jobs", "Unknown project"],
    ["/pipeline/nothing/project/org/project/branch/master/freeze-jobs", "Unknown pipeline"],
    ["/pipeline/nothing/project/org/nothing/branch/master/freeze-jobs", "Unknown project"],
    ["/pipeline/check/project/org/project/branch/master/freeze-job/nothing", "Nothing matches the given URI"],
  ])("%s is 404 %s", async (path, message) => {
    const { ask } = await startZuul();
    const answer = await ask(`GET ${path}`);
    expect([answer.status, answer.error]).toEqual([404, message]);
  });
});

describe("a frozen job", () => {
  test("inherits, and hides secrets and keys", async () => {
    const { ask } = await startZuul();
    const job = (await ask(frozen(jobs.test1))).body("FrozenJob");
    expect(job).toMatchObject({
      ssh_keys: ["REDACTED"],
      secret_vars: null,
      timeout: 1800,
      vars: { greeting: "hello", suite: "one" },
      nodeset: { name: "debian" },
    });
    expect(job.playbooks?.[0]).toMatchObject({
      secrets: { project_secret: "REDACTED" },
      project: projects.config,
      trusted: true,
    });
    expect(job.projects.map(({ name }) => name)).toEqual([projects.project, projects.project1]);
    expect(job.zuul).toMatchObject({
      tenant: "tenant-one",
      child_jobs: [],
      project: { short_name: "project" },
    });
  });

  test("takes the variants of its branch", async () => {
    const { ask } = await startZuul();
    const job = (await ask(frozen(jobs.test1, { branch: "stable/1.0" }))).body("FrozenJob");
    expect(job).toMatchObject({ branch: "stable/1.0", timeout: 3600, vars: { suite: "stable" } });
  });

  test("after review has two keys, builds images where it does, and noop has no playbooks", async () => {
    const { ask } = await startZuul();
    const post = (await ask(frozen(jobs.post, { pipeline: "post" }))).body("FrozenJob");
    expect(post.ssh_keys).toHaveLength(2);
    const image = { pipeline: "image-build", project: "common-config" };
    expect((await ask(frozen(jobs.buildImage, image))).body("FrozenJob").pipeline_builds_images).toBe(true);
    expect((await ask(frozen(jobs.noop, { project: "org/noop" }))).text).not.toContain("playbooks");
  });
});
