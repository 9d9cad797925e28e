import { describe, expect, test } from "vitest";
import { apps, deploymentsOf, nothing } from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

describe("the diagnosis", () => {
  const diagnose = async ({ ask }: Axhub, app: string) =>
    (await ask(`GET /apps/${app}/diagnosis`)).body("Diagnosis");

  test("of a failed rollout keeps the cause apart from what the app printed", async () => {
    const { applicable, healthy, services } = await diagnose(await startAxhub(), apps.unhealthy);
    expect([applicable, healthy]).toEqual([true, false]);
    expect(services[0]?.reason).toMatchObject({ stage: "healthcheck", category: "timeout" });
    expect(services[0]?.signals).toEqual([{ text: "SIGTERM received before the first request" }]);
  });

  test("is healthy again after a rollback", async () => {
    const axhub = await startAxhub();
    await axhub.ask(
      `POST /apps/${apps.unhealthy}/deployments/${deploymentsOf(apps.unhealthy).older}/rollback`,
    );
    axhub.pass(1);
    expect((await diagnose(axhub, apps.unhealthy)).healthy).toBe(true);
  });

  test("has no reason while pods are being replaced", async () => {
    const axhub = await startAxhub();
    await axhub.ask(`POST /apps/${apps.blog}/deployments`);
    axhub.pass(3);
    const { healthy, services } = await diagnose(axhub, apps.blog);
    expect(healthy).toBe(false);
    expect(services[0]).not.toHaveProperty("reason");
  });

  test("is healthy for blog, and not applicable to a static app or one never deployed", async () => {
    const axhub = await startAxhub();
    expect(await diagnose(axhub, apps.blog)).toMatchObject({ applicable: true, healthy: true });
    expect((await diagnose(axhub, apps.site)).applicable).toBe(false);
    expect((await diagnose(axhub, apps.raw)).applicable).toBe(false);
  });

  test("is for the owner and admins", async () => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /apps/${apps.blog}/diagnosis`, { as: "member" })).status).toBe(403);
    expect((await ask(`GET /apps/${apps.blog}/diagnosis`, { as: "outsider" })).status).toBe(404);
    expect((await ask(`GET /apps/${nothing.uuid}/diagnosis`, { as: "platformAdmin" })).status).toBe(404);
  });
});

describe("the log", () => {
  const page = async ({ ask }: Axhub, query: string) =>
    (await ask(`GET /apps/${apps.blog}/logs?${query}`)).body("LogPage");

  test("read backward holds every line once", async () => {
    const axhub = await startAxhub();
    const times: string[] = [];
    let cursor = "";
    do {
      const { lines, next_cursor } = await page(axhub, `limit=70${cursor && `&cursor=${cursor}`}`);
      times.unshift(...lines.map((line) => line.timestamp));
      cursor = next_cursor;
    } while (cursor !== "");
    expect(times).toHaveLength(300);
    expect(times).toEqual([...new Set(times)].sort());
  });

  test("read forward tells new lines only", async () => {
    const axhub = await startAxhub();
    const { next_cursor: start } = await page(axhub, "direction=forward");
    await axhub.control("appendLogs", { app_id: apps.blog, count: 3 });
    const first = await page(axhub, `direction=forward&limit=2&cursor=${start}`);
    const second = await page(axhub, `direction=forward&limit=2&cursor=${first.next_cursor}`);
    const third = await page(axhub, `direction=forward&limit=2&cursor=${second.next_cursor}`);
    expect([first, second, third].map((p) => [p.lines.length, p.has_more])).toEqual([
      [2, true],
      [1, false],
      [0, false],
    ]);
    expect(third.next_cursor).toBe(second.next_cursor);
  });

  test.each([
    "direction=sideways",
    "since=yesterday",
    "until=2026-02-31T99:00:00Z",
    "limit=1001",
    "cursor=forged",
  ])("with %s is 400", async (query) => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /apps/${apps.blog}/logs?${query}`)).status).toBe(400);
  });

  test("is 503 while its backend is down", async () => {
    const { ask, control } = await startAxhub();
    await control("logOutage", { on: true });
    const answer = await ask(`GET /apps/${apps.blog}/logs`);
    expect([answer.status, answer.code]).toEqual([503, "temporarily_unavailable"]);
    await control("logOutage", { on: false });
    expect((await ask(`GET /apps/${apps.blog}/logs`)).status).toBe(200);
  });
});
