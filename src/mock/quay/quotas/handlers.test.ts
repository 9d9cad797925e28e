import { describe, expect, test } from "vitest";
import { quotaLimits, quotas } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const ofOrg = `/organization/buynlarge/quota/${quotas.ofOrg}`;
const limitOfOrg = `${ofOrg}/limit/${quotaLimits.ofOrg}`;
const mine = `/user/quota/${quotas.ofUser}`;

const listed = async ({ ask }: Quay, org: string) =>
  (await ask(`GET /organization/${org}/quota`)).body("Quota") as unknown;
const limits = async ({ ask }: Quay) => (await ask(`GET ${ofOrg}`)).body("Quota").limits;

describe("a quota of an organization", () => {
  test("is made, shown wherever quotas are, resized and deleted with its limits", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    expect(await listed(quay, "sellnsmall")).toEqual([]);
    const made = await ask("POST /organization/sellnsmall/quota", { body: { limit_bytes: 4096 } });
    expect([made.status, made.json]).toEqual([201, "Created"]);
    const [quota] = (await ask("GET /organization/sellnsmall/quota")).json as { id: number }[];
    const id = quota?.id ?? 0;
    const shown = { id, limit_bytes: 4096, default_config: false, limits: [], default_config_exists: false };
    expect(quota).toEqual(shown);
    expect((await ask("GET /organization/sellnsmall")).json).toMatchObject({ quotas: [{ id }] });
    expect((await ask("GET /superuser/users/sellnsmall/quota")).json).toEqual([shown]);

    const path = `/organization/sellnsmall/quota/${id}`;
    await ask(`POST ${path}/limit`, { body: { type: "Reject", threshold_percent: 90 } });
    expect((await ask(`PUT ${path}`, { body: {} })).json).toMatchObject({ limit_bytes: 4096 });
    const resized = await ask(`PUT ${path}`, { body: { limit_bytes: 8192 } });
    expect([resized.status, resized.json]).toMatchObject([200, { limit_bytes: 8192 }]);
    const limit = resized.body("Quota").limits[0]?.id ?? 0;
    expect((await ask(`DELETE ${path}`)).status).toBe(204);
    expect((await ask(`DELETE ${path}`)).status).toBe(404);
    expect(await listed(quay, "sellnsmall")).toEqual([]);
    expect((await ask(`GET ${ofOrg}/limit/${limit}`)).status).toBe(404);
  });

  test.each<[what: string, request: string, body: object, expected: [number, string]]>([
    [
      "a second one",
      "POST /organization/buynlarge/quota",
      { limit_bytes: 1 },
      [400, "Organization quota for 'buynlarge' already exists"],
    ],
    [
      "of nothing",
      "POST /organization/sellnsmall/quota",
      { limit_bytes: 0 },
      [400, "Invalid quota size limit value: '0'"],
    ],
    [
      "of less than nothing",
      `PUT ${ofOrg}`,
      { limit_bytes: -3 },
      [400, "Invalid quota size limit value: '-3'"],
    ],
    [
      "without a size",
      "POST /organization/sellnsmall/quota",
      {},
      [400, "'limit_bytes' is a required property"],
    ],
    ["of no organization", "POST /organization/nosuchorg/quota", { limit_bytes: 1 }, [404, "Not Found"]],
    ["of a user", "POST /organization/public/quota", { limit_bytes: 1 }, [404, "Not Found"]],
    [
      "of another namespace",
      `PUT /organization/sellnsmall/quota/${quotas.ofOrg}`,
      { limit_bytes: 1 },
      [404, "Not Found"],
    ],
    ["that is no number", "PUT /organization/buynlarge/quota/first", { limit_bytes: 1 }, [404, "Not Found"]],
  ])("is refused: %s", async (_what, request, body, expected) => {
    const quay = await startQuay();
    const before = [await listed(quay, "buynlarge"), await listed(quay, "sellnsmall")];
    const answer = await quay.ask(request, { body });
    expect([answer.status, answer.error]).toEqual(expected);
    expect([await listed(quay, "buynlarge"), await listed(quay, "sellnsmall")]).toEqual(before);
  });

  test.each([
    ["member", 200],
    ["repoCreate", 200],
    ["superUserScope", 200],
    ["outsider", 403],
    ["collaborator", 403],
    ["userAdmin", 403],
    ["nobody", 401],
  ] as const)("is read by %s with %i", async (as, status) => {
    const { ask } = await startQuay();
    expect((await ask("GET /organization/buynlarge/quota", { as })).status).toBe(status);
    expect((await ask(`GET ${ofOrg}`, { as })).status).toBe(status);
  });

  test("has limits that superusers may not read as such, and that no organization has is 403 to others", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${ofOrg}/limit`, { as: "superUserScope" })).status).toBe(403);
    expect((await ask(`GET ${ofOrg}/limit`, { as: "member" })).status).toBe(200);
    expect((await ask("GET /organization/nosuchorg/quota")).status).toBe(404);
    expect((await ask("GET /organization/nosuchorg/quota", { as: "member" })).status).toBe(403);
    expect((await ask("GET /organization/member/quota", { as: "member" })).status).toBe(404);
  });

  test("is written by superusers only, whose body is judged first", async () => {
    const { ask } = await startQuay();
    for (const as of ["orgAdmin", "superuserWithoutScope"] as const) {
      expect((await ask(`PUT ${ofOrg}`, { as, body: { limit_bytes: "much" } })).status).toBe(400);
      expect((await ask(`PUT ${ofOrg}`, { as, body: { limit_bytes: 7 } })).status).toBe(403);
      expect((await ask(`DELETE ${ofOrg}`, { as })).status).toBe(403);
    }
  });
});

describe("a limit", () => {
  test("is added in any case, listed, changed and deleted", async () => {
    const quay = await startQuay();
    const { ask } = quay;
    const made = await ask(`POST ${ofOrg}/limit`, { body: { type: "rEJECT", threshold_percent: 100 } });
    expect([made.status, made.json]).toEqual([201, "Created"]);
    const id = (await limits(quay)).at(-1)?.id ?? 0;
    const path = `${ofOrg}/limit/${id}`;
    expect((await ask(`GET ${path}`)).json).toEqual({ id, type: "Reject", limit_percent: 100 });
    const changed = await ask(`PUT ${path}`, { body: { type: "warning" } });
    expect([changed.status, changed.json]).toMatchObject([200, { id: quotas.ofOrg, limit_bytes: 3000 }]);
    expect((await ask(`GET ${path}`)).json).toEqual({ id, type: "Warning", limit_percent: 100 });
    expect((await ask(`PUT ${path}`, { body: { threshold_percent: 70 } })).status).toBe(200);
    expect((await ask(`GET ${ofOrg}/limit`)).json).toEqual(await limits(quay));
    expect((await ask(`DELETE ${path}`)).status).toBe(204);
    expect((await ask(`DELETE ${path}`)).status).toBe(404);
  });

  test("may be one of several that reject", async () => {
    const quay = await startQuay();
    for (const threshold_percent of [80, 90])
      await quay.ask(`POST ${ofOrg}/limit`, { body: { type: "Reject", threshold_percent } });
    expect((await limits(quay)).filter(({ type }) => type === "Reject")).toHaveLength(2);
  });

  const percent = "Quota limit threshold must be between 1 and 100";
  test.each<[what: string, body: object, error: string, isMessage: boolean]>([
    ["known already", { type: "Warning", threshold_percent: 50 }, "Quota limit already exists", false],
    [
      "of another type",
      { type: "Bogus", threshold_percent: 5 },
      "Quota type must be one of [Warning, Reject]",
      true,
    ],
    ["of 101 percent", { type: "Reject", threshold_percent: 101 }, percent, true],
    ["of 0 percent", { type: "Reject", threshold_percent: 0 }, percent, false],
    [
      "of 0 percent beside one of its type",
      { type: "Warning", threshold_percent: 0 },
      "Quota limit already exists",
      false,
    ],
  ])("is refused when it is %s", async (_what, body, error, isMessage) => {
    const quay = await startQuay();
    const before = await limits(quay);
    const answer = await quay.ask(`POST ${ofOrg}/limit`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect(Object.keys(answer.json as object).includes("title")).toBe(!isMessage);
    expect(await limits(quay)).toEqual(before);
  });

  test.each([
    [{ type: "Bogus" }, "Quota type must be one of [Warning, Reject]"],
    [{ threshold_percent: 0 }, percent],
    [{ type: "Reject", threshold_percent: 101 }, percent],
  ])("is not changed to %j", async (body, error) => {
    const quay = await startQuay();
    const before = await limits(quay);
    const answer = await quay.ask(`PUT ${limitOfOrg}`, { body });
    expect([answer.status, answer.json]).toEqual([400, { message: error }]);
    expect(await limits(quay)).toEqual(before);
  });

  test("of another quota is 400 that says nothing", async () => {
    const { ask } = await startQuay();
    for (const method of ["GET", "DELETE"]) {
      const answer = await ask(`${method} ${ofOrg}/limit/${quotaLimits.ofUser}`);
      expect([answer.status, answer.json]).toEqual([400, { message: "" }]);
    }
    const foreign = await ask(`GET ${mine}/limit/${quotaLimits.ofOrg}`, { as: "outsider" });
    expect([foreign.status, foreign.json]).toEqual([400, { message: "" }]);
  });
});

describe("the caller's quota", () => {
  test("is listed, and answered by its number and by the number of its limit", async () => {
    const { ask } = await startQuay();
    const quota = (await ask(`GET ${mine}`, { as: "outsider" })).json;
    expect(quota).toMatchObject({ id: quotas.ofUser, limit_bytes: 6000 });
    expect((await ask("GET /user/quota", { as: "outsider" })).json).toEqual([quota]);
    expect((await ask(`GET ${mine}/limit/${quotaLimits.ofUser}`, { as: "outsider" })).json).toEqual(quota);
    expect((await ask(`GET ${mine}/limit`, { as: "outsider" })).json).toEqual([
      { id: quotaLimits.ofUser, type: "Reject", limit_percent: 90 },
    ]);
    expect((await ask("GET /user/quota", { as: "fresh" })).json).toEqual([]);
  });

  test("is nobody else's", async () => {
    const { ask } = await startQuay();
    expect((await ask(`GET ${mine}`)).status).toBe(404);
    expect((await ask(`GET ${mine}/limit/9999`, { as: "outsider" })).status).toBe(404);
    expect((await ask("GET /user/quota", { as: "userRead" })).status).toBe(403);
  });
});
