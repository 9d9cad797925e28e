import { describe, expect, test } from "vitest";
import { builds, repositories, robots, triggers } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const of = (path: string, rest = "") => `/repository/${path}/trigger/${rest}`;
const building = of(repositories.building);
const read = async (quay: Quay, id: string) => (await quay.ask(`GET ${building}${id}`)).body("Trigger");
const listed = async (quay: Quay, path = building) =>
  (await quay.ask(`GET ${path}`)).body("TriggerList").triggers.map(({ id }) => id);
const logs = async (quay: Quay, path: string = repositories.building) =>
  (await quay.ask(`GET /repository/${path}/logs`)).body("LogPage").logs;
const config = {
  build_source: "https://git.example.com/devtable/building.git",
  dockerfile_path: "/sub/Dockerfile",
  context: "/sub",
};
const commit_sha = "3482adc5822c498e8f7db2e361e8d57b3d77ddd9";
const activate = (quay: Quay, id: string, body: object = { config }) =>
  quay.ask(`POST ${building}${id}/activate`, { body });
const start = (quay: Quay, id: string, body: object | string = { commit_sha }) =>
  quay.ask(`POST ${building}${id}/start`, { body });

describe("triggers of a repository", () => {
  test("are listed with their configuration, also those that wait to be activated", async () => {
    const quay = await startQuay();
    const { github, customGit, inactive, inactiveGithub, disabled } = triggers;
    expect(await listed(quay)).toEqual([github, customGit, inactive, inactiveGithub, disabled]);
    expect(await read(quay, github)).toMatchObject({
      service: "github",
      build_source: "quay/example",
      repository_url: "https://github.com/quay/example",
      can_invoke: true,
    });
    expect(await read(quay, customGit)).toMatchObject({ repository_url: null, is_active: true });
    expect(await listed(quay, of(repositories.unknown))).toEqual([]);
  });

  test("are found by their UUID alone", async () => {
    const quay = await startQuay();
    const elsewhere = of(repositories.simple, triggers.github);
    expect((await quay.ask(`GET ${elsewhere}`)).status).toBe(200);
    expect((await quay.ask(`GET ${of(repositories.building, triggers.unknown)}`)).status).toBe(404);
  });

  test("are for administrators", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`GET ${building}`, { as: "nobody" })).status).toBe(401);
    expect((await quay.ask(`GET ${building}`, { as: "repoWrite" })).status).toBe(403);
    expect((await quay.ask(`GET ${of(repositories.shared)}`, { as: "writer" })).status).toBe(403);
    expect((await quay.ask(`GET ${of(repositories.shared)}`, { as: "repoAdmin" })).status).toBe(200);
  });
});

describe("enabling and disabling", () => {
  test("leaves the reason of the last time, and hides the rest", async () => {
    const quay = await startQuay();
    const set = (enabled: unknown) => quay.ask(`PUT ${building}${triggers.customGit}`, { body: { enabled } });
    const answer = await set(false);
    expect(answer.json).toMatchObject({
      config: {},
      build_source: null,
      repository_url: null,
      can_invoke: false,
      enabled: false,
    });
    expect(await read(quay, triggers.customGit)).toMatchObject({
      disabled_reason: "user_toggled",
      config: expect.objectContaining({ context: "/" }) as object,
    });
    expect((await start(quay, triggers.customGit)).error).toBe("Trigger is not enabled.");
    expect((await set(true)).status).toBe(200);
    expect(await read(quay, triggers.customGit)).toMatchObject({
      enabled: true,
      disabled_reason: "user_toggled",
    });
    expect((await logs(quay)).slice(0, 2)).toMatchObject([
      {
        kind: "toggle_repo_trigger",
        metadata: { repo: "building", trigger_id: triggers.customGit, service: "custom-git", enabled: true },
      },
      { kind: "toggle_repo_trigger", metadata: { enabled: false } },
    ]);
    expect((await set("yes")).error).toBe("'yes' is not of type 'boolean'");
  });

  test("is refused before the activation, and for an unknown one after the body", async () => {
    const quay = await startQuay();
    const body = { enabled: true };
    const refused = await quay.ask(`PUT ${building}${triggers.inactive}`, { body });
    expect([refused.status, refused.error]).toEqual([400, "Cannot update an unactivated trigger"]);
    const unknown = `PUT ${building}${triggers.unknown}`;
    expect((await quay.ask(unknown, { body })).status).toBe(404);
    expect((await quay.ask(unknown, { body: {} })).status).toBe(400);
    const guarded = await quay.ask(`PUT ${of(repositories.readOnly, triggers.ofReadOnly)}`, { body: {} });
    expect(guarded.status).toBe(503);
  });
});

