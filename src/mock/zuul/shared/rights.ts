import type { Tenant } from "../state.ts";
import type { Claims } from "../types.ts";
import { adminClaim } from "./read-token.ts";

/** The rules of a tenant; those of api-root have no administrators but by `*`. */
export type Scope = Pick<Tenant, "name" | "access_groups" | "admin_groups">;

/** Real server: `zuul.admin` has the tenant (at the root: `*`), or the claims meet one of the tenant's admin rules. */
export function isAdmin(claims: Claims, { name, admin_groups }: Scope): boolean {
  const listed = adminClaim(claims);
  return (Array.isArray(listed) && listed.includes(name)) || hasGroup(claims, admin_groups);
}

/** Real server: everybody reads what has no access rules; else whoever meets one of them, or is an administrator. */
export function mayRead(claims: Claims, scope: Scope): boolean {
  return scope.access_groups === null || hasGroup(claims, scope.access_groups) || isAdmin(claims, scope);
}

function hasGroup({ groups }: Claims, wanted: readonly string[]): boolean {
  return Array.isArray(groups) && wanted.some((group) => groups.includes(group));
}
