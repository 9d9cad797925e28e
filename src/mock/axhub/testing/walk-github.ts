import { remember } from "./random-walk.ts";
import type { Act } from "./act.ts";
import { anApp } from "./act.ts";

/** What the owner does with GitHub. */
export const githubActs: Readonly<Record<string, Act>> = {
  async connection(walker) {
    const answer = await walker.axhub.ask(`GET /apps/${anApp(walker)}/git-connection`);
    if (answer.status !== 200) return;
    const { install_url, repo_full_name } = answer.body("GitConnectionState") as Partial<
      Record<"install_url" | "repo_full_name", string>
    >;
    if (repo_full_name !== undefined) remember(walker.known.repositories, repo_full_name);
    const state = install_url === undefined ? null : new URL(install_url).searchParams.get("state");
    if (state !== null) remember(walker.known.states, state, 6);
  },
  register(walker) {
    const body = { state: walker.dice.pick(walker.known.states) ?? "", ...aTarget(walker) };
    return walker.axhub.ask(`POST /apps/${anApp(walker)}/git-connection`, { body });
  },
  complete(walker) {
    const body = { state: walker.dice.pick(walker.known.states) ?? "", ...aTarget(walker) };
    return walker.axhub.ask("POST /git/github/complete", { body });
  },
  connect: (walker) =>
    walker.axhub.ask(`POST /apps/${anApp(walker)}/git/github/connect`, { body: aTarget(walker) }),
  changeBranch(walker) {
    const body = { branch: walker.dice.pick(["main", "release", "no-such-branch", "bad..name"]) ?? "" };
    return walker.axhub.ask(`PATCH /apps/${anApp(walker)}/git-connection`, { body });
  },
  disconnect: (walker) => walker.axhub.ask(`DELETE /apps/${anApp(walker)}/git-connection`),
  async repositories(walker) {
    const answer = await walker.axhub.ask("GET /github/installations/4242/repositories?per_page=5");
    if (answer.status !== 200) return;
    for (const { full_name } of answer.body("RepositoryPage").repositories)
      remember(walker.known.repositories, full_name);
  },
};

function aTarget({ dice, known }: Parameters<Act>[0]) {
  const repo_full_name = dice.pick(known.repositories) ?? "octo/blog";
  return {
    installation_id: dice.roll(8) > 0 ? 4242 : 6161,
    repo_full_name,
    branch: dice.coin() ? "" : "main",
  };
}