describe("deleting", () => {
  test("takes the trigger from its builds, which stay", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`DELETE ${building}${triggers.github}`)).status).toBe(204);
    expect(await listed(quay)).not.toContain(triggers.github);
    expect((await quay.ask(`DELETE ${building}${triggers.github}`)).status).toBe(404);
    const build = await quay.ask(`GET /repository/${repositories.building}/build/${builds.triggered}`);
    expect(build.body("Build").trigger).toBeNull();
    const [log] = await logs(quay);
    expect(log).toMatchObject({
      kind: "delete_repo_trigger",
      metadata: { repo: "building", trigger_id: triggers.github, service: "github" },
    });
  });

  test("one that was never activated writes no log", async () => {
    const quay = await startQuay();
    const before = await logs(quay);
    expect((await quay.ask(`DELETE ${building}${triggers.inactive}`)).status).toBe(204);
    expect(await logs(quay)).toEqual(before);
  });
});

describe("activating", () => {
  test("a custom-git trigger gives it credentials, once", async () => {
    const quay = await startQuay();
    const answer = await activate(quay, triggers.inactive);
    const active = answer.body("ActivatedTrigger");
    expect(answer.status).toBe(200);
    expect(active).toMatchObject({ is_active: true, can_invoke: true, config, repository_url: null });
    expect(active.build_source).toBe(config.build_source);
    expect(active.config["credentials"]).toMatchObject([
      { name: "SSH Public Key", value: expect.stringMatching(/^ssh-rsa /) as string },
      { name: "Webhook Endpoint URL", value: expect.stringContaining(triggers.inactive) as string },
    ]);
    expect(active).not.toHaveProperty("pull_robot");
    expect(await read(quay, triggers.inactive)).toEqual(active);
    const again = await activate(quay, triggers.inactive);
    expect([again.status, again.error]).toEqual([400, "Trigger config is not sufficient for activation."]);
    const [log] = await logs(quay);
    expect(log).toMatchObject({
      kind: "setup_repo_trigger",
      metadata: {
        repo: "building",
        namespace: "devtable",
        trigger_id: triggers.inactive,
        service: "custom-git",
        pull_robot: null,
        config: active.config,
      },
    });
    expect((await start(quay, triggers.inactive)).status).toBe(201);
  });

  test("a github trigger gives it a hook, and a robot when one is named", async () => {
    const quay = await startQuay();
    const body = { config: { build_source: "quay/other" }, pull_robot: robots.helper };
    const active = (await activate(quay, triggers.inactiveGithub, body)).body("ActivatedTrigger");
    expect(active.config).toEqual({ build_source: "quay/other", hook_id: expect.any(Number) as number });
    expect(active.repository_url).toBe("https://github.com/quay/other");
    expect(active.pull_robot).toEqual({ name: robots.helper, kind: "user", is_robot: true });
  });

  test.each([
    ["without a config", {}, 400, "'config' is a required property"],
    ["with an unknown robot", { config, pull_robot: robots.unknown }, 404, "Not Found"],
    ["with a robot of another namespace", { config, pull_robot: robots.cool }, 403, "Unauthorized"],
  ])("%s is refused, and leaves the trigger as it was", async (_, body, status, text) => {
    const quay = await startQuay();
    const before = await read(quay, triggers.inactive);
    const refused = await activate(quay, triggers.inactive, body);
    expect([refused.status, refused.error]).toEqual([status, text]);
    expect(await read(quay, triggers.inactive)).toEqual(before);
  });

  test("is for the user who set it up, whose token has user:admin", async () => {
    const quay = await startQuay();
    const send = async (as: "repoAdminScope" | "repoAdmin", path: string) =>
      (await quay.ask(`POST ${path}/activate`, { as, body: { config } })).status;
    expect(await send("repoAdminScope", `${building}${triggers.inactive}`)).toBe(403);
    expect(await send("repoAdmin", of(repositories.shared, triggers.inactive))).toBe(403);
  });
});

