import type { AnyRefuse } from "../../core/service/service.ts";
import type { AccessToken, Scope } from "../state.ts";

/** Expiry and revocation are told first: a scope is asked of a token that works. */
export function assertScope(token: AccessToken, enough: readonly Scope[], refuse: AnyRefuse): void {
  if (!token.scopes.some((scope) => enough.includes(scope)))
    throw refuse(403, "insufficient_scope", undefined, { scope: enough.join(" ") });
}
