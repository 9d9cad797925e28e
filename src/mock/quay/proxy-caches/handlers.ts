import { writeLog } from "../logs/actions.ts";
import { findNamespace, findOrganization } from "../shared/lookup.ts";
import type { UpstreamVerdict } from "./rules.ts";
import { askUpstream } from "./rules.ts";
import type { Organization, ProxyCache } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

const notCreated = "Error while creating Proxy cache configuration";
const alreadyExists = "Proxy Cache Configuration already exists";
const upstreamFaults: Readonly<
  Record<Exclude<UpstreamVerdict, "Valid" | "Anonymous" | "unresolved">, string>
> = {
  "login-failed": "Failed login to remote registry. Please verify entered details and try again.",
  "not-valid": "Failed to validate Proxy cache configuration",
};

/** What an organization caches. */
export const proxyCache: Pick<
  Handlers<"organization">,
  "getProxyCacheConfig" | "createProxyCacheConfig" | "deleteProxyCacheConfig" | "validateProxyCacheConfig"
> = {
  // GET /api/v1/organization/{orgname}/proxycache
  getProxyCacheConfig({ state, path }) {
    const namespace = findNamespace(state, path.orgname);
    const config = namespace && state.proxyCaches.get(namespace.id);
    if (!config) return { status: 200, body: { upstream_registry: "", expiration_s: "", insecure: "" } };
    const { upstream_registry, expiration_s, insecure } = config;
    return { status: 200, body: { upstream_registry, expiration_s, insecure } };
  },

  // POST /api/v1/organization/{orgname}/proxycache
  createProxyCacheConfig(call) {
    const { state, path, body, refuse } = call;
    const org = findNamespace(state, path.orgname);
    if (org?.kind !== "org") throw refuse(400, "invalid_request", notCreated);
    if (state.proxyCaches.get(org.id)) throw refuse(400, "invalid_request", alreadyExists);
    const { upstream_registry } = state.proxyCaches.insert(configOf(org, body));
    writeLog(call, { kind: "create_proxy_cache_config", namespace: org, metadata: { upstream_registry } });
    return { status: 201, body: "Created" };
  },

  // DELETE /api/v1/organization/{orgname}/proxycache
  deleteProxyCacheConfig(call) {
    const { state, path, refuse } = call;
    const org = findOrganization(state, path.orgname, refuse);
    if (!state.proxyCaches.delete(org.id)) throw refuse(404, "not_found");
    writeLog(call, { kind: "delete_proxy_cache_config", namespace: org });
    return { status: 201, body: "Deleted" };
  },

  // POST /api/v1/organization/{orgname}/validateproxycache
  validateProxyCacheConfig({ state, path, body, refuse }) {
    const org = findNamespace(state, path.orgname);
    if (org?.kind !== "org") throw refuse(400, "data_rule", `Organization does not exist: ${path.orgname}`);
    if (state.proxyCaches.get(org.id)) throw refuse(400, "invalid_request", alreadyExists);
    const verdict = askUpstream(state, body);
    if (verdict === "Valid" || verdict === "Anonymous") return { status: 202, body: verdict };
    if (verdict === "unresolved") throw refuse(400, "invalid_request", unresolved(body.upstream_registry));
    throw refuse(400, "invalid_request", upstreamFaults[verdict]);
  },
};

/** Facts on releases, 19: a host whose name nobody knows. */
function unresolved(registry: string): string {
  const host = (registry.split("/")[0] ?? "").replace(/:\d+$/, "");
  return `Cannot resolve hostname '${host}'`;
}

/** What the contract gives a default to can be missing in a body. */
function configOf(
  { id: org }: Organization,
  body: Partial<Schema<"NewProxyCacheConfig">> & { readonly upstream_registry: string },
): ProxyCache {
  return {
    org,
    upstream_registry: body.upstream_registry,
    upstream_registry_username: body.upstream_registry_username ?? null,
    upstream_registry_password: body.upstream_registry_password ?? null,
    expiration_s: body.expiration_s ?? oneDay,
    insecure: body.insecure ?? false,
  };
}

const oneDay = 86_400;
