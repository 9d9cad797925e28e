import type { ZuulState } from "../state.ts";
import type { Principal } from "../types.ts";

/** What a token gives in a scope. Later releases list the permissions that are granted. */
export function authorizationOf<Scope extends string>(
  state: ZuulState,
  { admin }: Principal,
  scope: Scope,
): { admin: boolean; scope: [Scope] } {
  const permissions = { read: true, ...(admin && { admin }) };
  return { admin, scope: [scope], ...(state.changed("permissions") && { permissions }) };
}
