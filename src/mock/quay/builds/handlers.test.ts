import { describe, expect, test } from "vitest";
import { builds, repositories, robots, triggers } from "../../../fixtures/quay/names.ts";
import { mostWaiting } from "./limit.ts";
import { toSeconds } from "../shared/dates.ts";
import { startQuay } from "../testing/running.ts";
import {
  buildsOf,
  simpleBuilds,
  archiveUrl,
  requestBuild,
  requestedBuild,
  readBuild,
  buildIds,
} from "../testing/build-requests.ts";

describe("builds of a repository", () => {
  test("are listed newest first, from a time on, and five unless told otherwise", async () => {
    const quay = await startQuay();
    const path = buildsOf(repositories.building);
    const all = [builds.withRobot, builds.triggered, builds.waiting];
    expect(await buildIds(quay, path)).toEqual(all);
    expect(await buildIds(quay, `${path}?limit=2`)).toEqual(all.slice(0, 2));
    expect(await buildIds(quay, `${path}?limit=0`)).toEqual([]);
    const since = toSeconds(Date.parse("2026-01-12T11:00:00Z"));
    expect(await buildIds(quay, `${path}?since=${since}`)).toEqual(all.slice(0, 2));
    expect(await buildIds(quay, `${path}?since=${since + 1}`)).toEqual(all.slice(0, 1));
    for (let i = 0; i < 6; i++) await requestBuild(quay);
    expect(await buildIds(quay, simpleBuilds)).toHaveLength(5);
    expect(await buildIds(quay, `${simpleBuilds}?limit=100`)).toHaveLength(6);
    const refused = await quay.ask(`GET ${simpleBuilds}?limit=abc`);
    expect(refused.status).toBe(400);
    expect(refused.json).toEqual({ message: { limit: expect.any(String) as string } });
  });

  test("of one that does not exist are none, for its namespace's owner", async () => {
    const quay = await startQuay();
    expect(await buildIds(quay, buildsOf(repositories.unknown))).toEqual([]);
    expect((await quay.ask(`GET ${buildsOf(repositories.unknown)}`, { as: "user" })).status).toBe(403);
    expect((await quay.ask(`GET ${simpleBuilds}`, { as: "nobody" })).status).toBe(401);
  });

  test("show their archive to writers, their trigger's configuration to administrators", async () => {
    const quay = await startQuay();
    const seen = async (as: "reader" | "writer" | "repoAdmin") =>
      (await quay.ask(`GET ${buildsOf(repositories.shared, builds.complete)}`, { as })).body("Build");
    expect(await seen("reader")).toMatchObject({ is_writer: false, trigger_metadata: {} });
    expect(await seen("reader")).not.toHaveProperty("archive_url");
    expect(await seen("writer")).toMatchObject({
      is_writer: true,
      archive_url: expect.any(String) as string,
    });
    const triggered = await readBuild(quay, builds.triggered, repositories.building);
    expect(triggered.trigger).toMatchObject({ id: triggers.github, can_invoke: true });
    expect(triggered.trigger?.config).not.toEqual({});
    expect(triggered.trigger).not.toHaveProperty("pull_robot");
    const body = { role: "write" };
    await quay.ask(`PUT /repository/${repositories.building}/permissions/user/reader`, { body });
    const path = buildsOf(repositories.building, builds.triggered);
    const shown = (await quay.ask(`GET ${path}`, { as: "reader" })).body("Build");
    expect(shown.trigger).toMatchObject({ config: {}, can_invoke: false, build_source: "quay/example" });
  });

  test("of a public repository hide what needs a role", async () => {
    const quay = await startQuay();
    const path = buildsOf(repositories.public);
    await quay.ask(`POST ${path}`, { as: "user", body: { archive_url: archiveUrl } });
    const [shown] = (await quay.ask(`GET ${path}`, { as: "nobody" })).body("BuildList").builds;
    expect(shown).toMatchObject({ trigger_metadata: null, is_writer: false });
  });
});

