import { timeText, timeTextOrNull } from "../shared/times.ts";
import type { Node, NodesetRequest, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";

/** Real server: nodepool's nodes have fewer keys, and their time is a number. */
export function presentNode(state: ZuulState, row: Node): Schema<"Node"> {
  const { id, label, comment, provider } = row;
  const shared = { id, type: [label], connection_type: "ssh", comment, provider };
  if (row.kind === "provider") return { ...shared, ...providerFields(state, row) };
  return {
    ...shared,
    external_id: `i-${id}`,
    state: row.state as Schema<"NodepoolNode">["state"], // of its kind
    state_time: row.state_time / 1000,
  };
}

function providerFields(state: ZuulState, row: Node) {
  const { id, label, address, lock_holder, hold_expiration, request_id, request_time } = row;
  const provider = state.providers.rows().find(({ canonical_name }) => canonical_name === row.provider);
  return {
    uuid: id,
    label,
    external_id: null,
    state: row.state as Schema<"NodeState">, // of its kind
    state_time: timeText(row.state_time),
    max_ready_age: null,
    max_age: null,
    interface_ip: `203.0.113.${address}`,
    public_ipv4: `203.0.113.${address}`,
    private_ipv4: `10.0.0.${address}`,
    public_ipv6: null,
    private_ipv6: null,
    slot: null,
    az: null,
    cloud: provider?.cloud ?? null,
    region: provider?.region ?? null,
    username: "zuul",
    hold_expiration,
    quota: quotaOf(provider?.cloud),
    is_locked: lock_holder !== null,
    lock_holder,
    request_id,
    request_time: timeTextOrNull(request_time),
    // The launcher sets a state at once, but waits for who holds a lock.
    ...(state.changed("node-states") && { next_state: row.next_state ?? null }),
    ...(state.changed("main-node") && { main_node_id: null }),
  };
}

/** What a node takes of its provider. Real server: AWS also counts by a code of its own for the kind of machine. */
function quotaOf(cloud: string | null | undefined): Readonly<Record<string, number>> {
  const taken = { cores: 2, ram: 8192, instances: 1 };
  return cloud === "AWS" ? { ...taken, "L-1216C47A": 4 } : taken;
}

const normalPriority = 200;
const highPriority = 100;

export function presentNodesetRequest(state: ZuulState, row: NodesetRequest): Schema<"NodesetRequest"> {
  const nodes = state.nodes.by("request", row.uuid).slice();
  const isGate = state.pipelines.get(keyOf(row.tenant, row.pipeline_name))?.manager === "dependent";
  const { uuid, pipeline_name, buildset_uuid, job_name, labels, zuul_event_id, lock_holder } = row;
  return {
    uuid,
    state: row.state,
    pipeline_name,
    buildset_uuid,
    job_name,
    labels,
    priority: isGate ? highPriority : normalPriority,
    request_time: timeText(row.request_time),
    zuul_event_id,
    image_names: null,
    image_upload_uuid: null,
    relative_priority: 0,
    provider_node_data: labels.map((_, i) => ({
      uuid: nodes[i]?.id ?? null,
      executor_zone: null,
      failed_providers: [],
    })),
    is_locked: lock_holder !== null,
    lock_holder,
  };
}
