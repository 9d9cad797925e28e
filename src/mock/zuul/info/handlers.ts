import { installationOf } from "../shared/lookup.ts";
import { presentConnection, presentInfo } from "./present.ts";
import { authorizationOf } from "../shared/authorization.ts";
import { apiIndex } from "./api-index.ts";
import type { Component } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";

export const root: Handlers<"root"> = {
  // GET /api
  getApiIndex: () => ({ status: 200, body: apiIndex }),

  // GET /api/authorizations
  getAuthorizations: ({ state, principal }) => ({
    status: 200,
    body: { zuul: authorizationOf(state, principal, "*") },
  }),

  // GET /api/components
  listComponents({ state }) {
    const rows = state.components.rows().slice();
    const ofKind = (wanted: Component["kind"]): Schema<"Component">[] =>
      rows
        .filter(({ kind }) => kind === wanted)
        .map(({ hostname, state: condition, version }) => ({
          hostname,
          state: condition,
          version: state.release ?? version,
        }));
    const kinds = new Set(rows.map(({ kind }) => kind));
    const others = Object.fromEntries([...kinds].map((kind) => [kind, ofKind(kind)]));
    return { status: 200, body: { ...others, scheduler: ofKind("scheduler"), web: ofKind("web") } };
  },

  // GET /api/connections
  listConnections({ state }) {
    const rows = state.connections.rows().filter(({ source }) => source);
    return { status: 200, body: rows.map(presentConnection) };
  },

  // GET /api/info
  getInfo({ state }) {
    const { started, access_groups } = installationOf(state);
    const info = presentInfo(state, {
      read_protected: access_groups !== null,
      auth_log_file_requests: false,
    });
    return { status: 200, headers: staticHeaders(started), body: { info } };
  },

  // GET /api/tenants
  listTenants({ state }) {
    const names = state.tenants
      .rows()
      .slice()
      .map(({ name }) => name);
    return {
      status: 200,
      headers: { "Cache-Control": "public, max-age=1" },
      body: names.sort().map((name) => ({ name })),
    };
  },
};

/** What does not change as long as the server runs. */
export function staticHeaders(started: string): Readonly<Record<string, string>> {
  return { "Cache-Control": "public, max-age=3600", "Last-Modified": started };
}
