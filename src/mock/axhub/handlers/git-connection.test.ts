import { expect, test } from "vitest";
import { apps, installations, repositories } from "../../../fixtures/axhub/names.ts";
import type { Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

const blog = { installation_id: installations.octo, repo_full_name: repositories.blog };
const unreadable = { installation_id: installations.octo, repo_full_name: repositories.unreadable };

async function stateFor({ ask }: Axhub, app: string): Promise<string> {
  const { install_url } = (await ask(`GET /apps/${app}/git-connection`)).body("UnconnectedState");
  return new URL(install_url ?? "").searchParams.get("state") ?? "";
}

test("a member sees no install URL, the owner a new one each time, an outsider no app", async () => {
  const axhub = await startAxhub();
  const asMember = await axhub.ask(`GET /apps/${apps.raw}/git-connection`, { as: "member" });
  expect(asMember.text).toBe('{"connected":false}');
  expect(await stateFor(axhub, apps.raw)).not.toBe(await stateFor(axhub, apps.raw));
  expect((await axhub.ask(`GET /apps/${apps.raw}/git-connection`, { as: "outsider" })).status).toBe(404);
});

test("a state connects once, on main by default", async () => {
  const axhub = await startAxhub();
  const body = { state: await stateFor(axhub, apps.raw), branch: "", ...blog };
  const connect = () => axhub.ask(`POST /apps/${apps.raw}/git-connection`, { body });
  expect((await connect()).body("GitConnection")).toMatchObject({
    branch: "main",
    repo_full_name: "octo/blog",
  });
  expect((await axhub.ask(`GET /apps/${apps.raw}/git-connection`)).body("ConnectedState").connected).toBe(
    true,
  );
  expect((await connect()).code).toBe("invalid_oauth_state");
});

test("a state is refused to another app and for an unreadable repository, and still usable after", async () => {
  const axhub = await startAxhub();
  const state = await stateFor(axhub, apps.bare1);
  const connect = async (app: string, target: object) =>
    (await axhub.ask(`POST /apps/${app}/git-connection`, { body: { state, ...target } })).status;
  expect(await connect(apps.bare2, blog)).toBe(403);
  expect(await connect(apps.bare1, unreadable)).toBe(400);
  expect(await connect(apps.bare1, blog)).toBe(201);
});

test("a state is good for ten minutes", async () => {
  const axhub = await startAxhub();
  const state = await stateFor(axhub, apps.bare1);
  axhub.pass(600);
  const answer = await axhub.ask(`POST /apps/${apps.bare1}/git-connection`, { body: { state, ...blog } });
  expect([answer.status, answer.code]).toEqual([400, "invalid_oauth_state"]);
});

test("the branch can be changed, and then only its pushes deploy", async () => {
  const { ask, control } = await startAxhub();
  const change = (branch: string) => ask(`PATCH /apps/${apps.blog}/git-connection`, { body: { branch } });
  expect((await change("bad..name")).code).toBe("invalid_format");
  expect((await change("release")).body("GitConnection").branch).toBe("release");
  const push = (branch: string) => control("push", { repo_full_name: repositories.blog, branch });
  expect(await push("main")).toMatchObject({ deployment_ids: [] });
  expect(await push("release")).toMatchObject({ deployment_ids: [expect.any(String)] });
});

test("disconnecting may be repeated and keeps the history", async () => {
  const { ask, control } = await startAxhub();
  const disconnect = async () => (await ask(`DELETE /apps/${apps.blog}/git-connection`)).status;
  expect([await disconnect(), await disconnect()]).toEqual([204, 204]);
  expect((await ask(`PATCH /apps/${apps.blog}/git-connection`, { body: { branch: "main" } })).status).toBe(
    404,
  );
  expect((await ask(`GET /apps/${apps.blog}/deployments`)).body("DeploymentPage").total).toBe(3);
  expect(await control("push", { repo_full_name: repositories.blog, branch: "main" })).toMatchObject({
    deployment_ids: [],
  });
});
