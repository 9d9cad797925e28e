import { connectRepository } from "../actions/connect-repository.ts";
import { issueInstallUrl } from "../actions/issue-state-token.ts";
import type { GithubSite } from "../github-site.ts";
import { installPage } from "../github-site.ts";
import { gatedApp } from "../lookup.ts";
import { presentConnection } from "../present.ts";
import { assertBranchName, chosenBranch } from "../rules/branch-name.ts";
import { mayManage } from "../rules/gates.ts";
import { assertGithubUp, assertReadable } from "../rules/github-access.ts";
import { assertUsable, findStateToken } from "../rules/state-token.ts";
import type { Handlers } from "../types.ts";

export const gitConnection = (site: GithubSite): Handlers<"git-connection"> => ({
  // GET /apps/{appID}/git-connection
  deployGetApiV1AppsByAppIDGitConnection(call) {
    const { state, path, principal } = call;
    const app = gatedApp(state, path.appID);
    const connection = state.gitConnections.get(app.id);
    if (connection) return { status: 200, body: { connected: true, ...presentConnection(connection) } };
    // Reference: each such call of an owner or admin makes a token; other members get no URL.
    if (!mayManage(state, principal.user, app)) return { status: 200, body: { connected: false } };
    const wanted = { appId: app.id, page: installPage(site, call.request) };
    return { status: 200, body: { connected: false, install_url: issueInstallUrl(call, wanted) } };
  },

  // POST /apps/{appID}/git-connection
  deployPostApiV1AppsByAppIDGitConnection({ state, path, body, now, refuse }) {
    const { installation_id, repo_full_name } = body;
    const branch = chosenBranch(body.branch, refuse);
    const token = findStateToken(state, body.state, refuse);
    assertUsable(token, now, refuse);
    if (token.app_id !== path.appID) throw refuse(403, "state_of_another_app");
    assertGithubUp(state, refuse);
    assertReadable(state, { installationId: installation_id, repo: repo_full_name }, refuse);
    state.stateTokens.update(token.value, { consumed: true });
    const connection = connectRepository(state, {
      app_id: path.appID,
      repo_full_name,
      branch,
      installation_id,
    });
    return { status: 201, body: presentConnection(connection) };
  },

  // PATCH /apps/{appID}/git-connection
  deployPatchApiV1AppsByAppIDGitConnection({ state, path, body, refuse }) {
    assertBranchName(body.branch, refuse);
    if (!state.gitConnections.get(path.appID)) throw refuse(404, "connection_not_found");
    const connection = state.gitConnections.update(path.appID, { branch: body.branch });
    return { status: 200, body: presentConnection(connection) };
  },

  // DELETE /apps/{appID}/git-connection
  deployDeleteApiV1AppsByAppIDGitConnection({ state, path }) {
    state.gitConnections.delete(path.appID);
    return { status: 204 };
  },
});
