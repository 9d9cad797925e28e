import type { AxhubState, GithubLink, User } from "../state.ts";

/** Reference, GitHub accounts: a stale token is refreshed and saved on the way. */
export function refreshGithubToken(state: AxhubState, { id }: User, link: GithubLink): void {
  if (link.token === "stale") state.users.update(id, { github: { ...link, token: "fresh" } });
}
