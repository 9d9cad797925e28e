import { describe, expect, test } from "vitest";
import { operations } from "../../../../contracts/zuul/operations.gen.ts";
import { loadContract } from "../../../../contracts/lib/contract.ts";
import { changes, projects, tokens } from "../../../fixtures/zuul/names.ts";
import { sendRaw, startListening } from "../../core/testing/running.ts";
import type { Ask } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

const enqueue = `POST /project/${projects.project}/enqueue`;
const body = { pipeline: "check", change: changes.project };

/** Calls with a path in which everything is named x but the tenant. */
function calls(gate: RegExp): [id: string, request: string][] {
  const gated = loadContract("zuul").operations.filter((o) => gate.test(String(o.extensions["x-gate"])));
  return gated.map(({ id, method, path }) => [id, `${method} ${path.replace(/\{(?!tenant)\w+\}/g, "x")}`]);
}
const inTenant = (request: string, tenant: string) => request.replace("{tenant_name}", tenant);
const tenantCalls = calls(/^tenant-/);

describe("a token is refused", () => {
  test.each<[as: NonNullable<Ask["as"]>, status: number, error: string, description: string]>([
    ["nobody", 401, "MissingAuthError", 'Missing "Authorization" header'],
    ["garbage", 401, "AuthTokenUndecodedException", "Auth Token could not be decoded"],
    ["wrongSignature", 401, "AuthTokenInvalidSignatureException", "Invalid signature"],
    ["unknownIssuer", 401, "IssuerUnknownError", "Issuer unknown"],
    ["expired", 401, "TokenExpiredError", "Token has expired"],
    ["tooOld", 401, "TokenExpiredError", "Token was issued too long ago"],
    ["withoutSubject", 401, "MissingClaimError", "Token is missing claims"],
    ["withoutIssuedAt", 401, "MissingClaimError", 'Missing "iat" claim'],
    ["withoutUid", 401, "MissingUIDClaimError", "Token is missing id claim"],
    ["wrongAudience", 401, "IncorrectAudienceError", "Incorrect audience"],
    ["notYetValid", 401, "AuthTokenUnauthorizedException", "Access unauthorized"],
    [
      "adminClaimNoList",
      401,
      "IncorrectZuulAdminClaimError",
      'The "zuul.admin" claim is expected to be a list of tenants',
    ],
    [
      "adminClaimNotAllowed",
      401,
      "UnauthorizedZuulAdminClaimError",
      'Issuer is not allowed to set "zuul.admin" claim',
    ],
    [
      "withoutKeySet",
      401,
      "AuthTokenUnauthorizedException",
      "There was an error while fetching OpenID configuration, check logs for details",
    ],
  ])("%s: %i %s", async (as, status, error, description) => {
    const { ask } = await startZuul();
    const answer = await ask(enqueue, { as, body });
    expect(answer.status).toBe(status);
    expect(answer.body("AuthenticationError")).toMatchObject({ error, description });
    const { realm } = answer.body("AuthenticationError");
    expect(answer.headers.get("www-authenticate")).toBe(
      `Bearer realm="${realm ?? ""}"       error="${error}"       error_description="${description}"`,
    );
    expect((await ask("GET /jobs", { as })).status).toBe(200);
  });

  test.each([
    ["Basic x", 401, "InvalidAuthFormat"],
    [`bEaReR ${tokens.admin}`, 200, undefined],
  ])("in the form %s: %i", async (Authorization, status, error) => {
    const { ask } = await startZuul();
    const answer = await ask(enqueue, { as: "nobody", headers: { Authorization }, body });
    expect([answer.status, answer.error]).toEqual([status, error]);
  });
});

describe("the right", () => {
  test.each<[as: NonNullable<Ask["as"]>, tenant: string, status: number]>([
    ["admin", "tenant-one", 200],
    ["ruleAdmin", "tenant-one", 200],
    ["admin", "tenant-gate", 200],
    ["tenantTwoAdmin", "tenant-two", 200],
    ["tenantTwoAdmin", "tenant-one", 403],
    ["ruleAdmin", "tenant-two", 403],
    ["operator", "tenant-one", 403],
    ["user", "tenant-one", 403],
    ["reader", "tenant-protected", 403],
    ["protectedAdmin", "tenant-protected", 200],
  ])("of %s in %s: %i", async (as, tenant, status) => {
    const { ask } = await startZuul();
    const answer = await ask(`POST /api/tenant/${tenant}/project/org/project/enqueue`, { as, body });
    expect([answer.status, answer.text]).toEqual([status, status === 200 ? "true" : ""]);
  });

  test.each<[as: NonNullable<Ask["as"]>, request: string, admin: boolean, scope: string]>([
    ["admin", "GET /authorizations", true, "tenant-one"],
    ["tenantTwoAdmin", "GET /authorizations", false, "tenant-one"],
    ["operator", "GET /api/authorizations", true, "*"],
    ["admin", "GET /api/authorizations", false, "*"],
  ])("%s is told by %s", async (as, request, admin, scope) => {
    const { ask } = await startZuul();
    expect(JSON.parse((await ask(request, { as })).text)).toEqual({ zuul: { admin, scope: [scope] } });
  });
});

