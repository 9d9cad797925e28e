import { describe, expect, test } from "vitest";
import { startQuay } from "../testing/running.ts";

describe("getLoggedInUser", () => {
  test("shows the owner of the account everything", async () => {
    const { ask } = await startQuay();
    const user = (await ask("GET /user/")).body("UserView");
    expect(user).toMatchObject({
      username: "devtable",
      is_me: true,
      email: "devtable@example.com",
      super_user: true,
    });
    expect(user.organizations?.find(({ name }) => name === "buynlarge")).toMatchObject({
      can_create_repo: true,
      is_org_admin: true,
    });
  });

  test("shows a token of user:read the organizations, and no administration", async () => {
    const { ask } = await startQuay();
    const user = (await ask("GET /user/", { as: "userRead" })).body("UserView");
    expect(user).not.toHaveProperty("is_me");
    expect(user).not.toHaveProperty("super_user");
    expect(user.organizations?.[0]).toMatchObject({ can_create_repo: false });
    expect(user.organizations?.[0]).not.toHaveProperty("is_org_admin");
  });

  test.each([
    "nobody",
    "repoRead",
    "expired",
    "revoked",
    "disabled",
    "deletedApplication",
    "unknownScope",
  ] as const)("is 401 for %s, and says that no session is required", async (as) => {
    const { ask } = await startQuay();
    const answer = await ask("GET /user/", { as });
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ title: "invalid_token", session_required: false });
  });
});

describe("getUserInformation", () => {
  test("shows others a name and an avatar", async () => {
    const { ask } = await startQuay();
    const answer = await ask("GET /users/devtable", { as: "nobody" });
    expect(Object.keys(answer.body("UserView"))).toEqual(["anonymous", "username", "avatar"]);
  });

  test("shows the caller itself as far as the token allows", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /users/public", { as: "user" })).json).toMatchObject({ is_me: true });
    expect((await ask("GET /users/devtable", { as: "repoRead" })).json).not.toHaveProperty("organizations");
  });

  test("tells a superuser that somebody else is none to this call", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /users/public")).json).toMatchObject({ super_user: false });
    expect((await ask("GET /users/public", { as: "user" })).json).not.toHaveProperty("super_user");
  });

  test.each(["nosuchuser", "buynlarge", "devtable+dtrobot"])("is 404 for %s", async (name) => {
    const { ask } = await startQuay();
    const answer = await ask(`GET /users/${name}`);
    expect([answer.status, Object.keys(answer.json as object)]).toEqual([404, ["message"]]);
  });
});

describe("stars", () => {
  const star = { namespace: "public", repository: "publicrepo" };
  const listed = async (ask: Awaited<ReturnType<typeof startQuay>>["ask"]) =>
    (await ask("GET /user/starred", { as: "fresh" })).body("StarredPage").repositories;

  test("can be set twice, are listed once, and shown with the repository", async () => {
    const { ask } = await startQuay();
    for (let i = 0; i < 2; i++) {
      const answer = await ask("POST /user/starred", { as: "fresh", body: star });
      expect([answer.status, answer.json]).toEqual([201, star]);
    }
    expect(await listed(ask)).toEqual([
      { namespace: "public", name: "publicrepo", description: expect.any(String) as string, is_public: true },
    ]);
    expect((await ask("GET /repository/public/publicrepo", { as: "fresh" })).json).toMatchObject({
      is_starred: true,
    });
    expect((await ask("GET /repository/public/publicrepo", { as: "outsider" })).json).toMatchObject({
      is_starred: false,
    });
  });

  test("can be taken away, also where there are none", async () => {
    const { ask } = await startQuay();
    await ask("POST /user/starred", { as: "fresh", body: star });
    expect((await ask("DELETE /user/starred/public/publicrepo", { as: "fresh" })).status).toBe(204);
    expect((await ask("DELETE /user/starred/public/publicrepo", { as: "fresh" })).status).toBe(204);
    expect(await listed(ask)).toEqual([]);
  });

  test("of a repository that does not exist are answered null", async () => {
    const { ask } = await startQuay();
    const missing = { namespace: "public", repository: "nosuchrepo" };
    const answer = await ask("POST /user/starred", { body: missing });
    expect([answer.status, answer.json]).toEqual([200, null]);
    const again = await ask("DELETE /user/starred/public/nosuchrepo");
    expect([again.status, again.json]).toEqual([200, null]);
  });

  test("are 400 for a bad body before 403 for the token", async () => {
    const { ask } = await startQuay();
    const answer = await ask("POST /user/starred", { as: "repoRead", body: { namespace: "public" } });
    expect([answer.status, answer.error]).toEqual([400, "'repository' is a required property"]);
    expect((await ask("POST /user/starred", { as: "repoRead", body: star })).status).toBe(403);
    expect((await ask("GET /user/starred", { as: "userRead" })).status).toBe(403);
  });
});
