import type { AnyRefuse, Gatekeeping } from "../../core/service/service.ts";
import { installationOf } from "./lookup.ts";
import { entityObstacle } from "./entity.ts";
import type { TokenFault } from "./read-token.ts";
import { readToken, tokenOf } from "./read-token.ts";
import type { Scope } from "./rights.ts";
import { isAdmin, mayRead } from "./rights.ts";
import type { Authenticator, Tenant, ZuulState } from "../state.ts";
import type { Claims, Principal } from "../types.ts";

type Caller = Gatekeeping<ZuulState>;

const nobody: Principal = { claims: undefined, admin: false };

/** The gates of the contract's `x-gate`: the tenant, then the token, then its rights, then the form of the body (which later releases look at first). */
export function authenticate(call: Caller): Principal {
  const { operation, request, refuse } = call;
  const gate = String(operation.extensions["x-gate"]);
  const obstacle = entityObstacle(operation, request);
  const early = call.state.changed("bodies-first");
  const principal = early && obstacle ? undefined : passGate(call, gate);
  if (obstacle) throw refuse(obstacle[0], obstacle[1]);
  return principal ?? nobody;
}

function passGate(call: Caller, gate: string): Principal {
  const { path, state, refuse, operation } = call;
  // Real server: the info of a tenant that does not exist is answered.
  const name = operation.id === "getTenantInfo" ? undefined : path["tenant_name"];
  const scope: Scope = name === undefined ? rootOf(state) : findTenant(state, name, refuse);
  if (gate === "public" || (gate.endsWith("-access") && scope.access_groups === null)) return nobody;
  const claims = checkedClaims(call);
  const admin = isAdmin(claims, scope);
  if (gate === "tenant-admin" ? !admin : !mayRead(claims, scope)) throw refuse(403, "forbidden");
  return { claims, admin };
}

/** Real server: an unknown tenant is 404, one that is not loaded 422, before anything else is looked at. */
export function findTenant(state: ZuulState, name: string, refuse: AnyRefuse): Tenant {
  const tenant = state.tenants.get(name);
  if (!tenant) throw refuse(404, "unknown_tenant");
  if (!tenant.loaded) throw refuse(422, "not_ready", `Tenant ${name} isn't ready`);
  return tenant;
}

/** The rules of api-root. */
export function rootOf(state: ZuulState): Scope {
  return { name: "*", access_groups: installationOf(state).access_groups, admin_groups: [] };
}

function checkedClaims({ state, request, nowMs, refuse }: Caller): Claims {
  const sent = tokenOf(request.header("authorization"));
  if ("fault" in sent) throw refusalOf(state, sent, refuse);
  const read = claimsOf(state, sent.token, nowMs);
  if ("claims" in read) return read.claims;
  throw refusalOf(state, read, refuse);
}

/** What a token says, or why it is not accepted. */
export function claimsOf(state: ZuulState, token: string, nowMs: number): ReturnType<typeof readToken> {
  return readToken({ token, findIssuer: (issuer) => state.authenticators.one("issuer", issuer), nowMs });
}

function refusalOf(
  state: ZuulState,
  { fault, authenticator }: { readonly fault: TokenFault; readonly authenticator?: Authenticator },
  refuse: AnyRefuse,
) {
  const realm = authenticator?.realm ?? installationOf(state).default_realm;
  return refuse(401, fault, undefined, { realm });
}
