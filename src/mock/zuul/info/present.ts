import { installationOf } from "../shared/lookup.ts";
import type { Authenticator, Connection, Tenant, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

/** What the installation can do, without what only a tenant has. */
export function presentInfo(state: ZuulState, auth: Partial<Schema<"Capabilities">["auth"]>): Schema<"Info"> {
  const realms = Object.fromEntries(
    state.authenticators
      .rows()
      .slice()
      .map((row) => [row.realm, presentRealm(row)]),
  );
  const { default_realm } = installationOf(state);
  return {
    capabilities: { job_history: true, auth: { realms, default_realm, ...auth } },
    websocket_url: null,
    stats: { url: null, prefix: null, type: "graphite" },
  };
}

/** Real server: a tenant that does not exist, or is not loaded, is told less about. */
export function authOfTenant(
  state: ZuulState,
  tenant: Tenant | undefined,
): Partial<Schema<"Capabilities">["auth"]> {
  if (!tenant?.loaded) return {};
  return {
    read_protected: tenant.access_groups !== null,
    auth_log_file_requests: false,
    niz: state.providers.by("tenant", tenant.name).length > 0,
  };
}

function presentRealm({ authority, client_id, driver }: Authenticator): Schema<"Realm"> {
  const realm = { authority, client_id, driver, type: "JWT" } as const;
  return driver === "OpenIDConnect" ? { ...realm, scope: "openid profile", load_user_info: true } : realm;
}

/** Real server: which keys a connection shows depends on its driver. */
export function presentConnection(row: Connection): Schema<"Connection"> {
  const { name, baseurl, canonical_hostname, server, port } = row;
  switch (row.driver) {
    case "gerrit":
      return {
        name,
        driver: "gerrit",
        baseurl: baseurl ?? "",
        canonical_hostname,
        server,
        ssh_server: server,
        port,
      };
    case "github":
      return { name, driver: "github", baseurl, canonical_hostname, server, repo_cache: null };
    case "git":
      return { name, driver: "git", baseurl: baseurl ?? "", canonical_hostname };
    default:
      return { name, driver: row.driver };
  }
}
