import { describe, expect, test } from "vitest";
import { bootstraps, installations, nothing, templates, tenants } from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

const order = {
  template_id: templates.nextjs,
  name: "Fresh",
  slug: "fresh",
  subdomain: "fresh",
  github_owner: "octo",
  repo_name: "fresh",
  github_installation_id: installations.octo,
};

async function start({ ask }: Axhub, wishes: object = {}) {
  const answer = await ask(`POST /tenants/${tenants.acme}/app-bootstraps`, { body: { ...order, ...wishes } });
  expect(answer.status, answer.text).toBe(202);
  const { status_url } = answer.body("BootstrapStarted");
  return async () => (await ask(`GET ${status_url.replace("/api/v1", "")}`)).body("Bootstrap");
}

test("a bootstrap makes app, repository, connection and deployment, one after another", async () => {
  const axhub = await startAxhub();
  const poll = await start(axhub);
  const seen: unknown[] = [];
  for (let second = 0; second <= 5; second++) {
    const { stage, app_id, repo_full_name, deployment_id } = await poll();
    seen.push([stage, app_id !== "", repo_full_name, deployment_id !== ""]);
    axhub.pass(1);
  }
  expect(seen).toEqual([
    ["app", false, "", false],
    ["repo", true, "", false],
    ["push", true, "octo/fresh", false],
    ["connect", true, "octo/fresh", false],
    ["deploy", true, "octo/fresh", false],
    ["done", true, "octo/fresh", true],
  ]);
  const { status, app_id, deployment_id } = await poll();
  expect(status).toBe("done");
  const connection = (await axhub.ask(`GET /apps/${app_id}/git-connection`)).body("ConnectedState");
  expect(connection).toMatchObject({ repo_full_name: "octo/fresh", branch: "main" });
  const deployment = (await axhub.ask(`GET /apps/${app_id}/deployments/${deployment_id}`)).body("Deployment");
  expect(deployment.trigger_source).toBe("manual");
});

describe("a bootstrap fails", () => {
  test.each([
    [{ repo_name: "blog" }, "repo", "repo_exists", true],
    [{ slug: "blog" }, "app", "app_failed", false],
    [{ subdomain: "blog" }, "app", "app_failed", false],
    [{ github_installation_id: installations.hubot }, "repo", "repo_failed", true],
    [{ repo_name: "no/name" }, "repo", "repo_failed", true],
  ])("with %j in %s: %s", async (wishes, stage, error_code, hasApp) => {
    const axhub = await startAxhub();
    const poll = await start(axhub, wishes);
    axhub.pass(10);
    const bootstrap = await poll();
    expect(bootstrap).toMatchObject({ status: "failed", stage, error_code });
    expect(bootstrap.app_id !== "").toBe(hasApp);
  });
});

test("a bootstrap fails when its app is disconnected before the first deployment", async () => {
  const axhub = await startAxhub();
  const poll = await start(axhub);
  axhub.pass(4);
  await axhub.ask(`DELETE /apps/${(await poll()).app_id}/git-connection`);
  axhub.pass(1);
  expect(await poll()).toMatchObject({ status: "failed", stage: "deploy", error_code: "deploy_failed" });
});

test("a first deployment that fails leaves the bootstrap done", async () => {
  const axhub = await startAxhub();
  const poll = await start(axhub);
  axhub.pass(1);
  const { app_id } = await poll();
  await axhub.control("nextOutcome", { app_id, stage: "build", code: "build.failed", message: "" });
  axhub.pass(20);
  const { status, error_code, deployment_id } = await poll();
  expect([status, error_code]).toEqual(["done", ""]);
  const deployment = await axhub.ask(`GET /apps/${app_id}/deployments/${deployment_id}`);
  expect(deployment.body("Deployment").status).toBe("failed");
});

describe("a bootstrap is refused", () => {
  test.each([
    [{ github_installation_id: 0 }, 422, "github_installation_missing"],
    [{ slug: "A" }, 400, "invalid_format"],
    [{ name: "" }, 400, "empty"],
    [{ name: "x".repeat(101) }, 400, "too_long"],
    [{ subdomain: "x" }, 400, "invalid_value"],
    [{ template_id: nothing.uuid }, 400, "invalid_value"],
  ])("with %j: %i %s", async (wishes, status, code) => {
    const { ask } = await startAxhub();
    const answer = await ask(`POST /tenants/${tenants.acme}/app-bootstraps`, {
      body: { ...order, ...wishes },
    });
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test("to those who are not in the tenant", async () => {
    const { ask } = await startAxhub();
    const answer = await ask(`POST /tenants/${tenants.acme}/app-bootstraps`, { as: "outsider", body: order });
    expect([answer.status, answer.code]).toEqual([403, "not_member"]);
  });
});

test("a bootstrap of another tenant is 404 even to a member of both", async () => {
  const { ask } = await startAxhub();
  const read = async (tenant: string) =>
    (await ask(`GET /tenants/${tenant}/app-bootstraps/${bootstraps.ofGlobex}`, { as: "inBothTenants" }))
      .status;
  expect([await read(tenants.globex), await read(tenants.acme)]).toEqual([200, 404]);
});
