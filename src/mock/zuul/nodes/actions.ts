import { newHex } from "../shared/lookup.ts";
import type { Autohold, Item, Node, NodesetRequest } from "../state.ts";
import type { Context } from "../types.ts";

const cleanUpMs = 1000;
/** An address ends in a number below this. */
const addresses = 250;

/**
 * Asks for the nodes of a job: of the tenant's providers, or of nodepool when it has none. What the job has asked for
 * before, while it waited for a semaphore, is given back.
 */
export function requestNodes(
  call: Context,
  item: Item,
  { name, labels }: { name: string; labels: string[] },
): string {
  const { state, nowMs, nextNumber } = call;
  const before = state.nodesetRequests.by("buildset", item.buildset_uuid);
  for (const { uuid } of before.filter(({ job_name }) => job_name === name)) releaseNodes(call, uuid);
  const listed = state.providers.by("tenant", item.tenant).length > 0;
  return state.nodesetRequests.insert({
    uuid: listed ? newHex(call) : `200-${String(nextNumber("nodepoolRequests")).padStart(10, "0")}`,
    tenant: item.tenant,
    listed,
    state: "requested",
    pipeline_name: item.pipeline,
    buildset_uuid: item.buildset_uuid,
    job_name: name,
    labels,
    request_time: nowMs,
    zuul_event_id: item.event_id,
    lock_holder: null,
  }).uuid;
}

/** Gives a request its nodes and locks both for the executor. False: the request was deleted meanwhile. */
export function assignNodes(call: Context, uuid: string): boolean {
  const { state } = call;
  const request = state.nodesetRequests.get(uuid);
  if (!request) return false;
  for (const label of request.labels) state.nodes.insert(newNode(call, request, label));
  state.nodesetRequests.update(uuid, { state: "fulfilled", lock_holder: "launcher01.example.com" });
  return true;
}

function newNode(call: Context, request: NodesetRequest, label: string): Node {
  const { state, nowMs, nextNumber } = call;
  const provider = state.providers.by("tenant", request.tenant).find(() => true);
  const number = nextNumber("addresses");
  return {
    id: request.listed ? newHex(call) : String(nextNumber("nodepoolNodes") - 1).padStart(10, "0"),
    kind: request.listed ? "provider" : "nodepool",
    tenant: request.tenant,
    label,
    state: "in-use",
    state_time: nowMs,
    comment: null,
    provider: request.listed ? (provider?.canonical_name ?? null) : "nodepool-aws",
    address: number % addresses,
    hold_expiration: null,
    lock_holder: "executor01.example.com",
    request_id: request.uuid,
    request_time: request.request_time,
  };
}

/** The build is done with its nodes: they are cleaned up. */
export function releaseNodes(call: Context, request: string | null): void {
  if (request === null) return;
  call.state.nodesetRequests.delete(request);
  for (const { id } of call.state.nodes.by("request", request)) giveUpNode(call, id);
}

/** Nobody needs nodes for a buildset any more: all its requests go, whichever of its jobs asked. */
export function releaseNodesOf(call: Context, buildset: string): void {
  const requests = call.state.nodesetRequests.by("buildset", buildset).slice();
  for (const { uuid } of requests) releaseNodes(call, uuid);
}

/** Keeps the nodes of a failed build for debugging; they belong to no request any more. */
export function holdNodes({ state, nowMs }: Context, request: string | null, hold: Autohold): string[] {
  if (request === null) return [];
  state.nodesetRequests.delete(request);
  const nodes = state.nodes.by("request", request).slice();
  for (const { id } of nodes)
    state.nodes.update(id, {
      state: "hold",
      state_time: nowMs,
      comment: hold.reason,
      hold_expiration: hold.node_expiration,
      lock_holder: null,
      request_id: null,
    });
  return nodes.map(({ id }) => id);
}

/** A used node goes away once its request is gone. */
export function giveUpNode({ state, nowMs, schedule }: Context, id: string): void {
  const node = state.nodes.get(id);
  if (!node) return;
  const isAsked = node.request_id !== null && state.nodesetRequests.get(node.request_id) !== undefined;
  const request_id = isAsked ? node.request_id : null;
  state.nodes.update(id, { state: "used", state_time: nowMs, lock_holder: null, request_id });
  if (!isAsked) schedule("removeNode", cleanUpMs, { id });
}

export function removeNode({ state }: Context, { id }: { readonly id: string }): void {
  if (state.nodes.get(id)?.state === "used") state.nodes.delete(id);
}
