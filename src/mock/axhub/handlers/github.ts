import { connectRepository } from "../actions/connect-repository.ts";
import { installPage, issueInstallUrl } from "../actions/issue-state-token.ts";
import { refreshGithubToken } from "../actions/refresh-github-token.ts";
import { presentConnection, presentRepository } from "../present.ts";
import { chosenBranch } from "../rules/branch-name.ts";
import { assertGithubLink, assertOwnInstallation, assertReadable, isOwn } from "../rules/github-access.ts";
import { assertUsable, findStateToken } from "../rules/state-token.ts";
import type { AxhubState, User } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

export const github: Handlers<"github"> = {
  // GET /apps/{appID}/git/github/install/start
  deployGetApiV1AppsByAppIDGitGithubInstallStart(call) {
    return { status: 302, headers: { Location: issueInstallUrl(call, call.path.appID) } };
  },

  // POST /git/github/complete
  deployPostApiV1GitGithubComplete({ state, principal: { user }, body, now, refuse }) {
    const { installation_id, repo_full_name } = body;
    const branch = chosenBranch(body.branch, refuse);
    // Reference: verify everything before the token is used up.
    const token = findStateToken(state, body.state, refuse);
    if (token.requested_by !== user.id) throw refuse(403, "state_of_another_user");
    assertUsable(token, now, refuse);
    refreshGithubToken(state, user, assertGithubLink(user, refuse));
    assertOwnInstallation(state, { user, installationId: installation_id }, refuse);
    assertReadable(state, { installationId: installation_id, repo: repo_full_name }, refuse);
    state.stateTokens.update(token.value, { consumed: true });
    const { app_id } = token;
    const connection = connectRepository(state, { app_id, repo_full_name, branch, installation_id });
    return {
      status: 201,
      body: { ...presentConnection(connection), app_id, tenant_slug: tenantSlug(state, app_id) },
    };
  },

  // POST /apps/{appID}/git/github/connect
  deployPostApiV1AppsByAppIDGitGithubConnect({ state, principal: { user }, path, body, refuse }) {
    const { installation_id, repo_full_name } = body;
    const branch = chosenBranch(body.branch, refuse);
    refreshGithubToken(state, user, assertGithubLink(user, refuse));
    assertOwnInstallation(state, { user, installationId: installation_id }, refuse);
    assertReadable(state, { installationId: installation_id, repo: repo_full_name }, refuse);
    const connection = connectRepository(state, {
      app_id: path.appID,
      repo_full_name,
      branch,
      installation_id,
    });
    return { status: 201, body: presentConnection(connection) };
  },

  // GET /github/accounts
  deployGetApiV1GithubAccounts({ state, principal: { user }, refuse }) {
    const link = assertGithubLink(user, refuse);
    if (state.outages.get("github")) throw refuse(502, "github_down");
    refreshGithubToken(state, user, link);
    const organizations = link.organizations.map((login) =>
      account(state, user, { login, type: "Organization" }),
    );
    const accounts = [account(state, user, { login: link.login, type: "User" }), ...organizations];
    return { status: 200, body: { accounts } };
  },

  // GET /github/installations/{installationID}/repositories
  deployGetApiV1GithubInstallationsByInstallationIDRepositories({
    state,
    principal: { user },
    path,
    query,
    refuse,
  }) {
    const link = assertGithubLink(user, refuse);
    assertOwnInstallation(state, { user, installationId: path.installationID }, refuse);
    if (state.outages.get("github")) throw refuse(502, "github_down");
    refreshGithubToken(state, user, link);
    const rows = state.repositories.by("installation", path.installationID);
    const repositories = rows.slice((query.page - 1) * query.per_page, query.per_page).map(presentRepository);
    return { status: 200, body: { repositories, total_count: rows.length } };
  },
};

type Account = Schema<"GithubAccount">;

function account(state: AxhubState, user: User, { login, type }: Pick<Account, "login" | "type">): Account {
  const installation = state.installations.one("account", login);
  const own = installation && isOwn(installation, user) ? installation : undefined;
  const installed = own !== undefined;
  return { login, type, installed, installation_id: own?.id ?? null, install_url: installPage };
}

/** Reference, complete: the empty string when the tenant cannot be told. */
function tenantSlug(state: AxhubState, appId: string): string {
  const app = state.apps.get(appId);
  return (app && state.tenants.get(app.tenant_id)?.slug) ?? "";
}