describe("requesting a build", () => {
  test("makes one that waits, and tells its place", async () => {
    const quay = await startQuay();
    const created = await requestBuild(quay, { docker_tags: ["v1", "bad tag", "-x"] });
    const build = created.body("Build");
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(`/api/v1${simpleBuilds}${build.id}/status`);
    expect(build).toMatchObject({
      phase: "waiting",
      tags: ["v1", "bad_tag", "_x"],
      manual_user: "devtable",
      trigger: null,
      archive_url: archiveUrl,
      repository: { namespace: "devtable", name: "simple" },
    });
    expect(build.display_name).toMatch(/^[0-9a-f]{7}$/);
    expect(await readBuild(quay, build.id)).toEqual(build);
    expect(await buildIds(quay, simpleBuilds)).toEqual([build.id]);
    const [log] = (await quay.ask(`GET /repository/${repositories.simple}/logs`)).body("LogPage").logs;
    expect(log).toMatchObject({
      kind: "build_dockerfile",
      metadata: {
        build_id: build.id,
        docker_tags: build.tags,
        repo: "simple",
        namespace: "devtable",
        is_manual: true,
        manual_user: "devtable",
      },
    });
  });

  test.each([
    [{}, "/Dockerfile", "/"],
    [{ context: "/src" }, "/src/Dockerfile", "/src"],
    [{ subdirectory: "/sub/" }, "/sub/Dockerfile", "/sub/"],
    [{ subdirectory: "/sub", context: "/" }, "/sub/Dockerfile", "/sub"],
    [{ dockerfile_path: "/a/b/File" }, "/a/b/File", "/a/b"],
    [{ dockerfile_path: "/a/b/File", context: "/" }, "/a/b/File", "/"],
    [{ dockerfile_path: "/a/File", subdirectory: "/sub" }, "/a/File", "/a"],
  ])("of %j is where the Dockerfile and the context are", async (body, dockerfile_path, context) => {
    const quay = await startQuay();
    expect(await requestedBuild(quay, body)).toMatchObject({
      dockerfile_path,
      subdirectory: dockerfile_path,
      context,
    });
  });

  test("takes an uploaded file, latest as its tag, and ignores the guide's name for tags", async () => {
    const quay = await startQuay();
    const body = { file_id: "f1", tags: ["v9"] };
    const build = (await quay.ask(`POST ${simpleBuilds}`, { body })).body("Build");
    expect(build).toMatchObject({ resource_key: "f1", tags: ["latest"] });
  });

  test.each([
    ["nothing to build", { archive_url: undefined }, 400, "file_id or archive_url required"],
    ["another scheme", { archive_url: "ftp://x/y" }, 400, "Invalid Archive URL: Must be http or https"],
    ["no tags", { docker_tags: [] }, 400, "[] is too short"],
    ["a tag twice", { docker_tags: ["a", "a"] }, 400, "['a', 'a'] has non-unique elements"],
    ["no robot's name", { pull_robot: "devtable" }, 403, "Unauthorized"],
    ["an unknown robot", { pull_robot: robots.unknown }, 404, "Not Found"],
  ])("with %s is refused", async (_, body, status, text) => {
    const quay = await startQuay();
    const refused = await requestBuild(quay, body);
    expect([refused.status, refused.error]).toEqual([status, text]);
    expect(await buildIds(quay, simpleBuilds)).toEqual([]);
  });

  test("lets a robot pull whose namespace the caller administers, with this token", async () => {
    const quay = await startQuay();
    const build = await requestedBuild(quay, { pull_robot: robots.helper });
    expect(build.pull_robot).toEqual({ name: robots.helper, kind: "user", is_robot: true });
    const body = { archive_url: archiveUrl, pull_robot: robots.helper };
    expect((await quay.ask(`POST ${simpleBuilds}`, { as: "repoWrite", body })).status).toBe(403);
    const foreign = { as: "writer", body } as const;
    expect((await quay.ask(`POST ${buildsOf(repositories.shared)}`, foreign)).status).toBe(403);
  });

  test("needs the right to write, an ordinary repository, and that it exists", async () => {
    const quay = await startQuay();
    const ask = async (path: string, as: "reader" | "writer" | "superuser") => {
      const { status } = await quay.ask(`POST ${buildsOf(path)}`, { as, body: { archive_url: archiveUrl } });
      return status;
    };
    expect(await ask(repositories.shared, "reader")).toBe(403);
    expect(await ask(repositories.shared, "writer")).toBe(201);
    expect(await ask(repositories.mirrored, "superuser")).toBe(503);
    expect(await ask(repositories.unknown, "superuser")).toBe(404);
  });

  test("is refused while too many builds of the namespace wait", async () => {
    const quay = await startQuay();
    const seeded = 3;
    for (let i = seeded; i < mostWaiting; i++) expect((await requestBuild(quay)).status).toBe(201);
    const refused = await requestBuild(quay);
    expect([refused.status, refused.json]).toEqual([429, { message: "Maximum queued build rate exceeded." }]);
    quay.pass(11);
    expect((await requestBuild(quay)).status).toBe(201);
  });
});

