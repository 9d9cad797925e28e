import { describe, expect, test } from "vitest";
import { tokens } from "../../fixtures/quay/names.ts";
import { contract } from "./contract.ts";
import type { Ask } from "./testing/running.ts";
import { startQuay } from "./testing/running.ts";

type Who = NonNullable<Ask["as"]>;
const repository = { repository: "tools", visibility: "private", description: "" };

describe("who is nobody", () => {
  test.each(["nobody", "unknown", "expired", "revoked", "disabled", "deletedApplication"] as const)(
    "%s is 401 when reading, and lacks CSRF when writing, also what is public",
    async (as) => {
      const { ask } = await startQuay();
      const read = await ask("GET /user/starred", { as });
      expect([read.status, read.error]).toEqual([401, "Requires authentication"]);
      const write = await ask("POST /messages", { as, body: {} });
      expect([write.status, write.error]).toEqual([403, "CSRF token was invalid or missing."]);
      expect(write.headers.get("content-type")).toBe("text/html; charset=utf-8");
    },
  );

  test.each([`Basic ${tokens.superuser}`, `Bearer`, `Bearer ${tokens.superuser} x`, tokens.superuser])(
    "so is `Authorization: %s`",
    async (Authorization) => {
      const { ask } = await startQuay();
      expect((await ask("GET /user/starred", { as: "nobody", headers: { Authorization } })).status).toBe(401);
    },
  );

  test("the word Bearer may be written in any case", async () => {
    const { ask } = await startQuay();
    const headers = { Authorization: `bEARER ${tokens.superuser}` };
    expect((await ask("GET /user/starred", { as: "nobody", headers })).status).toBe(200);
  });

  test("a token ends with its time", async () => {
    const { ask, pass } = await startQuay();
    pass(10 * 366 * 86_400);
    expect((await ask("GET /user/starred")).status).toBe(401);
  });

  test("there is no challenge", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /user/starred", { as: "nobody" })).headers.has("www-authenticate")).toBe(false);
  });
});

describe("scopes cap the role of their user", () => {
  const reads: Readonly<Record<string, string>> = {
    repository: "/repository/devtable/simple",
    permissions: "/repository/devtable/simple/permissions/user/",
    organization: "/organization/buynlarge/members",
    proxycache: "/organization/buynlarge/proxycache",
    account: "/user/starred",
  };
  test.each<[who: Who, allowed: string[]]>([
    ["superuser", ["repository", "permissions", "organization", "proxycache", "account"]],
    ["repoRead", ["repository"]],
    ["repoWrite", ["repository"]],
    ["repoAdminScope", ["repository", "permissions"]],
    ["repoCreate", ["proxycache"]],
    ["orgAdminScope", ["organization", "proxycache"]],
    ["userRead", []],
    ["userAdmin", ["account"]],
    ["superUserScope", []],
    ["unknownScope", []],
  ])("%s may read %j", async (as, allowed) => {
    const { ask } = await startQuay();
    for (const [name, path] of Object.entries(reads)) {
      const { status } = await ask(`GET ${path}`, { as });
      expect([name, status]).toEqual([name, allowed.includes(name) ? 200 : 403]);
    }
  });

  test("repo:admin of an administrator of the organization opens its repositories", async () => {
    const { ask } = await startQuay();
    expect(
      (await ask("GET /repository/buynlarge/orgrepo/permissions/user/", { as: "repoAdminScope" })).status,
    ).toBe(200);
  });
});

describe("the order of checks", () => {
  test("under repositories and accounts the permission comes before the body", async () => {
    const { ask } = await startQuay();
    const path = "/repository/devtable/simple/changevisibility";
    expect((await ask(`POST ${path}`, { as: "user", body: "{" })).status).toBe(403);
    expect((await ask(`POST ${path}`, { as: "superuser", body: "{" })).status).toBe(415);
  });

  test("under organizations the body comes before the permission", async () => {
    const { ask } = await startQuay();
    const path = "/organization/buynlarge/applications";
    expect((await ask(`POST ${path}`, { as: "user", body: {} })).status).toBe(400);
    expect((await ask(`POST ${path}`, { as: "user" })).status).toBe(415);
    expect((await ask(`POST ${path}`, { as: "user", body: { name: "x" } })).status).toBe(403);
  });

  test("existence comes after the permission", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /organization/nosuchorg/members")).status).toBe(403);
    expect((await ask("GET /repository/nosuchorg/nosuchrepo")).status).toBe(403);
  });
});

describe("bodies", () => {
  const send = async (body: string | undefined, type: string | undefined) => {
    const { ask } = await startQuay();
    const headers = type === undefined ? {} : { "Content-Type": type };
    return ask("POST /repository", { headers, ...(body === undefined ? {} : { body }) });
  };
  const unreadable = "The browser (or proxy) sent a request that this server could not understand.";

  test.each([
    ["no body and no type", undefined, undefined, 415],
    ["another type", "{}", "text/plain", 415],
    ["no body", undefined, "application/json", 400],
    ["half a body", '{"a":', "application/json", 400],
  ])("%s", async (_what, body, type, status) => {
    const answer = await send(body, type);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.json as object)).toEqual(["message"]);
    if (status === 400) expect(answer.error).toBe(unreadable);
  });

  test.each([
    ["null", "Missing JSON body"],
    ["[]", "[] is not of type 'object'"],
    ["{}", "'repository' is a required property"],
  ])("%s", async (body, error) => {
    const answer = await send(body, "application/json");
    expect([answer.status, answer.error]).toEqual([400, error]);
  });

  test("unknown keys are ignored", async () => {
    const { ask } = await startQuay();
    expect((await ask("POST /repository", { body: { ...repository, extra: 1 } })).status).toBe(201);
  });
});

test("every operation says how it is guarded", () => {
  const gates = new Set(contract.operations.map(({ extensions }) => String(extensions["x-gate"])));
  const orders = new Set(contract.operations.map(({ extensions }) => String(extensions["x-order"])));
  expect([...gates].toSorted()).toEqual([
    "org-admin",
    "org-member",
    "own",
    "public",
    "repo-admin",
    "repo-read",
    "repo-write",
    "superuser",
    "user-admin",
  ]);
  expect([...orders].toSorted()).toEqual(["body", "permission", "signed-in"]);
});

const secured = contract.operations.filter((operation) => operation.secured);

test.each(secured.map((operation) => [operation.id, operation] as const))(
  "%s refuses nobody",
  async (_id, { method, path }) => {
    const values: Readonly<Record<string, string>> = { repository: "devtable/simple", orgname: "buynlarge" };
    const filled = path
      .slice("/api/v1".length)
      .replace(/\{([^}]+)\}/g, (_whole, name: string) => values[name] ?? "1");
    const { ask } = await startQuay();
    const { status } = await ask(`${method} ${filled}`, { as: "nobody" });
    expect(status).toBe(method === "GET" ? 401 : 403);
  },
);
