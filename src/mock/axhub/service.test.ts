import { describe, expect, test } from "vitest";
import { operations } from "../../../contracts/axhub/operations.gen.ts";
import { apps, installations, jwts, nothing, pats, tenants } from "../../fixtures/axhub/names.ts";
import type { Ask } from "./testing/running.ts";
import { startAxhub } from "./testing/running.ts";

const start = `POST /apps/${apps.blog}/deployments`;

describe("credentials", () => {
  test.each<[what: string, headers: Record<string, string>, code: string]>([
    ["none", { "X-Api-Key": "" }, "token_missing"],
    ["an unknown PAT", { "X-Api-Key": "axp_garbage" }, "token_invalid"],
    ["an access token as PAT", { "X-Api-Key": jwts.owner }, "token_invalid"],
    ["an unknown access token", { Authorization: "Bearer nonsense" }, "token_invalid"],
    ["an expired access token", { Authorization: `Bearer ${jwts.expired}` }, "token_expired"],
    ["an expired PAT", { "X-Api-Key": pats.expired }, "token_expired"],
  ])("%s: 401", async (_what, headers, code) => {
    const { ask } = await startAxhub();
    const answer = await ask("GET /apps/not-an-id/deployments", { headers });
    expect([answer.status, answer.code]).toEqual([401, code]);
  });

  test.each<[header: string, value: string]>([
    ["Authorization", `Bearer ${jwts.owner}`],
    ["Cookie", `a=b; _hub_access=${jwts.owner}`],
  ])("an access token in %s is accepted", async (header, value) => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /apps/${apps.blog}/deployments`, { headers: { [header]: value } })).status).toBe(
      200,
    );
  });
});

describe("the gate of owner and admins", () => {
  test.each<[as: NonNullable<Ask["as"]>, status: number]>([
    ["owner", 202],
    ["admin", 202],
    ["platformAdmin", 202],
    ["member", 403],
    ["inBothTenants", 403],
    ["inactiveMember", 404],
    ["outsider", 404],
  ])("answers %s with %i", async (as, status) => {
    const { ask } = await startAxhub();
    expect((await ask(start, { as })).status).toBe(status);
  });

  test("stands before the body", async () => {
    const { ask } = await startAxhub();
    const headers = { "Content-Type": "application/json" };
    expect((await ask(start, { as: "member", headers, body: "{" })).status).toBe(403);
    expect((await ask(start, { headers, body: "{" })).code).toBe("bad_request");
  });
});

describe("an error", () => {
  test("names every field that is wrong", async () => {
    const { ask } = await startAxhub();
    const answer = await ask(`POST /apps/${apps.raw}/git-connection`, { body: { installation_id: "x" } });
    const error = JSON.parse(answer.text) as { error: { fields: { name: string; code: string }[] } };
    expect(error.error.fields.map(({ name, code }) => [name, code]).sort()).toEqual([
      ["installation_id", "invalid_value"],
      ["repo_full_name", "required"],
      ["state", "required"],
    ]);
  });

  test("carries the request id that was sent, or one that was made", async () => {
    const { ask } = await startAxhub();
    const sent = await ask("GET /nowhere", { headers: { "X-Request-ID": "my-id" } });
    expect(JSON.parse(sent.text)).toMatchObject({ error: { request_id: "my-id", code: "not_found" } });
    expect(sent.headers.get("x-request-id")).toBe("my-id");
    const made = await ask("GET /nowhere");
    expect(JSON.parse(made.text)).toMatchObject({ error: { request_id: made.headers.get("x-request-id") } });
  });

  test("carries a request id that was made when an empty one was sent, another one each time", async () => {
    const { ask } = await startAxhub();
    const idOf = async (request: string) =>
      (await ask(request, { headers: { "X-Request-ID": "" } })).headers.get("x-request-id") ?? "";
    const ids = [await idOf("GET /nowhere"), await idOf("GET /github/accounts")];
    expect(ids.map((id) => id.length)).toEqual([26, 26]);
    expect(new Set(ids).size).toBe(2);
  });

  test("of an installation id above 2^53 is the one of an id that is not one's own", async () => {
    const { ask } = await startAxhub();
    const body = { installation_id: 2 ** 53 + 2, repo_full_name: "octo/notes" };
    expect((await ask(`POST /apps/${apps.bare1}/git/github/connect`, { body })).code).toBe("forbidden");
    const tooLarge = { ...body, installation_id: 2 ** 63 + 2 ** 12 };
    expect((await ask(`POST /apps/${apps.bare1}/git/github/connect`, { body: tooLarge })).code).toBe(
      "invalid_format",
    );
  });

  test("of a field that is null is the one of a missing field", async () => {
    const { ask } = await startAxhub();
    const answer = await ask(`PATCH /apps/${apps.blog}/git-connection`, { body: { branch: null } });
    expect([answer.status, answer.code]).toEqual([400, "required"]);
  });

  test("of a wrong method is the one of an unknown route", async () => {
    const { ask } = await startAxhub();
    const answer = await ask(`DELETE /apps/${apps.blog}/deployments`);
    expect([answer.status, answer.code]).toEqual([404, "not_found"]);
  });

  test("of a body in another format is 400", async () => {
    const { ask } = await startAxhub();
    const headers = { "Content-Type": "text/plain" };
    const answer = await ask(start, { headers, body: "commit_sha=x" });
    expect([answer.status, answer.code]).toEqual([400, "bad_request"]);
  });
});

test("two starts at the same time: one is accepted", async () => {
  const { ask } = await startAxhub();
  const answers = await Promise.all([ask(start), ask(start)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([202, 409]);
});

describe("a sweep over every operation, as the SDKs' live tests do it, meets no server error", () => {
  const ids = { appID: apps.spare1, tenantID: tenants.acme, installationID: String(installations.octo) };
  test.each(Object.entries(operations))("%s", async (id, { method, path }) => {
    const { ask } = await startAxhub();
    for (const known of [ids, { installationID: "1" }]) {
      const target = path.replace("/api/v1", "").replace(/\{(\w+)\}/g, (_, name: string) => {
        return (known as Record<string, string>)[name] ?? nothing.uuid;
      });
      const body = method === "GET" ? {} : { body: { sdk_e2e: true, operation_id: id } };
      expect((await ask(`${method} ${target}?sdk_e2e=1`, body)).status).toBeLessThan(500);
    }
  });
});