describe("cancelling", () => {
  test("is for waiting builds, once", async () => {
    const quay = await startQuay();
    const { id } = await requestedBuild(quay);
    const cancel = (build: string) => quay.ask(`DELETE ${simpleBuilds}${build}`);
    const done = await cancel(id);
    expect([done.status, done.json]).toEqual([201, "Okay"]);
    expect((await readBuild(quay, id)).phase).toBe("cancelled");
    const again = await cancel(id);
    expect([again.status, again.error]).toEqual([400, "Build is currently running or has finished"]);
    const { logs } = (await quay.ask(`GET /repository/${repositories.simple}/logs`)).body("LogPage");
    expect(logs.filter(({ kind }) => kind === "cancel_build")).toMatchObject([
      { metadata: { build_uuid: id } },
    ]);
    quay.pass(60);
    expect((await readBuild(quay, id)).phase).toBe("cancelled");

    const { id: running } = await requestedBuild(quay);
    quay.pass(11);
    expect((await cancel(running)).status).toBe(400);
    expect((await cancel(builds.unknown)).status).toBe(404);
    expect((await cancel(builds.waiting)).status).toBe(404);
  });

  test("is for administrators", async () => {
    const quay = await startQuay();
    const path = buildsOf(repositories.shared);
    const { id } = (await quay.ask(`POST ${path}`, { body: { archive_url: archiveUrl } })).body("Build");
    expect((await quay.ask(`DELETE ${path}${id}`, { as: "writer" })).status).toBe(403);
    expect((await quay.ask(`DELETE ${path}${id}`, { as: "repoAdmin" })).status).toBe(201);
  });
});

describe("status and logs", () => {
  test.each([["status"], ["logs"]])(
    "%s of an unknown build is 400, of another repository's 404",
    async (what) => {
      const quay = await startQuay();
      const unknown = await quay.ask(`GET ${simpleBuilds}${builds.unknown}/${what}`);
      expect([unknown.status, unknown.json]).toEqual([
        400,
        { message: `Unable to locate a build by id: ${builds.unknown}` },
      ]);
      expect((await quay.ask(`GET ${simpleBuilds}${builds.waiting}/${what}`)).status).toBe(404);
      expect((await quay.ask(`GET ${simpleBuilds}${builds.unknown}`)).status).toBe(404);
    },
  );

  test("the status is the whole build; the log is for writers", async () => {
    const quay = await startQuay();
    const path = buildsOf(repositories.shared, builds.failed);
    const reader = { as: "reader" } as const;
    expect((await quay.ask(`GET ${path}/status`, reader)).json).toEqual(
      (await quay.ask(`GET ${path}`, reader)).json,
    );
    expect((await quay.ask(`GET ${path}/logs`, reader)).status).toBe(403);
    const { logs } = (await quay.ask(`GET ${path}/logs`, { as: "writer" })).json as { logs: object[] };
    expect(logs.at(-1)).toMatchObject({ type: "error", data: { internal_error: "base not found" } });
    const archived = (await quay.ask(`GET ${buildsOf(repositories.shared, builds.complete)}/logs`)).json;
    expect(Object.keys(archived as object)).toEqual(["logs_url"]);
    expect((await quay.ask(`GET ${path}/logs?start=x`)).json).toHaveProperty("message.start");
  });
});
