import { connectRepository } from "../actions/connect-repository.ts";
import { issueInstallUrl } from "../actions/issue-state-token.ts";
import { refreshGithubToken } from "../actions/refresh-github-token.ts";
import type { GithubSite } from "../github-site.ts";
import { installPage } from "../github-site.ts";
import { presentConnection, presentRepository } from "../present.ts";
import { accountsOf } from "../rules/accounts.ts";
import { chosenBranch } from "../rules/branch-name.ts";
import {
  assertGithubLink,
  assertGithubUp,
  assertOwnInstallation,
  assertReadable,
} from "../rules/github-access.ts";
import { assertUsable, findStateToken } from "../rules/state-token.ts";
import type { AxhubState, GithubLink, User } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";

export const github = (site: GithubSite): Handlers<"github"> => ({
  // GET /apps/{appID}/git/github/install/start
  deployGetApiV1AppsByAppIDGitGithubInstallStart(call) {
    const wanted = { appId: call.path.appID, page: installPage(site, call.request) };
    return { status: 302, headers: { Location: issueInstallUrl(call, wanted) } };
  },

  // POST /git/github/complete
  deployPostApiV1GitGithubComplete({ state, principal: { user }, body, now, refuse }) {
    const { installation_id, repo_full_name } = body;
    const branch = chosenBranch(body.branch, refuse);
    // Reference: verify everything before the token is used up.
    const token = findStateToken(state, body.state, refuse);
    if (token.requested_by !== user.id) throw refuse(403, "state_of_another_user");
    assertUsable(token, now, refuse);
    signInToGithub(state, user, refuse);
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
    signInToGithub(state, user, refuse);
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
  deployGetApiV1GithubAccounts({ state, principal: { user }, request, refuse }) {
    const link = signInToGithub(state, user, refuse);
    const install_url = installPage(site, request);
    const accounts = accountsOf(state, link).map((account) => ({ ...account, install_url }));
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
    signInToGithub(state, user, refuse);
    assertOwnInstallation(state, { user, installationId: path.installationID }, refuse);
    const rows = state.repositories.by("installation", path.installationID);
    const repositories = rows.slice((query.page - 1) * query.per_page, query.per_page).map(presentRepository);
    return { status: 200, body: { repositories, total_count: rows.length } };
  },
});

/** Calls GitHub with the caller's own token, which is refreshed when it is stale. */
function signInToGithub(state: AxhubState, user: User, refuse: Refuse<428 | 502>): GithubLink {
  const link = assertGithubLink(user, refuse);
  assertGithubUp(state, refuse);
  refreshGithubToken(state, user, link);
  return link;
}

/** Reference, complete: the empty string when the tenant cannot be told. */
function tenantSlug(state: AxhubState, appId: string): string {
  const app = state.apps.get(appId);
  return (app && state.tenants.get(app.tenant_id)?.slug) ?? "";
}
