import { describe, expect, test } from "vitest";
import { apps } from "../../../fixtures/axhub/names.ts";
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
    expect(await turnOff(axhub, apps.lab, confirmed)).toEqual([412, "promote_in_progress"]);
  });
});
