import { describe, expect, test } from "vitest";
import { bulkRepositories } from "../../../fixtures/quay/names.ts";
import type { Ask, Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const fresh = { repository: "tools", visibility: "private", description: "Tools." };
const namesIn = async ({ ask }: Quay, query: string, as: Ask["as"] = "superuser") => {
  const { repositories } = (await ask(`GET /repository?${query}`, { as })).body("RepositoryPage");
  return repositories.map(({ namespace, name }) => `${namespace}/${name}`);
};

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

describe("listRepos", () => {
  test("wants a filter, and a user for stars", async () => {
    const { ask } = await startQuay();
    const none = await ask("GET /repository");
    expect([none.status, none.error]).toEqual([
      400,
      "namespace, starred or public are required for this API call",
    ]);
    expect((await ask("GET /repository?starred=true", { as: "nobody" })).status).toBe(400);
    expect((await ask("GET /repository?starred=false")).status).toBe(400);
  });

  test("shows what the caller may see by a role; public ones on request", async () => {
    const quay = await startQuay();
    expect(await namesIn(quay, "namespace=buynlarge", "reader")).toEqual(["buynlarge/orgrepo"]);
    expect(await namesIn(quay, "namespace=buynlarge&public=true", "reader")).toEqual([
      "buynlarge/orgrepo",
      "buynlarge/showcase",
    ]);
    expect(await namesIn(quay, "namespace=buynlarge", "outsider")).toEqual([]);
    expect(await namesIn(quay, "namespace=nosuchorg")).toEqual([]);
    expect(await namesIn(quay, "public=true", "nobody")).toEqual(["public/publicrepo", "buynlarge/showcase"]);
    expect(await namesIn(quay, "public=true", "userAdmin")).toEqual([
      "public/publicrepo",
      "buynlarge/showcase",
    ]);
    expect(await namesIn(quay, "public=true", "outsider")).not.toContain("devtable/simple");
    expect(await namesIn(quay, "public=true", "reader")).toContain("devtable/shared");
  });

  test("tells stars, last change and popularity only to whom and when asked for", async () => {
    const { ask } = await startQuay();
    const bare = (await ask("GET /repository?public=true", { as: "nobody" })).body("RepositoryPage");
    expect(bare.repositories[0]).not.toHaveProperty("is_starred");
    expect(bare.repositories[0]).not.toHaveProperty("last_modified");
    const query = "starred=1&last_modified=true&popularity=yes";
    const full = (await ask(`GET /repository?${query}`)).body("RepositoryPage").repositories;
    expect(full[0]).toMatchObject({ name: "simple", is_starred: true, popularity: 9 });
    expect(full[0]?.last_modified).toBe(Date.parse("2025-12-10T12:00:03Z") / 1000);
    expect(full.at(-1)).toMatchObject({ last_modified: null });
  });

  test("has 100 to a page; every repository is on one of them, once", async () => {
    const { ask } = await startQuay();
    const first = (await ask("GET /repository?namespace=bulkorg")).body("RepositoryPage");
    expect(first.repositories).toHaveLength(100);
    const token = encodeURIComponent(first.next_page ?? "");
    const second = (await ask(`GET /repository?namespace=bulkorg&next_page=${token}`)).body("RepositoryPage");
    expect(second).not.toHaveProperty("next_page");
    const names = [...first.repositories, ...second.repositories].map(({ name }) => name);
    expect(new Set(names).size).toBe(bulkRepositories);
  });

  test("takes a token that is none, too old, or of another list for the first page", async () => {
    const { ask, pass } = await startQuay();
    const page = async (query: string) =>
      (await ask(`GET /repository?${query}`)).body("RepositoryPage").repositories[0]?.name;
    const { next_page = "" } = (await ask("GET /repository?namespace=bulkorg")).body("RepositoryPage");
    expect(await page("namespace=bulkorg&next_page=garbage")).toBe("item-000");
    expect(await page(`namespace=devtable&next_page=${next_page}`)).toBe("simple");
    expect(await page(`namespace=bulkorg&next_page=${next_page}`)).toBe("item-100");
    pass(2 * 86_400 + 1);
    expect(await page(`namespace=bulkorg&next_page=${next_page}`)).toBe("item-000");
  });
});

describe("getRepo", () => {
  test("shows active tags unless told otherwise, and statistics on request", async () => {
    const { ask } = await startQuay();
    const plain = (await ask("GET /repository/devtable/simple")).body("Repository");
    expect(Object.keys(plain.tags ?? {}).sort()).toEqual(["expiring", "latest", "multi", "prod"]);
    expect(plain.tags?.["expiring"]).toHaveProperty("expiration");
    expect(plain).not.toHaveProperty("stats");
    const other = await ask("GET /repository/devtable/simple?includeTags=false&includeStats=true");
    const { tags, stats = [] } = other.body("Repository");
    expect(tags).toBeUndefined();
    expect(stats).toHaveLength(92);
    expect(stats.slice(0, 2)).toEqual([
      { date: "2026-01-12", count: 3 },
      { date: "2026-01-13", count: 6 },
    ]);
  });

  test.each<[who: Ask["as"], path: string, status: number]>([
    ["nobody", "public/publicrepo", 200],
    ["userRead", "public/publicrepo", 200],
    ["nobody", "devtable/simple", 401],
    ["nobody", "devtable/nosuchrepo", 401],
    ["user", "devtable/simple", 403],
    ["user", "devtable/nosuchrepo", 403],
    ["userAdmin", "devtable/simple", 403],
    ["superuser", "devtable/nosuchrepo", 404],
    ["superuser", "nosuchorg/nosuchrepo", 403],
    ["superuser", "public/nosuchrepo", 403],
    ["orgAdmin", "buynlarge/nosuchrepo", 404],
    ["creator", "buynlarge/orgrepo", 403],
    ["reader", "buynlarge/orgrepo", 200],
    ["superuser", "devtable/team/nested", 200],
    ["superuser", "devtable%2Fteam%2Fnested", 200],
  ])("answers %s for %s with %i", async (as, path, status) => {
    const { ask } = await startQuay();
    expect((await ask(`GET /repository/${path}`, { as: as ?? "nobody" })).status).toBe(status);
  });

  test("a read-only repository cannot be written by anybody", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /repository/devtable/readonly")).json).toMatchObject({
      can_write: false,
      can_admin: true,
    });
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
