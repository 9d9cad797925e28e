import type { RepositoryRole, TeamRole } from "../state.ts";

/** The most that a token lets its user be. */
export interface Caps {
  readonly repository: RepositoryRole | undefined;
  readonly organization: TeamRole | undefined;
  readonly account: "read" | "admin" | undefined;
  readonly superuser: boolean;
}

export const noCaps: Caps = {
  repository: undefined,
  organization: undefined,
  account: undefined,
  superuser: false,
};

/** Of who is signed in himself. */
export const allCaps: Caps = {
  repository: "admin",
  organization: "admin",
  account: "admin",
  superuser: true,
};

/** Facts, 1.4: what each scope allows; `repo:admin` implies the two below it, the others imply only themselves. */
const capsOf: ReadonlyMap<string, Partial<Caps>> = new Map<string, Partial<Caps>>([
  ["repo:read", { repository: "read" }],
  ["repo:write", { repository: "write" }],
  ["repo:admin", { repository: "admin" }],
  ["repo:create", { organization: "creator" }],
  ["org:admin", { organization: "admin" }],
  ["user:read", { account: "read" }],
  ["user:admin", { account: "admin" }],
  ["super:user", { superuser: true }],
]);

/** Reads a scope text, separated by spaces or commas. One unknown scope voids the whole set. */
export function readCaps(scope: string): Caps {
  const found = scope
    .split(/[\s,]+/)
    .filter((name) => name !== "")
    .map((name) => capsOf.get(name));
  if (found.some((caps) => caps === undefined)) return noCaps;
  return found.reduce<Caps>(
    (best, caps = {}) => ({
      repository: higher(repositoryRoles, best.repository, caps.repository),
      organization: higher(teamRoles, best.organization, caps.organization),
      account: higher(accountRoles, best.account, caps.account),
      superuser: best.superuser || caps.superuser === true,
    }),
    noCaps,
  );
}

/** Each includes those before it. */
export const repositoryRoles = ["read", "write", "admin"] as const;
export const teamRoles = ["member", "creator", "admin"] as const;
export const accountRoles = ["read", "admin"] as const;

/** The higher of two roles. */
export function higher<Role>(order: readonly Role[], a: Role | undefined, b: Role | undefined) {
  if (a === undefined || b === undefined) return a ?? b;
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** The lower of two roles; none when one of them is none. */
export function lower<Role>(order: readonly Role[], a: Role | undefined, b: Role | undefined) {
  if (a === undefined || b === undefined) return undefined;
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

/** Whether a role includes another. */
export function includes<Role>(order: readonly Role[], role: Role | undefined, wanted: Role): boolean {
  return role !== undefined && order.indexOf(role) >= order.indexOf(wanted);
}
