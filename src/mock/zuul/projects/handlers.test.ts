import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonical, jobs, projects, semaphores } from "../../../fixtures/zuul/names.ts";
import { startZuul } from "../testing/running.ts";

describe("projects", () => {
  test("are listed by name, each with its connection", async () => {
    const { ask } = await startZuul();
    const list = (await ask("GET /projects")).list("ProjectSummary");
    expect(list.map(({ name }) => name)).toEqual(list.map(({ name }) => name).sort());
    expect(list.find(({ name }) => name === projects.config)?.type).toBe("config");
    expect(list.filter(({ name }) => name === projects.twin).map((p) => p.connection_name)).toEqual([
      "gerrit",
      "github",
    ]);
  });

  test.each([projects.project, canonical(projects.project)])(
    "%s shows its jobs by pipeline",
    async (name) => {
      const { ask } = await startZuul();
      const project = (await ask(`GET /project/${name}`)).body("Project");
      expect(project.metadata).toMatchObject({ queue_name: "integrated", default_branch: "master" });
      const pipelines = project.configs[0]?.pipelines ?? [];
      expect(pipelines.map((pipeline) => pipeline.name)).toEqual(["check", "gate", "periodic", "post"]);
      expect(pipelines[0]?.jobs.map((variants) => variants[0]?.name)).toEqual([
        jobs.merge,
        jobs.test1,
        jobs.test2,
      ]);
    },
  );

  test("without configuration have no metadata, and unknown ones are 404", async () => {
    const { ask } = await startZuul();
    expect((await ask(`GET /project/${projects.unconfigured}`)).body("Project")).toMatchObject({
      metadata: {},
      configs: [],
    });
    expect((await ask(`GET /project/${projects.unknown}`)).error).toBe("Unknown project");
  });
});

test("semaphores count holders of other tenants without naming them", async () => {
  const { ask } = await startZuul();
  const of = async (tenant: string) => (await ask(`GET /api/tenant/${tenant}/semaphores`)).list("Semaphore");
  const [global, free, held] = await of("tenant-one");
  expect(global).toMatchObject({
    name: semaphores.global,
    global: true,
    holders: { count: 1, this_tenant: [], other_tenants: 1 },
  });
  expect(free?.holders.count).toBe(0);
  expect(held?.holders.this_tenant).toHaveLength(1);
  expect((await of("tenant-two")).map(({ name }) => name)).toEqual([semaphores.global]);
});

test("pipelines are in the order of the layout", async () => {
  const { ask } = await startZuul();
  const list = (await ask("GET /pipelines")).list("PipelineSummary");
  expect(list.map(({ name }) => name)).toEqual([
    "check",
    "gate",
    "post",
    "periodic",
    "image-build",
    "image-validate",
  ]);
  expect(list[3]?.triggers).toEqual([{ name: "timer", driver: "timer" }]);
});

describe("keys", () => {
  test("of a project are RSA of 4096 bits, and stay", async () => {
    const { ask } = await startZuul();
    const key = await ask("GET /key/org/project.pub");
    expect(key.headers.get("content-type")).toContain("text/plain");
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(key.text);
    expect([asymmetricKeyType, asymmetricKeyDetails?.modulusLength]).toEqual(["rsa", 4096]);
    expect((await ask(`GET /key/${canonical(projects.project)}.pub`)).text).toBe(key.text);
    expect((await ask("GET /key/org/project1.pub")).text).not.toBe(key.text);
    expect((await ask("GET /key/org/nothing.pub")).error).toBe("Unknown project");
  });

  test("for SSH are one line, of the project or the tenant", async () => {
    const { ask } = await startZuul();
    const [ofProject, ofTenant] = [
      await ask("GET /project-ssh-key/org/project.pub"),
      await ask("GET /tenant-ssh-key/ssh.pub"),
    ];
    for (const { text } of [ofProject, ofTenant]) expect(text).toMatch(/^ssh-rsa AAAA[A-Za-z0-9+/]+=*\n$/);
    expect(ofProject.text).not.toBe(ofTenant.text);
  });
});

describe("the root", () => {
  test("lists source connections by driver, components by kind, and all tenants", async () => {
    const { ask } = await startZuul();
    const connections = (await ask("GET /api/connections")).list("Connection");
    expect(connections.map(({ name }) => name)).toEqual(["gerrit", "github", "gitlab", "git"]);
    expect(connections[0]).toMatchObject({ port: 29_418 });
    const components = (await ask("GET /api/components")).body("Components");
    expect(components.executor?.map(({ state }) => state)).toEqual(["running", "paused"]);
    const names = (await ask("GET /api/tenants")).list("Tenant").map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect((await ask("GET /api")).body("ApiLinks").status).toBe("/api/tenant/{tenant}/status");
  });
});
