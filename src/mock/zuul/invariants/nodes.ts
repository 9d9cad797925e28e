import type { ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";
import { broken, inOrder } from "../../core/world/invariants.ts";

/** Nodes and who asked for them, what is held for debugging, and semaphores. */
export function nodeFaults(snapshot: Snapshot): string[] {
  return [
    ...requestFaults(snapshot),
    ...ownFaults(snapshot),
    ...autoholdFaults(snapshot),
    ...semaphoreFaults(snapshot.state),
  ];
}

function isHexId(id: string): boolean {
  return /^[0-9a-f]{32}$/.test(id);
}

function requestFaults({ state, nowMs }: Snapshot): string[] {
  return [...state.nodesetRequests.rows()].flatMap((request) => {
    const { uuid, tenant, buildset_uuid, job_name, request_time } = request;
    const item = state.items.one("buildset", buildset_uuid);
    const job = item?.jobs.find(({ name }) => name === job_name);
    // Real server: a job may ask for its nodes before it waits for a semaphore.
    const isAsked = job?.request === uuid || (job?.awaited_semaphores.length ?? 0) > 0;
    return broken([
      [request.listed === isHexId(uuid), `the id of request ${uuid} is none of its kind`],
      [item?.tenant === tenant && item.pipeline === request.pipeline_name, `request ${uuid} is of no item`],
      [isAsked, `request ${uuid} is of no job that asks`],
      [inOrder(request_time, nowMs), `request ${uuid} is of the future`],
    ]);
  });
}

function ownFaults({ state, nowMs }: Snapshot): string[] {
  return [...state.nodes.rows()].flatMap((node) => {
    const { id, tenant, kind, request_id, request_time, state_time } = node;
    const request = request_id === null ? undefined : state.nodesetRequests.get(request_id);
    return broken([
      [kind === "provider" ? isHexId(id) : /^\d{10}$/.test(id), `the id of node ${id} is none of a ${kind}`],
      [inOrder(request_time, state_time, nowMs), `the times of node ${id} are not in order`],
      [
        request_id === null || request !== undefined,
        `node ${id} is ${node.state} for a request that is gone`,
      ],
      [!request || request.tenant === tenant, `node ${id} is of another tenant than its request`],
      [!request || request.listed === (kind === "provider"), `node ${id} and its request are of two kinds`],
      [
        kind === "nodepool" ||
          [...state.providers.rows()].some(({ canonical_name }) => canonical_name === node.provider),
        `node ${id} is of no provider`,
      ],
    ]);
  });
}

function autoholdFaults({ state, nowMs }: Snapshot): string[] {
  return [...state.autoholds.rows()].flatMap((hold) => {
    const { id, tenant, current_count, max_count, expired, nodes } = hold;
    const builds = nodes.map(({ build }) => state.builds.get(build));
    const isUsedUp = current_count > 0 && current_count >= max_count;
    return broken([
      [current_count === nodes.length, `hold ${id} counts ${current_count} and lists ${nodes.length}`],
      [current_count <= max_count, `hold ${id} has held too much`],
      [(expired !== null) === isUsedUp, `hold ${id} has expired too early, or too late`],
      [inOrder(expired === null ? null : expired * 1000, nowMs), `hold ${id} expires in the future`],
      [
        builds.every(
          (build) => build?.held === true && build.tenant === tenant && build.job_name === hold.job,
        ),
        `hold ${id} holds nodes of a build that it cannot`,
      ],
      [
        nodes.every((of) =>
          of.nodes.every((node) => ["hold", "used"].includes(state.nodes.get(node)?.state ?? "used")),
        ),
        `hold ${id} names a node that is not held`,
      ],
    ]);
  });
}

function semaphoreFaults(state: ZuulState): string[] {
  return [
    ...[...state.semaphores.rows()].flatMap(({ tenant, name, max }) => {
      const holders = state.semaphoreHolders.by("semaphore", name);
      const counted = holders.filter((row) => tenant === "" || row.tenant === tenant);
      return broken([[counted.length <= max, `semaphore ${name} has ${counted.length} holders of ${max}`]]);
    }),
    ...[...state.semaphoreHolders.rows()].flatMap(({ semaphore, tenant, buildset_uuid, job_name }) => {
      const job = state.items.one("buildset", buildset_uuid)?.jobs.find(({ name }) => name === job_name);
      const isThere =
        state.semaphores.get(keyOf(tenant, semaphore)) ?? state.semaphores.get(keyOf("", semaphore));
      return broken([
        [isThere !== undefined, `there is no semaphore ${semaphore}`],
        [job?.result === null, `${semaphore} is held by no job that runs`],
      ]);
    }),
  ];
}
