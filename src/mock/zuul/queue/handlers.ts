import { acceptRequest } from "./actions.ts";
import { findPipeline, findProject } from "../shared/lookup.ts";
import { timeText } from "../shared/times.ts";
import type { QueueRequest, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";

export const queueActions: Handlers<"queue-actions"> = {
  // GET …/project/{project_name}/enqueue
  listEnqueues({ state, path, refuse }) {
    const { canonical_name: project } = findProject(state, path, refuse);
    const rows = accepted(state, { tenant: path.tenant_name, kind: "enqueue", project });
    return {
      status: 200,
      body: rows.map(({ pipeline, change, ref, oldrev, newrev, requested_time }) => {
        return { pipeline, change, ref, oldrev, newrev, requested_time: timeText(requested_time) };
      }),
    };
  },

  // POST …/project/{project_name}/enqueue
  enqueue(call) {
    const { state, path, body, refuse } = call;
    const { canonical_name: project } = findProject(state, path, refuse);
    assertPipeline(state, { ...path, pipeline: body.pipeline }, refuse);
    const asked = { tenant: path.tenant_name, kind: "enqueue", project, pipeline: body.pipeline } as const;
    // Real server: the key decides; a change that is null is accepted, and nothing comes of it.
    if ("change" in body) acceptRequest(call, { ...asked, change: readChange(body.change, refuse) });
    else if ("ref" in body) {
      const { ref, oldrev, newrev } = body;
      // Later releases want the ref alone.
      acceptRequest(call, { ...asked, ref, oldrev: oldrev ?? null, newrev: newrev ?? null });
    } else acceptRequest(call, asked);
    return { status: 200, body: true };
  },

  // GET …/project/{project_name}/dequeue
  listDequeues({ state, path, refuse }) {
    const { canonical_name: project } = findProject(state, path, refuse);
    const rows = accepted(state, { tenant: path.tenant_name, kind: "dequeue", project });
    return {
      status: 200,
      body: rows.map(({ pipeline, change, ref, requested_time }) => {
        return { pipeline, change, ref, requested_time: timeText(requested_time) };
      }),
    };
  },

  // POST …/project/{project_name}/dequeue
  dequeue(call) {
    const { state, path, body, refuse } = call;
    const { canonical_name: project } = findProject(state, path, refuse);
    assertPipeline(state, { ...path, pipeline: body.pipeline }, refuse);
    const asked = { tenant: path.tenant_name, kind: "dequeue", project, pipeline: body.pipeline } as const;
    if ("change" in body) acceptRequest(call, { ...asked, change: readChange(body.change, refuse) });
    else acceptRequest(call, { ...asked, ref: body.ref });
    return { status: 200, body: true };
  },

  // GET /api/tenant/{tenant_name}/promote
  listPromotes: ({ state, path }) => ({
    status: 200,
    body: accepted(state, { tenant: path.tenant_name, kind: "promote", project: null }).map(
      ({ pipeline, changes, requested_time }) => {
        return { pipeline, changes, requested_time: timeText(requested_time) };
      },
    ),
  }),

  // POST /api/tenant/{tenant_name}/promote
  promote(call) {
    const { state, path, body, refuse } = call;
    const { pipeline, changes } = body;
    assertPipeline(state, { ...path, pipeline }, refuse);
    acceptRequest(call, { tenant: path.tenant_name, kind: "promote", project: null, pipeline, changes });
    return { status: 200, body: true };
  },
};

function assertPipeline(
  state: ZuulState,
  { tenant_name, pipeline }: { readonly tenant_name: string; readonly pipeline: string },
  refuse: Refuse<400>,
): void {
  if (!findPipeline(state, tenant_name, pipeline)) throw refuse(400, "bad_pipeline");
}

/** A number and a patchset, or none. Real server: fails with 500 when there is no comma between them. */
function readChange(change: string | null | undefined, refuse: Refuse<400>): string | null {
  if (typeof change === "string" && change.split(",").length !== 2) throw refuse(400, "bad_body");
  return change ?? null;
}

/** The calls of a kind that were accepted, newest first. */
function accepted(
  state: ZuulState,
  { tenant, kind, project }: Pick<QueueRequest, "tenant" | "kind" | "project">,
): QueueRequest[] {
  const rows = state.queueRequests.by("kind", keyOf(tenant, kind)).filter((row) => row.project === project);
  return rows.reverse();
}
