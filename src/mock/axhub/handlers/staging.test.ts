import { describe, expect, test } from "vitest";
import { apps, deployments, reviewRequests } from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

const turnOn = async ({ ask }: Axhub, app: string) => {
  const { status, code } = await ask(`PUT /apps/${app}/staging`);
  return [status, code];
};
const turnOff = async ({ ask }: Axhub, app: string, body?: object) => {
  const { status, code } = await ask(`DELETE /apps/${app}/staging`, body ? { body } : {});
  return [status, code];
};

describe("turning staging on", () => {
  test("lets deployments reach staging only", async () => {
    const axhub = await startAxhub();
    expect(await turnOn(axhub, apps.spare1)).toEqual([202, undefined]);
    axhub.pass(1);
    const releases = async () =>
      (await axhub.ask(`GET /apps/${apps.spare1}/releases`))
        .body("ReleasePage")
        .items.map((release) => [release.version, release.active_production, release.active_staging]);
    expect((await releases())[0]).toEqual([2, true, true]);
    await axhub.ask(`POST /apps/${apps.spare1}/deployments`);
    axhub.pass(4);
    expect((await releases()).slice(0, 2)).toEqual([
      [3, false, true],
      [2, true, false],
    ]);
  });

  test.each([
    ["raw", 412, "prod_deploy_required"],
    ["lab", 409, "staging_already_enabled"],
    ["site", 409, "unsupported_for_static_app"],
    ["longName", 412, "staging_namespace_too_long"],
  ] as const)("of %s is %i %s", async (app, status, code) => {
    expect(await turnOn(await startAxhub(), apps[app])).toEqual([status, code]);
  });
});

describe("turning staging off", () => {
  const confirmed = { confirm_discard_ops: true };

  test("wants consent, in the body of the DELETE", async () => {
    const axhub = await startAxhub();
    expect(await turnOff(axhub, apps.staged1)).toEqual([412, "confirm_required"]);
    expect(await turnOff(axhub, apps.staged1, { confirm_discard_ops: false })).toEqual([
      412,
      "confirm_required",
    ]);
    expect(await turnOff(axhub, apps.staged1, confirmed)).toEqual([204, undefined]);
    expect(await turnOff(axhub, apps.staged1, confirmed)).toEqual([412, "staging_not_enabled"]);
  });

  test("is refused while a review is pending or a promotion runs", async () => {
    const axhub = await startAxhub();
    expect(await turnOff(axhub, apps.reviewed, confirmed)).toEqual([412, "pending_review_exists"]);
    await axhub.ask(`POST /apps/${apps.lab}/promotions/${reviewRequests.failed}/retry`);
    expect(await turnOff(axhub, apps.lab, confirmed)).toEqual([412, "promote_in_progress"]);
  });

  test("is possible when a promotion is stuck, and forgets the schema changes that were not promoted", async () => {
    const axhub = await startAxhub();
    const query = `deployment_id=${deployments.lab.staged}`;
    const preflight = async () =>
      (await axhub.ask(`GET /apps/${apps.lab}/releases/promote-preflight?${query}`)).body("PromotePreflight");
    expect((await preflight()).ops).toHaveLength(3);
    expect(await turnOff(axhub, apps.lab, confirmed)).toEqual([204, undefined]);
    await turnOn(axhub, apps.lab);
    expect(await preflight()).toMatchObject({ ops: [], cursor_seq: 1 });
    const change = { kind: "drop_table", table: "posts", summary: "drop table posts", destructive: true };
    await axhub.control("changeSchema", { app_id: apps.lab, ...change });
    expect((await preflight()).ops.map(({ seq }) => seq)).toEqual([5]);
  });

  test.each([["by hand"], ["by a push"]])(
    "leaves production as it is when a published app's deployment, started %s, ends later",
    async (how) => {
      const axhub = await startAxhub();
      const { ask, control, pass } = axhub;
      const [app_id, repo_full_name] = [apps.shop, "octo/shop"];
      await turnOn(axhub, app_id);
      if (how === "by hand") await ask(`POST /apps/${app_id}/deployments`);
      else await control("push", { repo_full_name, branch: "main" });
      expect(await turnOff(axhub, app_id, confirmed)).toEqual([204, undefined]);
      pass(10);
      const { items } = (await ask(`GET /apps/${app_id}/releases`)).body("ReleasePage");
      expect(items.map((release) => [release.version, release.active_production])).toEqual([
        [3, false],
        [2, true],
        [1, false],
      ]);
    },
  );
});

test("a later rejection does not take back that the app is published: with staging off it does not deploy", async () => {
  const axhub = await startAxhub();
  const { ask, control, pass } = axhub;
  await turnOn(axhub, apps.shop);
  pass(1);
  const [deployment_id] = (await ask(`GET /apps/${apps.shop}/releases?limit=1`))
    .body("ReleasePage")
    .items.map((release) => release.deployment_id);
  const submitted = await control("submitReview", { app_id: apps.shop, deployment_id });
  await control("settleReview", { ...(submitted as object), status: "rejected" });
  await turnOff(axhub, apps.shop, { confirm_discard_ops: true });
  const start = await ask(`POST /apps/${apps.shop}/deployments`);
  expect([start.status, start.code]).toEqual([412, "staging_required"]);
  const pushed = await control("push", { repo_full_name: "octo/shop", branch: "main" });
  expect(pushed).toMatchObject({ deployment_ids: [] });
});
