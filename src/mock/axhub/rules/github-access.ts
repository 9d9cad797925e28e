import type { AxhubState, GithubLink, Installation, User } from "../state.ts";
import { repoKey } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Reference, GitHub accounts: without a stored token, or when its refresh is refused, sign in again (428). */
export function assertGithubLink(user: User, refuse: Refuse<428>): GithubLink {
  if (!user.github) throw refuse(428, "github_relogin_required", "You have not signed in to GitHub.");
  if (user.github.token === "revoked") throw refuse(428, "github_relogin_required");
  return user.github;
}

/** Reference: the installation must be among the caller's own, so that nobody sees the repositories of others. */
export function assertOwnInstallation(
  state: AxhubState,
  { user, installationId }: { readonly user: User; readonly installationId: number },
  refuse: Refuse<403>,
): void {
  const installation = state.installations.get(installationId);
  if (!installation || !isOwn(installation, user))
    throw refuse(403, "foreign_installation", `Installation ${installationId} is not among yours.`);
}

export function isOwn(installation: Installation, user: User): boolean {
  return installation.user_ids.includes(user.id);
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
