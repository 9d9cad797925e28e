import type { AxhubState, GithubLink, User } from "../state.ts";
import { repoKey } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Reference, GitHub accounts: without a stored token, or when its refresh is refused, sign in again (428). */
export function assertGithubLink(user: User, refuse: Refuse<428>): GithubLink {
  if (!user.github) throw refuse(428, "github_relogin_required", "You have not signed in to GitHub.");
  if (user.github.token === "revoked") throw refuse(428, "github_relogin_required");
  return user.github;
}

/** Whatever only GitHub knows cannot be told while GitHub does not answer. */
export function assertGithubUp(state: AxhubState, refuse: Refuse<502>): void {
  if (state.outages.get("github")) throw refuse(502, "github_down");
}

/** Reference: the installation must be among the caller's own, so that nobody sees the repositories of others. */
export function assertOwnInstallation(
  state: AxhubState,
  { user, installationId }: { readonly user: User; readonly installationId: number },
  refuse: Refuse<403>,
): void {
  if (!state.installations.get(installationId) || !isOwn(installationId, user))
    throw refuse(403, "foreign_installation", `Installation ${installationId} is not among yours.`);
}

export function isOwn(installationId: number, user: User): boolean {
  return user.github?.installations.includes(installationId) ?? false;
}

/** Reference, ErrInstallationVerification: the installation must be able to read the repository. */
export function assertReadable(
  state: AxhubState,
  { installationId, repo }: { readonly installationId: number; readonly repo: string },
  refuse: Refuse<400>,
): void {
  if (state.repositories.get(repoKey(repo))?.installation_id !== installationId)
    throw refuse(400, "repository_unreadable", `Installation ${installationId} cannot access ${repo}.`);
}
