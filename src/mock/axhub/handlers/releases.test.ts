import { describe, expect, test } from "vitest";
import { apps, deployments, nothing, reviewRequests } from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

const active = async ({ ask }: Axhub, app: string, place: "active_production" | "active_staging") => {
  const { items } = (await ask(`GET /apps/${app}/releases`)).body("ReleasePage");
  return items.filter((release) => release[place]).map((release) => release.deployment_id);
};

describe("releases", () => {
  test("are the versions of succeeded deployments, newest first", async () => {
    const axhub = await startAxhub();
    const { items, total } = (await axhub.ask(`GET /apps/${apps.lab}/releases`)).body("ReleasePage");
    expect(items.map((r) => [r.version, r.approved])).toEqual([
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ]);
    expect(total).toBe(4);
    expect(await active(axhub, apps.lab, "active_production")).toEqual([deployments.lab.approved]);
    expect(await active(axhub, apps.lab, "active_staging")).toEqual([deployments.lab.staged]);
  });

  test("of an unknown app are 404 before the query is read", async () => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /apps/${nothing.uuid}/releases?limit=0`)).status).toBe(404);
    expect((await ask(`GET /apps/${apps.blog}/releases?limit=0`)).status).toBe(400);
  });
});

describe("promote-preflight", () => {
  const check = ({ ask }: Axhub, app: string, query: string) =>
    ask(`GET /apps/${app}/releases/promote-preflight?${query}`);

  test("tells what a promotion would carry", async () => {
    const axhub = await startAxhub();
    const answer = await check(axhub, apps.lab, `deployment_id=${deployments.lab.staged}`);
    const { promotable, diff_keys, ops, cursor_seq } = answer.body("PromotePreflight");
    expect([promotable, diff_keys, cursor_seq]).toEqual([true, ["DATABASE_URL", "NEW_EDITOR"], 4]);
    expect(ops.map((op) => [op.seq, op.destructive])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ]);
  });

  test("forbids it when the image is gone", async () => {
    const axhub = await startAxhub();
    const { ask, control } = axhub;
    const of = async (app: string, did: string) =>
      (await check(axhub, app, `deployment_id=${did}`)).body("PromotePreflight");
    expect((await of(apps.imageless, deployments.imageless.withoutImage)).promotable).toBe(false);
    const { items } = (await ask(`GET /apps/${apps.lab}/releases?limit=1`)).body("ReleasePage");
    const image_uri = items[0]?.image_uri ?? "";
    await control("removeImage", { image_uri });
    expect((await of(apps.lab, deployments.lab.staged)).missing_images).toEqual([image_uri]);
  });

  test.each([
    ["lab", "", 400, "required"],
    ["lab", "deployment_id=x", 400, "invalid_format"],
    ["lab", `deployment_id=${nothing.uuid}`, 404, "not_found"],
    ["lab", `deployment_id=${deployments.lab.failed}`, 412, "not_promotable"],
    ["blog", `deployment_id=${deployments.blog.newest}`, 412, "staging_not_enabled"],
  ] as const)("of %s with %j is %i %s", async (app, query, status, code) => {
    const answer = await check(await startAxhub(), apps[app], query);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });
});

describe("retrying a promotion", () => {
  const retry = async ({ ask }: Axhub, request: string) => {
    const { status, code } = await ask(`POST /apps/${apps.lab}/promotions/${request}/retry`);
    return [status, code];
  };

  test("moves production, once", async () => {
    const axhub = await startAxhub();
    expect(await retry(axhub, reviewRequests.failed)).toEqual([202, undefined]);
    expect(await retry(axhub, reviewRequests.failed)).toEqual([412, "promote_in_progress"]);
    axhub.pass(1);
    expect(await active(axhub, apps.lab, "active_production")).toEqual([deployments.lab.retried]);
    expect(await retry(axhub, reviewRequests.failed)).toEqual([409, "already_promoted"]);
  });

  test("applies what the review pinned, and no more", async () => {
    const axhub = await startAxhub();
    await retry(axhub, reviewRequests.failed);
    axhub.pass(1);
    expect(await waiting(axhub)).toEqual([3, 4]);
  });

  test("that gets no further is stuck after a minute, and runs again", async () => {
    const axhub = await startAxhub();
    await axhub.control("promotionOutage", { on: true });
    await retry(axhub, reviewRequests.failed);
    axhub.pass(59);
    expect(await retry(axhub, reviewRequests.failed)).toEqual([412, "promote_in_progress"]);
    axhub.pass(1);
    await axhub.control("promotionOutage", { on: false });
    expect(await retry(axhub, reviewRequests.failed)).toEqual([202, undefined]);
    axhub.pass(1);
    expect(await active(axhub, apps.lab, "active_production")).toEqual([deployments.lab.retried]);
  });

  test("is refused while staging is off, and has lost its snapshot when that is on again", async () => {
    const axhub = await startAxhub();
    const body = { confirm_discard_ops: true };
    expect((await axhub.ask(`DELETE /apps/${apps.lab}/staging`, { body })).status).toBe(204);
    expect(await retry(axhub, reviewRequests.failed)).toEqual([412, "staging_not_enabled"]);
    await axhub.ask(`PUT /apps/${apps.lab}/staging`);
    expect(await retry(axhub, reviewRequests.failed)).toEqual([412, "promote_snapshot_missing"]);
    expect(await waiting(axhub)).toEqual([]);
  });

  test.each([
    ["stuckPromoting", 202, undefined],
    ["promoted", 409, "already_promoted"],
    ["rejected", 409, "invalid_state_transition"],
    ["withoutSnapshot", 412, "promote_snapshot_missing"],
    ["pending", 404, "not_found"],
  ] as const)("that is %s is %i %s", async (request, status, code) => {
    expect(await retry(await startAxhub(), reviewRequests[request])).toEqual([status, code]);
  });
});

/** The schema changes of lab that a promotion would carry now. */
async function waiting({ ask }: Axhub): Promise<number[]> {
  const query = `deployment_id=${deployments.lab.staged}`;
  const answer = await ask(`GET /apps/${apps.lab}/releases/promote-preflight?${query}`);
  return answer.body("PromotePreflight").ops.map(({ seq }) => seq);
}

test("an approved version stays approved when its promotion fails, and production may go back to it", async () => {
  const axhub = await startAxhub();
  const { items } = (await axhub.ask(`GET /apps/${apps.staged1}/releases?limit=1`)).body("ReleasePage");
  const [{ deployment_id, image_uri } = { deployment_id: "", image_uri: "" }] = items;
  const submitted = await axhub.control("submitReview", { app_id: apps.staged1, deployment_id });
  await axhub.control("removeImage", { image_uri });
  await axhub.control("settleReview", { ...(submitted as object), status: "approved" });
  const approved = async () =>
    (await axhub.ask(`GET /apps/${apps.staged1}/releases?limit=1`)).body("ReleasePage").items[0]?.approved;
  expect(await approved()).toBe(true);
  axhub.pass(1);
  expect(await approved()).toBe(true);
  const rollback = `POST /apps/${apps.staged1}/deployments/${deployment_id}/rollback`;
  expect((await axhub.ask(rollback)).status).toBe(202);
});

test.each([
  ["blog", deployments.blog.newest, "Staging of app"],
  ["lab", deployments.lab.failed, "is failed"],
] as const)(
  "a deployment of %s cannot be submitted when it could not be promoted",
  async (app, deployment_id, reason) => {
    const { admin } = await startAxhub();
    const answer = await admin("submitReview", { app_id: apps[app], deployment_id });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(reason)]);
  },
);

test("an approved review is promoted, and fails without its image", async () => {
  const axhub = await startAxhub();
  const submit = async (deployment_id: string) => {
    const submitted = await axhub.control("submitReview", { app_id: apps.lab, deployment_id });
    await axhub.control("settleReview", { ...(submitted as object), status: "approved" });
    axhub.pass(1);
  };
  await submit(deployments.lab.staged);
  expect(await active(axhub, apps.lab, "active_production")).toEqual([deployments.lab.staged]);
  const { items } = (await axhub.ask(`GET /apps/${apps.lab}/releases?offset=1&limit=1`)).body("ReleasePage");
  await axhub.control("removeImage", { image_uri: items[0]?.image_uri });
  await submit(deployments.lab.retried);
  expect(await active(axhub, apps.lab, "active_production")).toEqual([deployments.lab.staged]);
});
