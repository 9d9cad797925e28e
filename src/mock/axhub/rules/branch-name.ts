import type { Refuse } from "../types.ts";

/** What `git check-ref-format --branch` refuses. */
const forbidden: readonly RegExp[] = [
  /^$|^@$|^-/,
  // eslint-disable-next-line no-control-regex -- git forbids control characters
  /[\x00-\x20\x7f~^:?*[\\]/,
  /\.\.|@\{|\/\/|\.$/,
  /(^|\/)(\.|$)/,
  /\.lock(\/|$)/,
];

export function isBranchName(name: string): boolean {
  return !forbidden.some((pattern) => pattern.test(name)) && !name.startsWith("/");
}

/** Reference, git connection: an absent or empty branch is `main`; one that git does not allow is 400. */
export function chosenBranch(branch: string | undefined, refuse: Refuse<400>): string {
  const name = branch || "main";
  assertBranchName(name, refuse);
  return name;
}

export function assertBranchName(name: string, refuse: Refuse<400>): void {
  if (!isBranchName(name))
    throw refuse(400, "bad_branch", `${JSON.stringify(name)} is not a valid branch name.`);
}
