import { describe, expect, test } from "vitest";
import { changes, jobs, projects } from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

const setState = (zuul: Zuul, body: object) => zuul.ask("POST /state", { body });
const statusOf = async (zuul: Zuul) => (await zuul.ask("GET /status")).body("Status");
const newPatchset = {
  tenant: "tenant-one",
  project: projects.project,
  kind: "patchset-created",
  change: changes.spares[0],
};

describe("the state", () => {
  test("keeps what is not sent, but replaces the reason", async () => {
    const zuul = await startZuul();
    const answer = await setState(zuul, { trigger_queue_paused: true, reason: "x" });
    expect([answer.status, answer.text]).toEqual([200, "null"]);
    expect((await statusOf(zuul)).state).toMatchObject({ trigger_queue_paused: true, reason: "x" });
    await setState(zuul, { result_queue_paused: "yes" });
    const both = { trigger_queue_paused: true, result_queue_paused: true, reason: null };
    expect((await statusOf(zuul)).state).toMatchObject(both);
    expect((await zuul.ask("GET /state", { as: "admin" })).body("TenantState")).toMatchObject(both);
    await setState(zuul, { trigger_queue_paused: 0, result_queue_paused: null, reason: "y".repeat(5000) });
    const { reason, ...flags } = (await statusOf(zuul)).state;
    expect(Object.values(flags)).toEqual([false, false, false]);
    expect(reason).toHaveLength(4096);
  });

  test("holds trigger events while it is paused", async () => {
    const zuul = await startZuul();
    await setState(zuul, { trigger_queue_paused: true });
    await zuul.control("triggerEvent", newPatchset);
    zuul.pass(5);
    expect((await statusOf(zuul)).trigger_event_queue.length).toBe(1);
    await setState(zuul, { trigger_queue_paused: false });
    zuul.pass(0.2);
    expect((await statusOf(zuul)).trigger_event_queue.length).toBe(0);
    expect((await zuul.ask(`GET /status/change/${changes.spares[0]}`)).list("Item")).toHaveLength(1);
  });

  test("drops trigger events while it discards them, but not calls", async () => {
    const zuul = await startZuul();
    await setState(zuul, { trigger_queue_discarding: true });
    expect(await zuul.control("triggerEvent", newPatchset)).toMatchObject({ accepted: false });
    const body = { pipeline: "check", change: changes.spares[1] };
    await zuul.ask(`POST /project/${projects.project}/enqueue`, { body });
    zuul.pass(1);
    const found = async (change: string) =>
      (await zuul.ask(`GET /status/change/${change}`)).list("Item").length;
    expect([await found(changes.spares[0]), await found(changes.spares[1])]).toEqual([0, 1]);
  });

  test("freezes results while they are paused", async () => {
    const zuul = await startZuul();
    await zuul.control("triggerEvent", newPatchset);
    zuul.pass(2);
    await setState(zuul, { result_queue_paused: true });
    zuul.pass(10);
    const find = async () =>
      (await zuul.ask(`GET /builds?change=11&job_name=${jobs.merge}`)).list("ListedBuild")[0];
    expect((await find())?.result).toBeNull();
    await setState(zuul, { result_queue_paused: false });
    zuul.pass(0.2);
    expect((await find())?.result).toBe("SUCCESS");
  });

  test("starts no build while results are paused", async () => {
    const zuul = await startZuul();
    await setState(zuul, { result_queue_paused: true });
    await zuul.control("triggerEvent", newPatchset);
    zuul.pass(10);
    const builds = async () =>
      (await zuul.ask(`GET /builds?change=11&job_name=${jobs.merge}`)).list("ListedBuild");
    expect(await builds()).toEqual([]);
    await setState(zuul, { result_queue_paused: false });
    zuul.pass(0.2);
    expect((await builds()).map(({ result }) => result)).toEqual([null]);
  });

  test.each([
    ["no object", []],
    ["no truth", { trigger_queue_paused: {} }],
  ])("refuses %s", async (_what, body) => {
    const zuul = await startZuul();
    expect((await setState(zuul, body)).error).toBe("Invalid request body");
  });
});

