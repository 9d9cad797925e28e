import type { AxhubState, GithubLink } from "../state.ts";
import type { Schema } from "../types.ts";

type Account = Schema<"GithubAccount">;
type Named = Pick<Account, "login" | "type">;

/**
 * Reference, GitHub accounts: the user, the organizations with an active membership, and the places where the App is
 * installed, each once, in this order.
 */
export function accountsOf(state: AxhubState, link: GithubLink): Omit<Account, "install_url">[] {
  const user: Named = { login: link.login, type: "User" };
  const active = link.organizations.filter((organization) => organization.state === "active");
  const organizations = active.map(({ login }): Named => ({ login, type: "Organization" }));
  const installed = link.installations.flatMap((id) => state.installations.get(id) ?? []);
  const elsewhere = installed.map(({ account, type }): Named => ({ login: account, type }));
  const all = [user, ...organizations, ...elsewhere];
  return all
    .filter(({ login }, i) => all.findIndex((other) => other.login === login) === i)
    .map((account) => {
      const id = installed.find((installation) => installation.account === account.login)?.id;
      return { ...account, installed: id !== undefined, installation_id: id ?? null };
    });
}
