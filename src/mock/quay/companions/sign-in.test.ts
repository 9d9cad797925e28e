import { describe, expect, test } from "vitest";
import type { Reply } from "../../core/testing/running.ts";
import { start } from "../../core/testing/running.ts";
import { service } from "../service.ts";

type Ask = (request: string, options?: { body?: object; csrf?: string }) => Promise<Reply>;

/** A browser that keeps its cookie, and the mock that it calls. */
async function openBrowser() {
  const { call } = await start({ services: [service] });
  const newBrowser = (): Ask => {
    const cookie = { value: "" };
    return async (request, { body, csrf } = {}) => {
      const [method = "GET", path = ""] = request.split(" ");
      const headers = {
        "User-Agent": "Mozilla/5.0 Firefox/140.0",
        "X-Requested-With": "XMLHttpRequest",
        ...(cookie.value && { Cookie: cookie.value }),
        ...(csrf !== undefined && { "X-CSRF-Token": csrf }),
      };
      const reply = await call(path, { method, headers, ...(body && { body }) });
      cookie.value = reply.headers.get("set-cookie")?.split(";")[0] ?? cookie.value;
      return reply;
    };
  };
  return { ask: newBrowser(), other: newBrowser() };
}

async function csrfOf(ask: Ask): Promise<string> {
  return ((await ask("GET /csrf_token")).json as { csrf_token: string }).csrf_token;
}

async function signIn(ask: Ask, username = "devtable", password = "password"): Promise<string> {
  const reply = await ask("POST /api/v1/signin", { body: { username, password }, csrf: await csrfOf(ask) });
  expect([reply.status, reply.json]).toEqual([200, { success: true }]);
  return reply.headers.get("x-next-csrf-token") ?? "";
}

describe("a session", () => {
  test("is of nobody until somebody signs in, then of him in all the API, and ended by sign-out", async () => {
    const { ask } = await openBrowser();
    expect((await ask("GET /api/v1/user/")).status).toBe(401);
    const csrf = await signIn(ask);
    const own = { username: "devtable", is_me: true, super_user: true };
    expect((await ask("GET /api/v1/user/")).json).toMatchObject(own);
    expect((await ask("GET /api/v1/superuser/users/")).status).toBe(200);
    expect((await ask("POST /api/v1/signout", { csrf })).json).toEqual({ success: true });
    expect((await ask("GET /api/v1/user/")).status).toBe(401);
  });

  test("ends in every browser of its user, not of others", async () => {
    const { ask, other } = await openBrowser();
    await signIn(other);
    const csrf = await signIn(ask);
    await ask("POST /api/v1/signout", { csrf });
    expect((await other("GET /api/v1/user/")).status).toBe(401);
    await signIn(other, "reader@example.com");
    const again = await signIn(ask);
    await ask("POST /api/v1/signout", { csrf: again });
    expect((await other("GET /api/v1/user/")).json).toMatchObject({ username: "reader" });
  });

  test("changes nothing without its CSRF token, which is another after a sign-in", async () => {
    const { ask } = await openBrowser();
    const before = await csrfOf(ask);
    const csrf = await signIn(ask);
    expect(csrf).not.toBe(before);
    const star = { namespace: "public", repository: "publicrepo" };
    for (const wrong of [undefined, before])
      expect(
        (await ask("POST /api/v1/user/starred", { body: star, ...(wrong && { csrf: wrong }) })).status,
      ).toBe(403);
    expect((await ask("POST /api/v1/user/starred", { body: star, csrf })).status).toBe(201);
    const names = (await ask("GET /api/v1/user/starred")).json as { repositories: { name: string }[] };
    expect(names.repositories.map(({ name }) => name)).toContain("publicrepo");
  });

  test("does not outlive its user's being enabled", async () => {
    const { ask, other } = await openBrowser();
    await signIn(other, "freshuser");
    const csrf = await signIn(ask);
    const change = { body: { enabled: false }, csrf };
    expect((await ask("PUT /api/v1/superuser/users/freshuser", change)).status).toBe(200);
    expect((await other("GET /api/v1/user/")).status).toBe(401);
  });
});

describe("signing in", () => {
  const invalid = { needsEmailVerification: false, invalidCredentials: true };
  test.each([
    ["devtable", "wrong", { ...invalid, message: "Invalid Username or Password" }],
    ["nosuchuser", "password", { ...invalid, message: "Invalid Username or Password" }],
    ["disabled", "password", { ...invalid, message: /disabled/ }],
  ])("of %s with %s is refused with the reason", async (username, password, told) => {
    const { ask } = await openBrowser();
    const csrf = await csrfOf(ask);
    const reply = await ask("POST /api/v1/signin", { body: { username, password }, csrf });
    const message =
      told.message instanceof RegExp ? (expect.stringMatching(told.message) as string) : told.message;
    expect([reply.status, reply.json]).toEqual([403, { ...told, message }]);
  });

  test("of a user who was just made needs its address confirmed", async () => {
    const { ask, other } = await openBrowser();
    const csrf = await signIn(ask);
    const made = await ask("POST /api/v1/superuser/users/", {
      body: { username: "ann", email: "ann@example.com" },
      csrf,
    });
    const { password } = made.json as { password: string };
    const body = { username: "ann", password };
    const reply = await other("POST /api/v1/signin", { body, csrf: await csrfOf(other) });
    expect([reply.status, reply.json]).toMatchObject([403, { needsEmailVerification: true }]);
  });

  test("wants the CSRF token of a session", async () => {
    const { ask } = await openBrowser();
    const body = { username: "devtable", password: "password" };
    expect((await ask("POST /api/v1/signin", { body })).status).toBe(403);
  });

  test("again by the password alone begins a new session, of who is signed in only", async () => {
    const { ask } = await openBrowser();
    const verify = (csrf: string, password = "password") =>
      ask("POST /api/v1/signin/verify", { body: { password }, csrf });
    expect((await verify(await csrfOf(ask))).status).toBe(401);
    const csrf = await signIn(ask);
    expect((await verify(csrf, "wrong")).status).toBe(403);
    const verified = await verify(csrf);
    expect([verified.status, verified.headers.get("x-next-csrf-token") !== csrf]).toEqual([200, true]);
    expect((await ask("GET /api/v1/user/")).json).toMatchObject({ username: "devtable" });
  });
});

test("the configuration names where the registry is, and switches off what is not served", async () => {
  const { ask } = await openBrowser();
  expect((await ask("GET /config")).json).toMatchObject({
    config: {
      SERVER_HOSTNAME: "localhost",
      AUTHENTICATION_TYPE: "Database",
    },
    features: { DIRECT_LOGIN: true, BILLING: false },
  });
});