describe("a reconfiguration", () => {
  test("is an event, changes the time, and may change the errors", async () => {
    const zuul = await startZuul();
    const before = (await statusOf(zuul)).last_reconfigured;
    await zuul.control("reconfigureTenant", {
      tenant: "tenant-one",
      cause: "org/project@master",
      config_errors: [],
    });
    const [event] = (await zuul.ask("GET /system-events?limit=1")).list("SystemEvent");
    expect(event).toMatchObject({
      event_type: "tenant reconfiguration",
      description: "Tenant reconfiguration due to org/project@master",
    });
    expect((await statusOf(zuul)).last_reconfigured).toBeGreaterThan(before);
    expect((await zuul.ask("GET /tenant-status")).body("TenantStatus").config_error_count).toBe(0);
  });
});

describe("a reconfiguration with errors that cannot be", () => {
  const error = { source_context: null, error: "text", short_error: null, severity: "error", name: "Error" };
  test.each<[what: string, config_errors: unknown]>([
    ["none of their members", [{}]],
    ["a member too many", [{ ...error, more: 1 }]],
    ["a text where a number is", [{ ...error, severity: {} }]],
    ["what is no list", {}],
    ["what is no object", [7]],
  ])("is refused: %s", async (_, config_errors) => {
    const zuul = await startZuul();
    const before = (await zuul.ask("GET /config-errors")).text;
    const refused = await zuul.admin("reconfigureTenant", { tenant: "tenant-one", config_errors });
    expect(refused.status).toBe(400);
    const after = await zuul.ask("GET /config-errors");
    expect([after.status, after.text]).toEqual([200, before]);
  });
});

describe("system events", () => {
  test.each([
    ["", 3],
    ["?idx_min=2", 2],
    ["?idx_min=2&idx_max=2", 1],
    ["?skip=1&limit=1", 1],
    ["?event_type=other", 0],
    ["?event_type=other&event_type=tenant reconfiguration", 3],
  ])("%s are %i", async (query, count) => {
    const { ask } = await startZuul();
    const list = (await ask(`GET /system-events${query.replace(" ", "%20")}`)).list("SystemEvent");
    expect(list).toHaveLength(count);
  });
});

describe("configuration errors", () => {
  test.each([
    ["", 3],
    ["?severity=warning", 1],
    ["?branch=stable/1.0", 1],
    ["?project=org/project1", 2],
    ["?name=Project%20Not%20Found", 1],
    ["?name=Project", 0],
    ["?skip=1&limit=1", 1],
    ["?limit=0", 1],
    ["?limit=-1", 1],
    ["?skip=-1", 3],
  ])("%s are %i", async (query, count) => {
    const { ask } = await startZuul();
    expect((await ask(`GET /config-errors${query}`)).list("ConfigError")).toHaveLength(count);
  });
});

describe("info", () => {
  test("of an unknown tenant is answered, with less", async () => {
    const { ask } = await startZuul();
    const { info } = (await ask("GET /api/tenant/nowhere/info")).body("TenantInfo");
    expect(info.tenant).toBe("nowhere");
    expect(info.capabilities.auth).not.toHaveProperty("read_protected");
    expect(info.capabilities.auth).not.toHaveProperty("niz");
  });

  test.each([
    ["tenant-one", false, true],
    ["tenant-protected", true, false],
  ])("of %s tells how it is protected and whether it has providers", async (tenant, read_protected, niz) => {
    const { ask } = await startZuul();
    const answer = await ask(`GET /api/tenant/${tenant}/info`);
    expect(answer.body("TenantInfo").info.capabilities.auth).toMatchObject({ read_protected, niz });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  });
});
