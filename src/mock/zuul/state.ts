import type { ReleaseChange } from "../../../contracts/zuul/changes.gen.ts";
import type { Key } from "../core/state/key.ts";
import { table } from "../core/state/table-base.ts";
import type { Released, StateOf } from "../core/state/world.ts";
import type { Build, BuildKind, Buildset } from "../../fixtures/zuul/rows/history.ts";
import type { Artifact, Flavor, Image, Label, Provider, Upload } from "../../fixtures/zuul/rows/images.ts";
import type {
  Change,
  JobBehaviour,
  JobVariant,
  Pipeline,
  Project,
  ProjectKey,
  ProjectPipeline,
  Semaphore,
  SemaphoreHolder,
} from "../../fixtures/zuul/rows/layout.ts";
import type { Autohold, Node, NodesetRequest } from "../../fixtures/zuul/rows/nodes.ts";
import type {
  ChangeQueue,
  Item,
  PlannedOutcome,
  QueueRequest,
  ResultEvent,
  TriggerEvent,
} from "../../fixtures/zuul/rows/queues.ts";
import type {
  Authenticator,
  Component,
  ConfigError,
  Connection,
  Installation,
  SystemEvent,
  Tenant,
} from "../../fixtures/zuul/rows/tenants.ts";

export type * from "../../fixtures/zuul/rows.ts";

