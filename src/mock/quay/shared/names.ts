import type { Refuse } from "../types.ts";

const namespacePattern = "^([a-z0-9]+(?:[._-][a-z0-9]+)*)$";
const namespaceRegex = new RegExp(namespacePattern);
const repositoryRegex = /^(?=.{0,255}$)[a-z0-9][.a-z0-9_-]*(?:\/[a-z0-9][.a-z0-9_-]*)*$/;

/** Facts, 2.2: what is wrong with the name of a user, an organization, a team or the short name of a robot. */
export function namespaceFault(name: string): string | undefined {
  if (!namespaceRegex.test(name)) return `Namespace must match expression ${namespacePattern}`;
  if (name.length < 2 || name.length > 255) return "Namespace must be between 2 and 255 characters in length";
  return undefined;
}

/** Facts, 1.13: of a name that is too short or too long something else is said. */
export function assertTeamName(name: string, refuse: Refuse<400>): void {
  const fault = namespaceFault(name)?.replace(/^Namespace (?=must be between)/, "Team ");
  if (fault !== undefined) throw refuse(400, "data_rule", `Invalid team name ${name}: ${fault}`);
}

/** Facts, 2.2: nested names are allowed. */
export function assertRepositoryName(name: string, refuse: Refuse<400>): void {
  if (!repositoryRegex.test(name)) throw refuse(400, "invalid_request", "Invalid repository name");
}
