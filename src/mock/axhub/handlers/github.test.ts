import { describe, expect, test } from "vitest";
import { apps, installations, jwts, nothing, repositories } from "../../../fixtures/axhub/names.ts";
import type { Ask, Axhub } from "../testing/running.ts";
import { startAxhub } from "../testing/running.ts";

const notes = { installation_id: installations.octo, repo_full_name: repositories.notes };
const scripts = { installation_id: installations.hubot, repo_full_name: repositories.scripts };

async function startInstallation(
  { ask }: Axhub,
  app: string,
  as: NonNullable<Ask["as"]> = "owner",
): Promise<string> {
  const { status, headers } = await ask(`GET /apps/${app}/git/github/install/start`, { as });
  expect(status).toBe(302);
  return new URL(headers.get("location") ?? "").searchParams.get("state") ?? "";
}

describe("completing an installation", () => {
  test("connects the state's app and tells its tenant", async () => {
    const axhub = await startAxhub();
    const state = await startInstallation(axhub, apps.bare1);
    const complete = (as: NonNullable<Ask["as"]>) =>
      axhub.ask("POST /git/github/complete", { as, body: { state, ...notes } });
    expect((await complete("admin")).status).toBe(403);
    const done = await complete("owner");
    expect(done.body("CompletedConnection")).toMatchObject({ app_id: apps.bare1, tenant_slug: "acme" });
    expect((await complete("owner")).code).toBe("invalid_oauth_state");
  });

  test("verifies everything before it uses the state up", async () => {
    const axhub = await startAxhub();
    const state = await startInstallation(axhub, apps.bare2);
    const complete = async (target: object) =>
      (await axhub.ask("POST /git/github/complete", { body: { state, ...target } })).status;
    expect(await complete({ ...notes, installation_id: 0 })).toBe(400);
    expect(await complete({ installation_id: 4242 })).toBe(400);
    expect(await complete(scripts)).toBe(403);
    expect(await complete({ ...notes, repo_full_name: repositories.unreadable })).toBe(400);
    expect(await complete(notes)).toBe(201);
  });

  test("wants a GitHub sign-in", async () => {
    const axhub = await startAxhub();
    const state = await startInstallation(axhub, apps.ofNoGithub, "noGithub");
    const answer = await axhub.ask("POST /git/github/complete", {
      as: "noGithub",
      body: { state, ...notes },
    });
    expect(answer.status).toBe(428);
  });
});

describe("connecting without a browser", () => {
  const connect = ({ ask }: Axhub, app: string, { body = notes, ...more }: Ask = {}) =>
    ask(`POST /apps/${app}/git/github/connect`, { body, ...more });

  test("replaces the connection and may be repeated", async () => {
    const axhub = await startAxhub();
    expect((await connect(axhub, apps.blog)).status).toBe(201);
    expect((await connect(axhub, apps.blog)).body("GitConnection").repo_full_name).toBe(repositories.notes);
  });

  test("wants the delegation deploy:write of an agent", async () => {
    const axhub = await startAxhub();
    const agent = (jwt: string) => ({ headers: { Authorization: `Bearer ${jwt}` } });
    expect((await connect(axhub, apps.spare1, agent(jwts.agentWithoutDeploy))).code).toBe("action_denied");
    expect((await connect(axhub, apps.spare1, agent(jwts.agent))).status).toBe(201);
  });

  test("is 403 for another's installation and for an unknown app", async () => {
    const axhub = await startAxhub();
    expect((await connect(axhub, apps.spare1, { body: scripts })).code).toBe("forbidden");
    expect((await connect(axhub, nothing.uuid)).status).toBe(403);
    expect((await connect(axhub, apps.spare1, { as: "outsider" })).status).toBe(403);
  });

  test.each(["noGithub", "revokedGithub"] as const)("is a bare 428 for %s", async (as) => {
    const axhub = await startAxhub();
    const app = as === "noGithub" ? apps.ofNoGithub : apps.ofRevokedGithub;
    const answer = await connect(axhub, app, { as });
    expect(answer.status).toBe(428);
    expect(answer.body("BareError428").code).toBe("github_relogin_required");
  });
});

describe("accounts", () => {
  test("has the user first, then the active organizations, then where else the App is installed", async () => {
    const { ask } = await startAxhub();
    const { accounts } = (await ask("GET /github/accounts")).body("GithubAccounts");
    expect(
      accounts.map(({ login, installed, installation_id }) => [login, installed, installation_id]),
    ).toEqual([
      ["octo", true, 4242],
      ["acme-inc", true, 5151],
      ["octo-labs", false, null],
      ["partner-co", true, 8181],
    ]);
  });

  test("refreshes a stale token, and asks to sign in again without one", async () => {
    const { ask } = await startAxhub();
    expect((await ask("GET /github/accounts", { as: "staleGithub" })).status).toBe(200);
    expect((await ask("GET /github/accounts", { as: "revokedGithub" })).status).toBe(428);
  });

  test("is 502 while GitHub is down", async () => {
    const { ask, control } = await startAxhub();
    await control("githubOutage", { on: true });
    expect((await ask("GET /github/accounts")).code).toBe("github_unavailable");
    expect((await ask(`GET /github/installations/${installations.octo}/repositories`)).status).toBe(502);
  });

  test("is asked for wherever only GitHub knows: 502 while it is down, and a token is not used up", async () => {
    const axhub = await startAxhub();
    const { ask, control } = axhub;
    const state = await startInstallation(axhub, apps.bare1);
    await control("githubOutage", { on: true });
    const statuses = async (requests: Readonly<Record<string, object>>) => {
      const answers = [];
      for (const [request, body] of Object.entries(requests))
        answers.push((await ask(request, { body })).status);
      return answers;
    };
    const connecting = {
      [`POST /apps/${apps.bare1}/git/github/connect`]: notes,
      "POST /git/github/complete": { state, ...notes },
      [`POST /apps/${apps.bare1}/git-connection`]: { state, ...notes },
    };
    expect(await statuses({ ...connecting, [`POST /apps/${apps.blog}/deployments`]: {} })).toEqual([
      502, 502, 502, 502,
    ]);
    expect(
      await statuses({
        [`POST /apps/${apps.blog}/deployments`]: {
          commit_sha: nothing.uuid.replace(/-/g, "").padEnd(40, "0"),
        },
      }),
    ).toEqual([202]);
    await control("githubOutage", { on: false });
    expect(await statuses(connecting)).toEqual([201, 201, 400]);
  });
});

describe("repositories", () => {
  const list = ({ ask }: Axhub, query: string) =>
    ask(`GET /github/installations/${installations.octo}/repositories?${query}`);

  test("come in pages with a constant total", async () => {
    const axhub = await startAxhub();
    const first = (await list(axhub, "per_page=1")).body("RepositoryPage");
    const second = (await list(axhub, "page=2&per_page=1")).body("RepositoryPage");
    expect(first.repositories[0]?.id).not.toBe(second.repositories[0]?.id);
    expect(first.total_count).toBe(second.total_count);
  });

  test.each(["per_page=abc", "per_page=101", "page=0"])("with %s are 400", async (query) => {
    expect((await list(await startAxhub(), query)).status).toBe(400);
  });

  test("of another user's installation are 403", async () => {
    const { ask } = await startAxhub();
    expect((await ask(`GET /github/installations/${installations.hubot}/repositories`)).status).toBe(403);
    expect((await ask(`GET /github/installations/${nothing.installation}/repositories`)).status).toBe(403);
    expect((await ask("GET /github/installations/abc/repositories")).code).toBe("invalid_format");
  });
});
