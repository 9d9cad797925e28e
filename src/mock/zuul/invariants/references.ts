import type { ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Snapshot } from "./snapshot.ts";

type Key = string | number | null | undefined;

/** What refers to something that is not there. */
export function referenceFaults({ state }: Snapshot): string[] {
  return [
    ...missing("a project's tenant", state.projects.rows(), ({ tenant }) => tenant, state.tenants),
    ...missing("a project's connection", state.projects.rows(), (row) => row.connection, state.connections),
    ...missing("a project's keys", state.projects.rows(), (row) => row.canonical_name, state.projectKeys),
    ...missing(
      "the project of jobs",
      state.projectPipelines.rows(),
      ({ tenant, canonical_name }) => keyOf(tenant, canonical_name),
      state.projects,
    ),
    ...missing(
      "the pipeline of jobs",
      state.projectPipelines.rows(),
      ({ tenant, pipeline }) => keyOf(tenant, pipeline),
      state.pipelines,
    ),
    ...missing("a pipeline's tenant", state.pipelines.rows(), ({ tenant }) => tenant, state.tenants),
    ...missing("a change's connection", state.changes.rows(), (row) => row.connection, state.connections),
    ...missing("the tenant of an error", state.configErrors.rows(), ({ tenant }) => tenant, state.tenants),
    ...missing("the tenant of an event", state.systemEvents.rows(), ({ tenant }) => tenant, state.tenants),
    ...missing("the tenant of a trigger", state.triggerEvents.rows(), ({ tenant }) => tenant, state.tenants),
    ...missing(
      "the pipeline of a request",
      state.queueRequests.rows(),
      ({ tenant, pipeline }) => keyOf(tenant, pipeline),
      state.pipelines,
    ),
    ...jobFaults(state),
  ];
}

function missing<Row>(
  what: string,
  rows: Iterable<Row>,
  keyOfRow: (row: Row) => Key,
  table: { get(key: string | number): unknown },
): string[] {
  for (const row of rows) {
    const key = keyOfRow(row);
    if (key !== null && key !== undefined && table.get(key) === undefined)
      return [`${what} is not there: ${key}`];
  }
  return [];
}

/** Each job that a project runs is configured, and each that it depends on is run too. */
function jobFaults(state: ZuulState): string[] {
  return [...state.projectPipelines.rows()].flatMap(({ tenant, canonical_name, jobs }) =>
    jobs.flatMap(({ name, dependencies }) => [
      ...(state.jobs.by("name", keyOf(tenant, name)).length > 0
        ? []
        : [`${canonical_name} runs no job ${name}`]),
      ...dependencies
        .filter((needed) => !needed.soft && !jobs.some((job) => job.name === needed.name))
        .map((needed) => `${name} of ${canonical_name} depends on ${needed.name}, which is not run`),
    ]),
  );
}
