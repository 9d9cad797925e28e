import { describe, expect, test } from "vitest";
import {
  apps,
  commits,
  images,
  deployments as named,
  deploymentsOf,
  nothing,
  tenants,
} from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

async function deploy({ ask }: Axhub, app: string, body: object = {}) {
  const answer = await ask(`POST /apps/${app}/deployments`, { body });
  expect(answer.status, answer.text).toBe(202);
  return answer.body("Deployment");
}

async function read({ ask }: Axhub, app: string, id: string) {
  return (await ask(`GET /apps/${app}/deployments/${id}`)).body("Deployment");
}

describe("starting", () => {
  test("takes the branch's HEAD, walks through all stages and succeeds", async () => {
    const axhub = await startAxhub();
    const { id, commit_sha } = await deploy(axhub, apps.blog);
    expect(commit_sha).toBe(commits.blog.head);
    const seen: unknown[] = [];
    for (let second = 0; second <= 4; second++) {
      const { status, current_stage, completed_at, image_uri } = await read(axhub, apps.blog, id);
      seen.push([status, current_stage, completed_at !== null, image_uri !== null]);
      axhub.pass(1);
    }
    expect(seen).toEqual([
      ["pending", "pending", false, false],
      ["building", "building", false, false],
      ["pushing", "pushing", false, false],
      ["deploying", "deploying", false, true],
      ["succeeded", null, true, true],
    ]);
  });

  test("is refused while another one runs, and again possible once that is cancelled", async () => {
    const axhub = await startAxhub();
    const { id } = await deploy(axhub, apps.spare1);
    const second = await axhub.ask(`POST /apps/${apps.spare1}/deployments`);
    expect([second.status, second.code]).toEqual([409, "conflict"]);
    await axhub.ask(`POST /apps/${apps.spare1}/deployments/${id}/cancel`);
    await deploy(axhub, apps.spare1);
  });

  test.each([
    ["raw", "subdomain_not_configured"],
    ["withoutConnection", "git_connection_required"],
    ["shop", "staging_required"],
  ] as const)("of %s is 412 %s", async (app, code) => {
    const { ask } = await startAxhub();
    const answer = await ask(`POST /apps/${apps[app]}/deployments`);
    expect([answer.status, answer.code]).toEqual([412, code]);
  });

  test("of a commit that does not exist is accepted and fails in resolve", async () => {
    const axhub = await startAxhub();
    const { id } = await deploy(axhub, apps.blog, { commit_sha: commits.unknown });
    axhub.pass(1);
    const { status, failure_reason, image_uri } = await read(axhub, apps.blog, id);
    expect(failure_reason).toMatchObject({ stage: "resolve", code: "commit_not_found" });
    expect([status, image_uri]).toEqual(["failed", null]);
  });

  test("of a built commit reuses its image, unless a rebuild is forced", async () => {
    const axhub = await startAxhub();
    const image = async (body: object) => {
      const { id } = await deploy(axhub, apps.blog, { commit_sha: commits.blog.head, ...body });
      axhub.pass(4);
      return (await read(axhub, apps.blog, id)).image_uri;
    };
    expect(await image({})).toBe(images.blog);
    const rebuilt = await image({ force_rebuild: true });
    expect(new Set([images.blog, rebuilt, await image({ force_rebuild: true })]).size).toBe(3);
  });

  test("ignores body fields that the contract does not know", async () => {
    const axhub = await startAxhub();
    const fields = { trigger_source: "webhook", app: { id: "x" }, commitSha: commits.unknown };
    const deployment = await deploy(axhub, apps.blog, fields);
    expect(deployment).toMatchObject({
      app_id: apps.blog,
      trigger_source: "manual",
      commit_sha: commits.blog.head,
    });
  });

  test("fails where the control planned it, once", async () => {
    const axhub = await startAxhub();
    const reason = { stage: "healthcheck", code: "healthcheck.timeout", message: "too slow" };
    await axhub.control("nextOutcome", { app_id: apps.spare2, ...reason });
    const first = await deploy(axhub, apps.spare2);
    axhub.pass(4);
    expect((await read(axhub, apps.spare2, first.id)).failure_reason).toEqual(reason);
    const second = await deploy(axhub, apps.spare2);
    axhub.pass(4);
    expect((await read(axhub, apps.spare2, second.id)).status).toBe("succeeded");
  });

  test("is what a push to the connected branch does, but to no other", async () => {
    const { ask, control } = await startAxhub();
    const commit_sha = "a".repeat(40);
    await control("push", { repo_full_name: "Octo/Spare3", branch: "main", commit_sha });
    await control("push", { repo_full_name: "octo/spare4", branch: "other" });
    const newest = async (app: string) =>
      (await ask(`GET /apps/${app}/deployments?limit=1`)).body("DeploymentPage").items[0];
    expect(await newest(apps.spare3)).toMatchObject({
      trigger_source: "webhook",
      commit_sha,
      status: "pending",
    });
    expect(await newest(apps.spare4)).toMatchObject({ status: "succeeded" });
  });
});

