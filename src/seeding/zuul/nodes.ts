import type { Autohold, Node, NodesetRequest } from "../../fixtures/zuul/rows.ts";
import {
  autoholds as holds,
  builds,
  buildsets,
  canonical,
  jobs,
  labels,
  nodes as ids,
  nodesetRequests as requests,
  pipelines,
  projects,
  providers,
  tenants,
} from "../../fixtures/zuul/names.ts";
import { expiryOf } from "../../mock/zuul/autoholds/actions.ts";
import type { Jobs } from "../../mock/zuul/types.ts";
import { providerName } from "./images.ts";
import { at } from "./times.ts";

export function nodes(): Node[] {
  const ofExecutor = { lock_holder: "executor01.example.com" };
  return [
    node(ids.assigned, 10, { request_id: requests.fulfilled }),
    node(ids.other, 11, { request_id: requests.other }),
    node(ids.unassigned, 12, { tenant: null, state: "ready" }),
    // An administrator's; it stays until somebody gives it up.
    node(ids.held, 13, {
      state: "hold",
      state_time: at("2026-01-15T08:10:00"),
      request_time: at("2026-01-15T07:29:45"),
    }),
    node(ids.ofUsedUp, 19, {
      state: "hold",
      state_time: at("2026-01-15T07:31:00"),
      request_time: at("2026-01-15T07:29:50"),
      hold_expiration: 86_400,
      comment: "Debug the failure",
    }),
    node(ids.locked, 14, { ...ofExecutor, request_id: requests.locked }),
    node(ids.ofPeriodic, 15, { ...ofExecutor, request_id: requests.ofPeriodic }),
    node(ids.ofTenantTwo, 16, { ...ofExecutor, tenant: tenants.two, request_id: requests.ofTenantTwo }),
    node(ids.nodepool, 17, { ...ofNodepool, tenant: null, state: "ready" }),
    node(ids.nodepoolInUse, 18, ofNodepool),
  ];
}

const ofNodepool = { kind: "nodepool", label: labels.nodepool, provider: "nodepool-aws" } as const;

function node(id: string, address: number, other: Partial<Node>): Node {
  return {
    id,
    kind: "provider",
    tenant: tenants.one,
    label: labels.small,
    state: "in-use",
    state_time: at("2026-01-15T08:49:55"),
    comment: null,
    provider: providerName(providers.aws),
    address,
    hold_expiration: null,
    lock_holder: null,
    request_id: null,
    request_time: at("2026-01-15T08:49:52"),
    ...other,
  };
}

export function nodesetRequests(): NodesetRequest[] {
  return [
    request(requests.fulfilled, { buildset_uuid: buildsets.waiting }),
    request(requests.other, { buildset_uuid: buildsets.waiting }),
    request(requests.requested, { buildset_uuid: buildsets.waiting, state: "requested" }),
    request(requests.locked, { buildset_uuid: buildsets.running, lock_holder: "launcher01.example.com" }),
    request(requests.ofPeriodic, {
      buildset_uuid: buildsets.runningPeriodic,
      pipeline_name: pipelines.periodic,
      job_name: jobs.slowPeriodic,
    }),
    request(requests.ofTenantTwo, {
      tenant: tenants.two,
      buildset_uuid: buildsets.runningOfTenantTwo,
      pipeline_name: pipelines.periodic,
      job_name: jobs.slowPeriodic,
    }),
  ];
}

function request(uuid: string, other: Partial<NodesetRequest> & { buildset_uuid: string }): NodesetRequest {
  return {
    uuid,
    tenant: tenants.one,
    listed: true,
    state: "fulfilled",
    pipeline_name: pipelines.check,
    job_name: jobs.slow,
    labels: [labels.small],
    request_time: at("2026-01-15T08:49:52"),
    zuul_event_id: other.buildset_uuid.replace(/^b5e7/, "e4e7"),
    lock_holder: null,
    ...other,
  };
}

export function autoholds(): Autohold[] {
  const hold = (id: string, other: Partial<Autohold>): Autohold => ({
    id,
    tenant: tenants.one,
    project: canonical(projects.project),
    job: "project-rare",
    ref_filter: ".*",
    max_count: 1,
    current_count: 0,
    reason: "Debug the failure",
    node_expiration: 86_400,
    expired: null,
    nodes: [],
    ...other,
  });
  return [
    hold(holds.open, {}),
    hold(holds.usedUp, {
      project: canonical(projects.failing),
      job: jobs.failing,
      current_count: 1,
      expired: at("2026-01-15T07:31:00") / 1000,
      nodes: [{ niz: true, build: builds.held, nodes: [ids.ofUsedUp] }],
    }),
    hold(holds.ofTenantTwo, { tenant: tenants.two, project: canonical(projects.project2) }),
  ];
}

/** What the seed's world has planned: requests that are used up go when they are due. */
export function plannedJobs(): { id: number; kind: keyof Jobs; due: number; payload: object }[] {
  return autoholds().flatMap((hold, i) => {
    const due = expiryOf(hold);
    return due === null
      ? []
      : [{ id: i + 1, kind: "expireAutohold" as const, due, payload: { id: hold.id } }];
  });
}