describe("starting by hand", () => {
  test("builds the commit, and is in all lists", async () => {
    const quay = await startQuay();
    const answer = await start(quay, triggers.customGit);
    const build = answer.body("Build");
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(
      `/api/v1/repository/${repositories.building}/build/${build.id}/status`,
    );
    expect(build).toMatchObject({
      phase: "waiting",
      display_name: "3482adc",
      tags: ["3482adc"],
      manual_user: "devtable",
      trigger: { id: triggers.customGit },
      trigger_metadata: { commit: commit_sha, git_url: "https://git.example.com/app.git" },
    });
    expect(build).not.toHaveProperty("archive_url");
    const recent = await quay.ask(`GET ${building}${triggers.customGit}/builds`);
    expect(recent.body("TriggerBuildList").builds.map(({ id }) => id)).toEqual([build.id]);
    const [newest] = (await quay.ask(`GET /repository/${repositories.building}/build/`)).body(
      "BuildList",
    ).builds;
    expect(newest?.id).toBe(build.id);
    const [log] = await logs(quay);
    expect(log).toMatchObject({
      kind: "build_dockerfile",
      metadata: {
        build_id: build.id,
        docker_tags: ["3482adc"],
        is_manual: true,
        trigger_id: triggers.customGit,
        trigger_kind: "custom-git",
        trigger_metadata: build.trigger_metadata,
        trigger_manual: true,
      },
    });
  });

  test("builds the default branch, or the branch or tag that is told", async () => {
    const quay = await startQuay();
    const tagsOf = async (body: object) => (await start(quay, triggers.github, body)).body("Build");
    expect(await tagsOf({})).toMatchObject({
      tags: ["master", "latest"],
      trigger_metadata: { ref: "refs/heads/master", git_url: "git@github.com:quay/example.git" },
    });
    expect((await tagsOf({ branch_name: "feature/x" })).tags).toEqual(["feature_x"]);
    const tagged = await tagsOf({ refs: { kind: "tag", name: "v1" } });
    expect(tagged).toMatchObject({ tags: ["v1"], trigger_metadata: { ref: "refs/tags/v1" } });
  });

  test.each([
    ["no commit", ["customGit", {}], 400, "missing required parameter"],
    ["a short commit", ["customGit", { commit_sha: "abc" }], 400, /does not match/],
    ["another key", ["customGit", { commit_sha, x: 1 }], 400, /^Additional properties are not allowed/],
    ["a wrong type", ["customGit", { commit_sha: 1 }], 400, "1 is not of type 'string'"],
    ["a disabled trigger", ["disabled", { commit_sha }], 400, "Trigger is not enabled."],
    ["an inactive trigger", ["inactive", { commit_sha }], 400, "Trigger is not active."],
    ["an unknown trigger", ["unknown", { commit_sha }], 404, "Not Found"],
  ] as const)("with %s is refused", async (_, [name, body], status, text) => {
    const quay = await startQuay();
    const refused = await start(quay, triggers[name], body);
    expect(refused.status).toBe(status);
    expect(refused.error).toMatch(text);
    const { builds: rows } = (await quay.ask(`GET /repository/${repositories.building}/build/`)).body(
      "BuildList",
    );
    expect(rows).toHaveLength(3);
  });

  test("wants a body, a repository that exists, and an ordinary one", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`POST ${building}${triggers.customGit}/start`)).status).toBe(415);
    const missing = of(repositories.unknown, `${triggers.customGit}/start`);
    expect((await quay.ask(`POST ${missing}`, { body: { commit_sha } })).status).toBe(404);
    const guarded = of(repositories.readOnly, `${triggers.ofReadOnly}/start`);
    expect((await quay.ask(`POST ${guarded}`, { body: { commit_sha } })).status).toBe(503);
  });

  test("five internal errors in a row disable the trigger", async () => {
    const quay = await startQuay();
    for (let i = 0; i < 5; i++) {
      const { id: build } = (await start(quay, triggers.customGit)).body("Build");
      for (let tries = 0; tries < 3; tries++)
        await quay.control("endBuild", { build, result: "internalerror" });
    }
    expect(await read(quay, triggers.customGit)).toMatchObject({
      enabled: false,
      disabled_reason: "successive_build_internal_errors",
    });
  });
});

test("recent builds are those of the repository, and none of an unknown trigger", async () => {
  const quay = await startQuay();
  const recent = async (path: string, id: string, query = "") =>
    (await quay.ask(`GET ${of(path, id)}/builds${query}`))
      .body("TriggerBuildList")
      .builds.map(({ id }) => id);
  const { building: path } = repositories;
  expect(await recent(path, triggers.github)).toEqual([builds.triggered]);
  expect(await recent(path, triggers.unknown)).toEqual([]);
  expect(await recent(repositories.simple, triggers.github)).toEqual([]);
  for (let i = 0; i < 6; i++) await start(quay, triggers.github, {});
  expect(await recent(path, triggers.github)).toHaveLength(5);
  expect(await recent(path, triggers.github, "?limit=7")).toHaveLength(7);
  const refused = await quay.ask(`GET ${building}${triggers.github}/builds?limit=x`);
  expect([refused.status, Object.keys((refused.json as { message: object }).message)]).toEqual([
    400,
    ["limit"],
  ]);
});
