import { describe, expect, test } from "vitest";
import { namesIn } from "../testing/names-in.ts";
import { startQuay } from "../testing/running.ts";

const fresh = { repository: "tools", visibility: "private", description: "Tools." };
describe("createRepo", () => {
  test("makes a private repository that its creator administers", async () => {
    const { ask } = await startQuay();
    const answer = await ask("POST /repository", { as: "fresh", body: fresh });
    expect([answer.status, answer.json]).toEqual([
      201,
      { namespace: "freshuser", name: "tools", kind: "image" },
    ]);
    expect((await ask("GET /repository/freshuser/tools", { as: "fresh" })).json).toMatchObject({
      can_admin: true,
      can_write: true,
      is_public: false,
      state: "NORMAL",
      tags: {},
    });
    expect(
      (await ask("GET /repository/freshuser/tools/permissions/user/", { as: "fresh" })).json,
    ).toMatchObject({
      permissions: { freshuser: { role: "admin" } },
    });
    const { logs } = (await ask("GET /user/logs", { as: "fresh" })).body("LogPage");
    expect(logs[0]).toMatchObject({
      kind: "create_repo",
      metadata: { repo: "tools", namespace: "freshuser", oauth_token_application: "Console" },
      performer: { name: "freshuser" },
    });
  });

  test("applies the default permissions of an organization", async () => {
    const { ask } = await startQuay();
    await ask("POST /repository", { body: { ...fresh, namespace: "buynlarge" } });
    const at = "/repository/buynlarge/tools/permissions";
    expect((await ask(`GET ${at}/team/`)).json).toMatchObject({ permissions: { readers: { role: "read" } } });
    expect(Object.keys((await ask(`GET ${at}/user/`)).json as object)).toEqual(["permissions"]);
    expect((await ask(`GET ${at}/user/public`)).json).toMatchObject({ role: "read" });
  });

  test("is for creators in an organization, not for members", async () => {
    const { ask } = await startQuay();
    const body = { ...fresh, namespace: "buynlarge" };
    expect((await ask("POST /repository", { as: "member", body })).status).toBe(403);
    expect((await ask("POST /repository", { as: "creator", body })).status).toBe(201);
  });

  test("takes nested names and applications", async () => {
    const { ask } = await startQuay();
    const body = { ...fresh, repository: "a/b", repo_kind: "application", visibility: "public" };
    expect((await ask("POST /repository", { body })).json).toMatchObject({
      name: "a/b",
      kind: "application",
    });
  });

  test.each([
    ["a name in use", { ...fresh, repository: "simple" }, 400, "Repository already exists"],
    ["a bad name", { ...fresh, repository: "Bad_Upper" }, 400, "Invalid repository name"],
    ["no description", { ...fresh, description: undefined }, 400, "'description' is a required property"],
    ["a foreign namespace", { ...fresh, namespace: "public" }, 403, "Unauthorized"],
    ["an unknown namespace", { ...fresh, namespace: "nosuchorg" }, 403, "Unauthorized"],
  ])("is refused for %s", async (_what, body, status, error) => {
    const { ask } = await startQuay();
    const answer = await ask("POST /repository", { body });
    expect([answer.status, answer.error]).toEqual([status, error]);
  });

  test("wants the scope repo:create", async () => {
    const { ask } = await startQuay();
    expect((await ask("POST /repository", { as: "repoAdminScope", body: fresh })).status).toBe(403);
    expect((await ask("POST /repository", { as: "repoCreate", body: fresh })).status).toBe(201);
  });
});

describe("changes", () => {
  const path = "/repository/devtable/spare1";

  test("of description, visibility and state are shown and logged", async () => {
    const { ask } = await startQuay();
    expect((await ask(`PUT ${path}`, { body: { description: "New." } })).json).toEqual({ success: true });
    await ask(`POST ${path}/changevisibility`, { body: { visibility: "public" } });
    await ask(`PUT ${path}/changestate`, { body: { state: "READ_ONLY" } });
    expect((await ask(`GET ${path}`, { as: "nobody" })).json).toMatchObject({
      description: "New.",
      is_public: true,
      status_token: "",
      state: "READ_ONLY",
    });
    const { logs } = (await ask(`GET ${path}/logs`)).body("LogPage");
    expect(logs.map(({ kind }) => kind)).toEqual([
      "change_repo_state",
      "change_repo_visibility",
      "set_repo_description",
    ]);
  });

  test.each([
    ["PUT", "", { description: 5 }, "5 is not of type 'string'"],
    [
      "PUT",
      "/changestate",
      { state: "DELETED" },
      "'DELETED' is not one of ['NORMAL', 'READ_ONLY', 'MIRROR']",
    ],
    ["POST", "/changevisibility", {}, "'visibility' is a required property"],
  ])("by %s %s with %j are refused", async (method, part, body, error) => {
    const { ask } = await startQuay();
    const answer = await ask(`${method} ${path}${part}`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
  });

  test("of a missing repository are 404, or null for its visibility", async () => {
    const { ask } = await startQuay();
    const missing = "/repository/devtable/nosuchrepo";
    expect((await ask(`PUT ${missing}`, { body: { description: "" } })).status).toBe(404);
    expect((await ask(`PUT ${missing}/changestate`, { body: { state: "NORMAL" } })).status).toBe(404);
    const answer = await ask(`POST ${missing}/changevisibility`, { body: { visibility: "public" } });
    expect([answer.status, answer.json]).toEqual([200, null]);
  });

  test("are for writers; state and visibility for administrators", async () => {
    const { ask } = await startQuay();
    const of = "/repository/buynlarge/orgrepo";
    expect((await ask(`PUT ${of}`, { as: "reader", body: { description: "" } })).status).toBe(403);
    expect((await ask(`PUT ${of}`, { as: "writer", body: { description: "" } })).status).toBe(200);
    const state = { state: "NORMAL" };
    expect((await ask(`PUT ${of}/changestate`, { as: "writer", body: state })).status).toBe(403);
    expect((await ask(`PUT ${of}/changestate`, { as: "repoAdmin", body: state })).status).toBe(200);
  });
});

describe("deleteRepository", () => {
  test("takes everything with it, frees the name and is logged in the namespace", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    expect((await ask("DELETE /repository/devtable/simple")).status).toBe(204);
    expect((await ask("GET /repository/devtable/simple")).status).toBe(404);
    expect(await namesIn(quay, "starred=true")).not.toContain("devtable/simple");
    const { logs } = (await ask("GET /user/logs")).body("LogPage");
    expect(logs[0]).toMatchObject({ kind: "delete_repo", metadata: { repo: "simple" } });
    await ask("POST /repository", { body: { ...fresh, repository: "simple" } });
    expect((await ask("GET /repository/devtable/simple")).json).toMatchObject({
      tags: {},
      is_starred: false,
    });
    expect((await ask("GET /user/")).json).toMatchObject({
      quota_report: { quota_bytes: expect.any(Number) as number },
    });
  });

  test("accepts a repository that does not exist, in a namespace of the caller", async () => {
    const { ask } = await startQuay();
    expect((await ask("DELETE /repository/devtable/nosuchrepo")).status).toBe(204);
    expect((await ask("DELETE /repository/public/nosuchrepo")).status).toBe(403);
  });
});
