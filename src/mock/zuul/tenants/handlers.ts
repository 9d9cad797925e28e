import { gatedTenant, installationOf } from "../shared/lookup.ts";
import { resume } from "./resume.ts";
import { authOfTenant, presentInfo } from "../info/present.ts";
import { authorizationOf } from "../shared/authorization.ts";
import { assertPage } from "../shared/page.ts";
import { presentState } from "./present-state.ts";
import { stateAfter } from "./rules.ts";
import type { ConfigError, SystemEvent } from "../state.ts";
import type { Handlers, Schema } from "../types.ts";
import { staticHeaders } from "../info/handlers.ts";

export const tenant: Handlers<"tenant"> = {
  // GET /api/tenant/{tenant_name}/authorizations
  getTenantAuthorizations: ({ state, path, principal }) => ({
    status: 200,
    body: { zuul: authorizationOf(state, principal, path.tenant_name) },
  }),

  // GET /api/tenant/{tenant_name}/info
  getTenantInfo({ state, path }) {
    const auth = authOfTenant(state, state.tenants.get(path.tenant_name));
    const info = { ...presentInfo(state, auth), tenant: path.tenant_name };
    return { status: 200, headers: staticHeaders(installationOf(state).started), body: { info } };
  },

  // GET /api/tenant/{tenant_name}/tenant-status
  getTenantStatus: ({ state, path }) => ({
    status: 200,
    body: { config_error_count: state.configErrors.by("tenant", path.tenant_name).length },
  }),

  // GET /api/tenant/{tenant_name}/config-errors
  listConfigErrors({ state, path, query, request }) {
    const { project, branch, severity, name, skip, limit } = query;
    // Real server: a filter that is given twice is a list, and no error has a list there.
    const given = request.query;
    if ([given["project"], given["branch"], given["severity"], given["name"]].some(Array.isArray))
      return { status: 200, body: [] };
    const isAsked = (wanted: string | undefined, found: string | null) =>
      wanted === undefined || wanted === found;
    const rows = state.configErrors
      .by("tenant", path.tenant_name)
      .filter(
        (row) =>
          isAsked(project, row.source_context.project) &&
          isAsked(branch, row.source_context.branch) &&
          isAsked(severity, row.severity) &&
          isAsked(name, row.name),
      );
    // Real server: counts by itself, from the first row, and asks whether that is enough after each.
    const first = Math.max(0, skip);
    return { status: 200, body: rows.slice(first, first + Math.max(1, limit)).map(presentError) };
  },

  // GET /api/tenant/{tenant_name}/state
  getState: ({ state, path }) => ({
    status: 200,
    body: presentState(state, gatedTenant(state, path.tenant_name).state),
  }),

  // POST /api/tenant/{tenant_name}/state
  updateState(call) {
    const { state, path, body } = call;
    const { name, state: before } = gatedTenant(state, path.tenant_name);
    const after = stateAfter(before, body);
    state.tenants.update(name, { state: after });
    resume(call, name, after);
    return { status: 200, body: null };
  },

  // GET /api/tenant/{tenant_name}/system-events
  listSystemEvents({ state, path, query, refuse }) {
    assertPage(query, refuse);
    const { event_type, idx_min = -Infinity, idx_max = Infinity, skip, limit } = query;
    const rows = state.systemEvents.select({
      where: { tenant: path.tenant_name },
      filter: ({ id, event_type: type }) =>
        id >= idx_min && id <= idx_max && (event_type === undefined || event_type.includes(type)),
      offset: skip,
      limit,
    });
    return { status: 200, body: rows.map(presentEvent) };
  },
};

function presentError({
  source_context,
  error,
  short_error,
  severity,
  name,
}: ConfigError): Schema<"ConfigError"> {
  return { source_context, error, short_error, severity, name };
}

function presentEvent({ event_id, event_time, event_type, description }: SystemEvent): Schema<"SystemEvent"> {
  return { event_id, event_time, event_type, description };
}
