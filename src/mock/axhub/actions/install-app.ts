import type { AxhubState, Installation, User } from "../state.ts";
import type { Context } from "../types.ts";

/** The account's installation of the AxHub App, made for the user when there is none: it may read its repositories. */
export function installApp(
  { state, nextNumber }: Context,
  user: User,
  { account, type }: Pick<Installation, "account" | "type">,
): Installation {
  const known = state.installations.one("account", account);
  const installation =
    known ?? state.installations.insert({ id: nextNumber("installations"), account, type });
  if (!known) openRepositories(state, installation);
  const { github } = user;
  if (github && !github.installations.includes(installation.id))
    state.users.update(user.id, {
      github: { ...github, installations: [...github.installations, installation.id] },
    });
  return installation;
}

function openRepositories({ repositories }: AxhubState, { id, account }: Installation): void {
  const own = repositories
    .rows()
    .filter(
      ({ full_name, installation_id }) => installation_id === null && full_name.startsWith(`${account}/`),
    );
  for (const { full_name } of own) repositories.update(full_name.toLowerCase(), { installation_id: id });
}
