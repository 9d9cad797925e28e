import type { Schema } from "../types.ts";

/** How tokens of one issuer are checked. */
export interface Authenticator {
  realm: string;
  driver: "HS256" | "OpenIDConnect";
  issuer: string;
  audience: string;
  /** HS256 only; null: its keys cannot be fetched. */
  secret: string | null;
  /** Whether `zuul.admin` of its tokens is heeded; a token that has it and may not is refused. */
  allow_authz_override: boolean;
  uid_claim: string;
  /** Seconds after `iat`; null: for ever. */
  max_validity_time: number | null;
  authority: string;
  client_id: string;
}

/** The server as a whole; there is one row. */
export interface Installation {
  id: "zuul";
  version: string;
  default_realm: string;
  /** Groups of which a token must have one to read the root operations; null: everybody may. */
  access_groups: string[] | null;
  /** HTTP date of its start. */
  started: string;
  web_root: string;
  default_hold_expiration: number;
  /** 0: no maximum. */
  max_hold_expiration: number;
}

export interface Tenant {
  name: string;
  /** False: configured and not loaded. */
  loaded: boolean;
  /** Groups of which a token must have one to read; null: everybody may. */
  access_groups: string[] | null;
  admin_groups: string[];
  state: Schema<"TenantState">;
  /** Epoch milliseconds. */
  last_reconfigured: number;
  /** Labels of nodepool that it may not use. */
  disallowed_labels: string[];
  ssh_key: string;
}

export interface Connection {
  name: string;
  driver: string;
  /** Others are not listed. */
  source: boolean;
  baseurl: string | null;
  canonical_hostname: string;
  server: string;
  port: number;
}

export interface Component {
  kind: keyof Schema<"Components">;
  hostname: string;
  state: Schema<"Component">["state"];
  version: string;
}

export interface ConfigError extends Schema<"ConfigError"> {
  id: number;
  tenant: string;
}

export interface SystemEvent extends Schema<"SystemEvent"> {
  id: number;
  tenant: string;
}