describe("cancelling", () => {
  test("stays when the worker is late, and may be repeated", async () => {
    const axhub = await startAxhub();
    const { id } = await deploy(axhub, apps.spare1);
    axhub.pass(1);
    const cancel = () => axhub.ask(`POST /apps/${apps.spare1}/deployments/${id}/cancel`);
    expect([(await cancel()).status, (await cancel()).status]).toEqual([204, 204]);
    axhub.pass(60);
    expect(await read(axhub, apps.spare1, id)).toMatchObject({ status: "cancelled", image_uri: null });
  });

  test("what has ended is 409", async () => {
    const { ask } = await startAxhub();
    for (const did of [named.blog.newest, named.blog.failed]) {
      const answer = await ask(`POST /apps/${apps.blog}/deployments/${did}/cancel`);
      expect([answer.status, answer.code]).toEqual([409, "already_terminal"]);
    }
  });
});

describe("rolling back", () => {
  test("moves production without a new deployment", async () => {
    const { ask, pass } = await startAxhub();
    const list = async () => (await ask(`GET /apps/${apps.spare1}/deployments`)).body("DeploymentPage").total;
    const before = await list();
    const { older } = deploymentsOf(apps.spare1);
    const answer = await ask(`POST /apps/${apps.spare1}/deployments/${older}/rollback`);
    expect([answer.status, answer.text]).toEqual([202, ""]);
    pass(1);
    const { items } = (await ask(`GET /apps/${apps.spare1}/releases`)).body("ReleasePage");
    expect(items.filter((r) => r.active_production).map((r) => r.deployment_id)).toEqual([older]);
    expect(await list()).toBe(before);
  });

  test("wants an image, an approval where staging is on, and consent to a schema skew", async () => {
    const { ask } = await startAxhub();
    const { beforeDestructiveOp, staged, retried, approved, failed } = named.lab;
    const rollback = async (did: string, body: object = {}) => {
      const { status, code } = await ask(`POST /apps/${apps.lab}/deployments/${did}/rollback`, { body });
      return [status, code];
    };
    expect(await rollback(failed)).toEqual([412, "precondition_failed"]);
    expect(await rollback(staged)).toEqual([403, "version_not_approved"]);
    expect(await rollback(retried)).toEqual([202, undefined]);
    expect(await rollback(beforeDestructiveOp)).toEqual([412, "confirm_required"]);
    expect(await rollback(beforeDestructiveOp, { confirm_schema_skew: true })).toEqual([202, undefined]);
    expect(await rollback(approved)).toEqual([202, undefined]);
  });
});

describe("reading", () => {
  test("pages newest first with a constant total", async () => {
    const { ask } = await startAxhub();
    const page = async (offset: number) =>
      (await ask(`GET /apps/${apps.blog}/deployments?limit=1&offset=${offset}`)).body("DeploymentPage");
    const [first, second] = [await page(0), await page(1)];
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual([named.blog.newest, named.blog.failed]);
    expect([first.total, second.total, first.next_cursor]).toEqual([3, 3, ""]);
  });

  test.each(["limit=0", "limit=101", "limit=abc", "offset=-1"])("with %s is 400", async (query) => {
    const { ask } = await startAxhub();
    const answer = await ask(`GET /apps/${apps.blog}/deployments?${query}`);
    expect([answer.status, answer.code]).toEqual([400, "invalid_value"]);
  });

  test("of an unknown app is an empty page; a deployment of another app is 404", async () => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /apps/${nothing.uuid}/deployments`)).body("DeploymentPage").total).toBe(0);
    expect((await ask(`GET /apps/${apps.blog}/deployments/${named.lab.approved}`)).status).toBe(404);
    expect((await ask(`GET /apps/${nothing.uuid}/deployments/${named.lab.approved}`)).status).toBe(404);
  });

  test("the tenant's feed is for its active members and holds its apps only", async () => {
    const { ask } = await startAxhub();
    const feed = (as: "member" | "outsider" | "inactiveMember") =>
      ask(`GET /tenants/${tenants.acme}/deployments?limit=100`, { as });
    const { items } = (await feed("member")).body("DeploymentPage");
    expect(new Set(items.map((d) => d.app_id)).size).toBeGreaterThan(5);
    expect(items.some((d) => d.app_id === apps.ofGlobex)).toBe(false);
    expect((await feed("outsider")).code).toBe("not_member");
    expect((await feed("inactiveMember")).code).toBe("member_inactive");
  });
});
