import { presentState } from "../tenants/present-state.ts";
import { gatedTenant, installationOf } from "../shared/lookup.ts";
import { presentChange, presentPipeline } from "./present.ts";
import type { Handlers } from "../types.ts";

export const status: Handlers<"status"> = {
  // GET /api/tenant/{tenant_name}/status
  getStatus({ state, path, nowMs }) {
    const { name, state: held, last_reconfigured } = gatedTenant(state, path.tenant_name);
    // Real server: a connection to plain git repositories has no queue of events.
    const sources = state.connections.rows().filter(({ source, driver }) => source && driver !== "git");
    return {
      status: 200,
      headers: freshHeaders(nowMs),
      body: {
        zuul_version: state.release ?? installationOf(state).version,
        state: presentState(state, held),
        last_reconfigured,
        trigger_event_queue: { length: state.triggerEvents.by("tenant", name).length },
        management_event_queue: { length: 0 },
        connection_event_queues: Object.fromEntries(sources.map((row) => [row.name, { length: 0 }])),
        pipelines: state.pipelines
          .by("tenant", name)
          .slice()
          .map((row) => presentPipeline(state, row, nowMs)),
      },
    };
  },

  // GET /api/tenant/{tenant_name}/status/change/{change}
  getChangeStatus({ state, path, nowMs }) {
    const { tenant_name: tenant, change } = path;
    return {
      status: 200,
      headers: freshHeaders(nowMs),
      body: presentChange(state, { tenant, change }, nowMs),
    };
  },
};

/** The mock puts the status together anew for each call. */
function freshHeaders(nowMs: number): Readonly<Record<string, string>> {
  return { "Cache-Control": "public, max-age=1", "Last-Modified": new Date(nowMs).toUTCString() };
}
