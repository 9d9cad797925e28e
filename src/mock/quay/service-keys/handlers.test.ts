import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { serviceKeys } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const keys = "/superuser/keys";
const day = 86_400;
const idsOf = async ({ ask }: Quay) =>
  (await ask(`GET ${keys}`)).body("ServiceKeyList").keys.map(({ kid }) => kid);
const create = async ({ ask }: Quay, body: object = { service: "quay", expiration: null }) =>
  (await ask(`POST ${keys}`, { body })).body("CreatedServiceKey");
const seconds = ({ now }: Quay) => Math.floor(now() / 1000);

async function logged({ ask }: Quay): Promise<unknown[]> {
  const { logs } = (await ask("GET /superuser/logs")).body("SystemLogs");
  // They are in the log of no namespace.
  expect(logs.every(({ namespace }) => namespace === undefined)).toBe(true);
  return logs.map(({ kind, metadata }) => [kind, metadata]);
}

describe("a service key", () => {
  test("is a real pair, approved by its maker, whose private half is told once", async () => {
    const quay = await startQuay();
    const expiration = seconds(quay) + day;
    const body = {
      service: "quay",
      name: "registry key",
      expiration,
      metadata: { site: "north" },
      notes: "first",
    };
    const made = await quay.ask(`POST ${keys}`, { body });
    const { kid, private_key, public_key } = made.body("CreatedServiceKey");
    expect([made.status, made.json]).toEqual([
      200,
      { kid, name: "registry key", service: "quay", public_key, private_key },
    ]);
    const message = Buffer.from("signed");
    const signature = sign("sha256", message, createPrivateKey(private_key));
    expect(verify("sha256", message, createPublicKey(public_key), signature)).toBe(true);

    const shown = await quay.ask(`GET ${keys}/${kid}`);
    expect(shown.text).not.toContain("PRIVATE");
    expect(shown.json).toMatchObject({
      kid,
      jwk: { kid, ...createPublicKey(public_key).export({ format: "jwk" }) },
      metadata: { site: "north", created_by: "Quay Superuser Panel", creator: "devtable", ip: null },
      expiration_date: new Date(expiration * 1000).toUTCString(),
      rotation_duration: null,
      approval: {
        approver: { username: "devtable" },
        approval_type: "ServiceKeyApprovalType.SUPERUSER",
        approved_date: new Date(quay.now()).toUTCString(),
        notes: "first",
      },
    });
    expect(await idsOf(quay)).toContain(kid);
    const about = {
      kid,
      preshared: true,
      service: "quay",
      name: "registry key",
      expiration_date: expiration,
      auto_approved: true,
    };
    expect(await logged(quay)).toMatchObject([
      ["service_key_approve", about],
      ["service_key_create", about],
    ]);
  });

  test("is another one each time, and the same in another mock that is asked the same", async () => {
    const [one, other] = [await startQuay(), await startQuay()];
    const [first, second] = [await create(one), await create(one)];
    expect(first.kid).not.toBe(second.kid);
    expect([await create(other), await create(other)]).toEqual([first, second]);
  });

  test.each<[what: string, body: object, error: string | undefined]>([
    [
      "an odd name",
      { service: "quay", name: "a+b", expiration: 0 },
      "Invalid service key friendly name: a+b",
    ],
    ["a past end", { service: "Quay!", expiration: 1 }, "Expiration date cannot be in the past"],
    [
      "an end beyond all calendars",
      { service: "quay", expiration: 1e15 },
      "Invalid expiration date: 1000000000000000 is out of range",
    ],
    ["an odd service", { service: "Quay!", expiration: null }, ""],
    ["no end", { service: "quay" }, "'expiration' is a required property"],
    ["no service", { expiration: null }, "'service' is a required property"],
    [
      "an end that is a text",
      { service: "quay", expiration: "soon" },
      "'soon' is not of type 'number', 'null'",
    ],
  ])("is refused for %s", async (_what, body, error) => {
    const quay = await startQuay();
    const before = await idsOf(quay);
    const answer = await quay.ask(`POST ${keys}`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect([await idsOf(quay), await logged(quay)]).toEqual([before, []]);
  });

  test("is changed: its metadata are merged, its end set and taken away, each logged", async () => {
    const quay = await startQuay();
    const { kid } = await create(quay, { service: "quay", expiration: null, metadata: { site: "north" } });
    const put = (body: object) => quay.ask(`PUT ${keys}/${kid}`, { body });
    const expiration = seconds(quay) + day;
    const all = await put({ name: "renamed", metadata: { rack: 4 }, expiration });
    expect([all.status, all.json]).toMatchObject([
      200,
      {
        name: "renamed",
        metadata: { site: "north", rack: 4 },
        expiration_date: new Date(expiration * 1000).toUTCString(),
      },
    ]);
    expect((await put({ expiration: null })).json).toMatchObject({ name: "renamed", expiration_date: null });
    expect((await put({})).json).toMatchObject({ name: "renamed" });
    const about = { kid, service: "quay", name: "renamed" };
    expect((await logged(quay)).slice(0, 3)).toMatchObject([
      ["service_key_extend", { ...about, old_expiration_date: expiration, expiration_date: null }],
      ["service_key_modify", { ...about, expiration_date: expiration }],
      ["service_key_extend", { ...about, old_expiration_date: null, expiration_date: expiration }],
    ]);
  });

  test.each([
    [{ expiration: 1 }, "Cannot have an expiration date in the past"],
    [{ name: "a+b" }, "Invalid service key friendly name: a+b"],
    [{ metadata: [] }, "[] is not of type 'object'"],
  ])("is not changed by %j", async (body, error) => {
    const quay = await startQuay();
    const before = (await quay.ask(`GET ${keys}/${serviceKeys.approved}`)).json;
    const answer = await quay.ask(`PUT ${keys}/${serviceKeys.approved}`, { body });
    expect([answer.status, answer.error]).toEqual([400, error]);
    expect((await quay.ask(`GET ${keys}/${serviceKeys.approved}`)).json).toEqual(before);
  });

  test("is deleted once, and logged", async () => {
    const quay = await startQuay();
    expect((await quay.ask(`DELETE ${keys}/${serviceKeys.spare}`)).status).toBe(204);
    for (const method of ["GET", "DELETE"])
      expect((await quay.ask(`${method} ${keys}/${serviceKeys.spare}`)).status).toBe(404);
    expect(await idsOf(quay)).not.toContain(serviceKeys.spare);
    expect(await logged(quay)).toMatchObject([
      ["service_key_delete", { kid: serviceKeys.spare, service: "sample_service", expiration_date: null }],
    ]);
  });

  test("that is expired is known for seven days more", async () => {
    const quay = await startQuay();
    const { kid } = await create(quay, { service: "quay", expiration: seconds(quay) + 60 });
    quay.pass(7 * day);
    expect(await idsOf(quay)).toContain(kid);
    quay.pass(61);
    expect(await idsOf(quay)).not.toContain(kid);
    expect((await quay.ask(`GET ${keys}/${kid}`)).status).toBe(404);
  });
});

describe("approval", () => {
  const approve = ({ ask }: Quay, kid: string, body: object = {}) =>
    ask(`POST /superuser/approvedkeys/${kid}`, { body });
  const approvalOf = async ({ ask }: Quay, kid: string) =>
    (await ask(`GET ${keys}/${kid}`)).body("ServiceKey").approval;

  test("is given once, by the caller, and stays", async () => {
    const quay = await startQuay();
    expect(await approvalOf(quay, serviceKeys.unapproved)).toBeNull();
    const answer = await approve(quay, serviceKeys.unapproved, { notes: "known" });
    expect([answer.status, answer.text]).toEqual([201, ""]);
    const approval = await approvalOf(quay, serviceKeys.unapproved);
    expect(approval).toMatchObject({ approver: { username: "devtable" }, notes: "known" });
    expect((await approve(quay, serviceKeys.unapproved, { notes: "again" })).status).toBe(201);
    expect(await approvalOf(quay, serviceKeys.unapproved)).toEqual(approval);
    expect(await logged(quay)).toMatchObject([
      ["service_key_approve", { kid: serviceKeys.unapproved, name: "kid3" }],
    ]);
  });

  test("waits for keys that services register; a day later another of the service drives them out", async () => {
    const quay = await startQuay();
    const registered = await quay.control("registerServiceKey", {
      service: "scanner",
      rotation_duration: day,
    });
    const { kid } = registered.json as { kid: string };
    expect((await quay.ask(`GET ${keys}/${kid}`)).json).toMatchObject({
      approval: null,
      rotation_duration: day,
    });
    quay.pass(day);
    expect(await idsOf(quay)).toContain(kid);
    await create(quay, { service: "scanner", expiration: null });
    expect(await idsOf(quay)).not.toContain(kid);
  });

  test("wants a known key and a JSON body", async () => {
    const quay = await startQuay();
    expect((await approve(quay, serviceKeys.unknown)).status).toBe(404);
    expect((await quay.ask(`POST /superuser/approvedkeys/${serviceKeys.unapproved}`)).status).toBe(415);
  });
});

test("a key that rotates was approved by nobody in particular", async () => {
  const { ask } = await startQuay();
  expect((await ask(`GET ${keys}/${serviceKeys.rotating}`)).json).toMatchObject({
    approval: { approver: null, approval_type: "ServiceKeyApprovalType.AUTOMATIC" },
    rotation_duration: 2_592_000,
  });
});