describe("every operation of a tenant", () => {
  test.each(tenantCalls)(
    "%s knows whether there is the tenant before it asks for a token",
    async (_id, call) => {
      const { ask } = await startZuul();
      const unknown = await ask(inTenant(call, "tenant-nowhere"), { as: "nobody" });
      expect([unknown.status, unknown.error]).toEqual([404, "Unknown tenant"]);
      const loading = await ask(inTenant(call, "tenant-loading"), { as: "garbage" });
      expect([loading.status, loading.error]).toEqual([422, "Tenant tenant-loading isn't ready"]);
    },
  );

  test.each(tenantCalls)("%s of a protected tenant wants a token with the right", async (_id, call) => {
    const { ask } = await startZuul();
    const request = inTenant(call, "tenant-protected");
    expect((await ask(request, { as: "nobody" })).error).toBe("MissingAuthError");
    const stranger = await ask(request, { as: "user" });
    expect([stranger.status, stranger.text]).toEqual([403, ""]);
  });

  test.each(calls(/^tenant-admin/))("%s is for administrators only", async (_id, call) => {
    const { ask } = await startZuul();
    expect((await ask(inTenant(call, "tenant-one"), { as: "nobody" })).status).toBe(401);
    expect((await ask(inTenant(call, "tenant-one"), { as: "user" })).status).toBe(403);
  });
});

test("readers and administrators of a protected tenant read it", async () => {
  const { ask } = await startZuul();
  for (const as of ["reader", "protectedAdmin"] as const)
    expect((await ask("GET /api/tenant/tenant-protected/jobs", { as })).status).toBe(200);
});

test.each(calls(/^root-/))("%s wants a token where api-root has access rules", async (_id, request) => {
  const { ask, control } = await startZuul();
  await control("protectRoot", { access_groups: ["readers"] });
  expect((await ask(request, { as: "nobody" })).status).toBe(401);
  expect((await ask(request, { as: "user" })).status).toBe(403);
  expect((await ask(request, { as: "reader" })).status).toBe(200);
  expect((await ask("GET /api/info")).body("RootInfo").info.capabilities.auth.read_protected).toBe(true);
});

describe("a body is judged after the token and before the rest", () => {
  const json = { "Content-Type": "application/json" };
  test.each<[what: string, ask: Ask, status: number, error: string]>([
    ["no token", { as: "nobody", headers: json, body: "{" }, 401, "MissingAuthError"],
    [
      "text",
      { headers: { "Content-Type": "text/plain" }, body: "x" },
      415,
      "Expected an entity of content type application/json, text/javascript",
    ],
    ["half a document", { headers: json, body: "{" }, 400, "Invalid JSON document"],
    ["nothing", { headers: json, body: "" }, 400, "Invalid JSON document"],
  ])("%s", async (_what, send, status, error) => {
    const { ask } = await startZuul();
    const answer = await ask(`${enqueue}?foo=1`, send);
    expect([answer.status, answer.error]).toEqual([status, error]);
  });

  test("no length", async () => {
    const { url } = await startZuul(startListening);
    const reply = await sendRaw(
      url,
      `POST /api/tenant/tenant-one/promote HTTP/1.1\r\nHost: x\r\nConnection: close\r\n` +
        `Authorization: Bearer ${tokens.admin}\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1.1 411 [\s\S]*<title>411 Length Required/);
  });
});

describe("an unknown query parameter", () => {
  const all = Object.entries(operations).filter(([id]) => !["listAutoholds", "streamConsole"].includes(id));
  test.each(all)("of %s is 404", async (id, { method, path }) => {
    const { ask } = await startZuul();
    const target = path.replace("{tenant_name}", "tenant-one").replace(/\{\w+\}/g, "x");
    const takesBody = ["PUT", "POST"].includes(method);
    const answer = await ask(`${method} ${target}?nonsense=1`, {
      as: id === "getAuthorizations" ? "user" : "admin",
      ...(takesBody && { body: {} }),
    });
    expect([answer.status, answer.error]).toEqual([404, "Nothing matches the given URI"]);
  });
});
