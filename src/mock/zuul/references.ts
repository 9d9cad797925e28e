import { declareReferences } from "../core/state/references.ts";
import type { tables } from "./state.ts";
import { keyOf } from "./state.ts";

interface OfTenant {
  readonly tenant: string;
  readonly pipeline: string;
}

const pipeline = { to: "pipelines", key: (row: OfTenant) => keyOf(row.tenant, row.pipeline) } as const;
const oldPipeline = { ...pipeline, isLoose: true } as const;

/** By which fields rows name each other. History outlives layouts, and of queues and nodes the invariants ask for more. */
export const references = declareReferences<typeof tables>({
  configErrors: { tenant: "tenants" },
  systemEvents: { tenant: "tenants" },
  projects: { tenant: "tenants", connection: "connections", canonical_name: "projectKeys" },
  pipelines: { tenant: "tenants" },
  projectPipelines: {
    canonical_name: { to: "projects", key: (row) => keyOf(row.tenant, row.canonical_name) },
    pipeline,
  },
  jobs: { tenant: { to: "tenants", isLoose: true } },
  semaphoreHolders: { buildset_uuid: { to: "buildsets", isLoose: true } },
  changes: { connection: "connections" },
  changeQueues: { tenant: "tenants", pipeline },
  items: {
    tenant: "tenants",
    pipeline,
    queue: "changeQueues",
    project: { to: "projects", key: (row) => keyOf(row.tenant, row.project) },
    buildset_uuid: "buildsets",
    jobs: { to: "builds", key: ({ jobs }) => jobs.flatMap(({ build }) => build ?? []), isLoose: true },
    image_upload: { to: "uploads", isLoose: true },
    image: { to: "images", isLoose: true },
  },
  queueRequests: { pipeline },
  triggerEvents: { tenant: "tenants" },
  resultEvents: { build_uuid: { to: "builds", isLoose: true }, pipeline: oldPipeline },
  plannedOutcomes: { tenant: { to: "tenants", isLoose: true } },
  builds: {
    tenant: { to: "tenants", isLoose: true },
    buildset_uuid: { to: "buildsets", isLoose: true },
    pipeline: oldPipeline,
  },
  buildsets: { tenant: { to: "tenants", isLoose: true }, pipeline: oldPipeline },
  nodes: {
    tenant: "tenants",
    request_id: { to: "nodesetRequests", isLoose: true },
  },
  nodesetRequests: { tenant: "tenants", buildset_uuid: { to: "buildsets", isLoose: true } },
  autoholds: {
    tenant: "tenants",
    project: { to: "projects", key: (row) => keyOf(row.tenant, row.project) },
    nodes: {
      to: "nodes",
      key: (row) => row.nodes.flatMap(({ nodes }) => nodes),
      isLoose: true,
    },
  },
  providers: { tenant: "tenants" },
  // A label of nodepool is of no tenant.
  labels: { tenant: { to: "tenants", isLoose: true } },
  flavors: { tenant: "tenants" },
  artifacts: {
    canonical_name: "images",
    tenant: "tenants",
    build_uuid: { to: "builds", isLoose: true },
  },
  uploads: { artifact_uuid: "artifacts", canonical_name: "images" },
});
