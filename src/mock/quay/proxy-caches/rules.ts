import type { QuayState } from "../state.ts";

export type UpstreamVerdict = "Valid" | "Anonymous" | "login-failed" | "not-valid" | "unresolved";

interface Asked {
  readonly upstream_registry: string;
  /** Of any type: it is not judged. */
  readonly upstream_registry_username?: unknown;
  readonly upstream_registry_password?: unknown;
}

/** Facts, 2.11: what a registry outside answers to somebody who wants to cache it. */
export function askUpstream(state: QuayState, asked: Asked): UpstreamVerdict {
  const upstream = state.upstreams.get(asked.upstream_registry.split("/")[0] ?? "");
  const { upstream_registry_username: username, upstream_registry_password: password } = asked;
  const hasCredentials = isGiven(username) && isGiven(password);
  const fits = username === upstream?.username && password === upstream?.password;
  switch (upstream?.behaviour) {
    case undefined:
      return state.changed("upstreams-checked") ? "unresolved" : "login-failed";
    case "failing":
      return "login-failed";
    case "open":
      return "Valid";
    case "odd":
      return "not-valid";
    case "token":
      if (!hasCredentials) return "Anonymous";
      return fits ? "Valid" : "login-failed";
    case "basic":
      return hasCredentials && fits ? "Valid" : "login-failed";
  }
}

/** Real server: one of the two alone counts as neither. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