export const tables = {
  installation: table<Installation>()((row) => row.id),
  authenticators: table<Authenticator>()((row) => row.realm, { issuer: { by: (row) => row.issuer } }),
  connections: table<Connection>()((row) => row.name),
  components: table<Component>()((row) => keyOf(row.kind, row.hostname)),

  tenants: table<Tenant>()((row) => row.name),
  configErrors: table<ConfigError>()((row) => row.id, { tenant: { by: (row) => row.tenant } }),
  systemEvents: table<SystemEvent>()((row) => row.id, { tenant: { by: (row) => row.tenant } }),

  projects: table<Project>()((row) => keyOf(row.tenant, row.canonical_name), {
    tenant: { by: (row) => row.tenant, order: (row) => row.name },
    name: { by: (row) => keyOf(row.tenant, row.name) },
  }),
  projectKeys: table<ProjectKey>()((row) => row.canonical_name),
  pipelines: table<Pipeline>()((row) => keyOf(row.tenant, row.name), { tenant: { by: (row) => row.tenant } }),
  projectPipelines: table<ProjectPipeline>()((row) => keyOf(row.tenant, row.canonical_name, row.pipeline), {
    project: { by: (row) => keyOf(row.tenant, row.canonical_name), order: (row) => row.pipeline },
  }),
  jobs: table<JobVariant>()((row) => keyOf(row.tenant, row.name, row.number), {
    tenant: { by: (row) => row.tenant, order: (row) => row.name },
    name: { by: (row) => keyOf(row.tenant, row.name), order: (row) => row.number },
  }),
  behaviours: table<JobBehaviour>()((row) => row.name),
  semaphores: table<Semaphore>()((row) => keyOf(row.tenant, row.name)),
  semaphoreHolders: table<SemaphoreHolder>()((row) => keyOf(row.semaphore, row.buildset_uuid, row.job_name), {
    semaphore: { by: (row) => row.semaphore },
  }),
  changes: table<Change>()((row) => keyOf(row.project, `${row.number},${row.patchset}`)),

  changeQueues: table<ChangeQueue>()((row) => row.id, {
    pipeline: { by: (row) => keyOf(row.tenant, row.pipeline), order: (row) => row.position },
  }),
  items: table<Item>()((row) => row.id, {
    tenant: { by: (row) => row.tenant },
    pipeline: { by: (row) => keyOf(row.tenant, row.pipeline) },
    queue: { by: (row) => row.queue, order: (row) => row.position },
    buildset: { by: (row) => row.buildset_uuid },
  }),
  queueRequests: table<QueueRequest>()((row) => row.id, {
    kind: { by: (row) => keyOf(row.tenant, row.kind) },
    pending: { by: (row) => (row.done ? undefined : keyOf(row.tenant, row.pipeline)) },
  }),
  triggerEvents: table<TriggerEvent>()((row) => row.id, { tenant: { by: (row) => row.tenant } }),
  resultEvents: table<ResultEvent>()((row) => row.build_uuid, {
    tenant: { by: (row) => row.tenant },
    pipeline: { by: (row) => keyOf(row.tenant, row.pipeline) },
  }),
  plannedOutcomes: table<PlannedOutcome>()((row) => keyOf(row.tenant, row.job_name)),

  builds: table<Build>()((row) => row.uuid, {
    buildset: { by: (row) => row.buildset_uuid },
    ended: {
      by: (row) => (row.result === null ? undefined : row.tenant),
      order: (row) => row.end_time ?? 0,
    },
    tenant: { by: (row) => row.tenant },
    running: { by: (row) => (row.result === null ? row.tenant : undefined) },
    result: { by: (row) => keyOf(row.tenant, row.result ?? "") },
    held: { by: (row) => (row.held ? row.tenant : undefined) },
    pipeline: { by: (row) => keyOf(row.tenant, row.pipeline) },
    job_name: { by: (row) => keyOf(row.tenant, row.job_name) },
    project: { by: (row) => keyOf(row.tenant, row.ref.project) },
    branch: { by: (row) => keyOf(row.tenant, row.ref.branch) },
    change: { by: (row) => keyOf(row.tenant, row.ref.change ?? "") },
    ref: { by: (row) => keyOf(row.tenant, row.ref.ref) },
    newrev: { by: (row) => (row.ref.newrev === null ? undefined : keyOf(row.tenant, row.ref.newrev)) },
    retried: { by: (row) => (row.final ? undefined : row.tenant) },
    kind: { by: (row) => kindKey(kindOf(row)) },
  }),
  buildKinds: table<BuildKind>()(kindKey, { tenant: { by: (row) => row.tenant } }),
  buildsets: table<Buildset>()((row) => row.uuid, {
    tenant: { by: (row) => row.tenant },
    running: { by: (row) => (row.result === null ? row.tenant : undefined) },
    result: { by: (row) => keyOf(row.tenant, row.result ?? "") },
    pipeline: { by: (row) => keyOf(row.tenant, row.pipeline) },
    project: { by: (row) => keyOf(row.tenant, firstRef(row).project) },
    branch: { by: (row) => keyOf(row.tenant, firstRef(row).branch) },
    change: { by: (row) => keyOf(row.tenant, firstRef(row).change ?? "") },
    ref: { by: (row) => keyOf(row.tenant, firstRef(row).ref) },
    newrev: {
      by: (row) =>
        firstRef(row).newrev === null ? undefined : keyOf(row.tenant, firstRef(row).newrev ?? ""),
    },
  }),

  nodes: table<Node>()((row) => row.id, {
    listed: { by: (row) => row.kind, order: (row) => row.request_time ?? 0 },
    request: { by: (row) => row.request_id ?? undefined },
  }),
  nodesetRequests: table<NodesetRequest>()((row) => row.uuid, {
    tenant: { by: (row) => row.tenant },
    buildset: { by: (row) => row.buildset_uuid },
  }),
  autoholds: table<Autohold>()((row) => row.id, { tenant: { by: (row) => row.tenant } }),
  providers: table<Provider>()((row) => keyOf(row.tenant, row.name), { tenant: { by: (row) => row.tenant } }),
  labels: table<Label>()((row) => keyOf(row.tenant, row.name), {
    tenant: { by: (row) => row.tenant, order: (row) => row.name },
  }),
  flavors: table<Flavor>()((row) => keyOf(row.tenant, row.name), { tenant: { by: (row) => row.tenant } }),
  images: table<Image>()((row) => row.canonical_name),
  artifacts: table<Artifact>()((row) => row.uuid, { image: { by: (row) => row.canonical_name } }),
  uploads: table<Upload>()((row) => row.uuid, { artifact: { by: (row) => row.artifact_uuid } }),
};

export type ZuulState = StateOf<typeof tables> & Released<ReleaseChange>;

/** The key of a row that two or more things identify together. */
export function keyOf(...parts: readonly Key[]): string {
  return parts.join("\n");
}

/** What a build has in common with many others. */
export function kindOf({ tenant, pipeline, job_name, result, ref }: Build): BuildKind {
  return { tenant, project: ref.project, pipeline, branch: ref.branch, job_name, result };
}

/** The key of a kind of builds. */
export function kindKey({ tenant, project, pipeline, branch, job_name, result }: BuildKind): string {
  return keyOf(tenant, project, pipeline, branch, job_name, result ?? "");
}

/** The ref that a buildset is filed under; all that this server makes have exactly one. */
export function firstRef(row: Buildset): Buildset["refs"][number] {
  const [ref] = row.refs;
  if (!ref) throw new Error(`buildset ${row.uuid} has no ref`);
  return ref;
}
