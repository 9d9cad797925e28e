import type { Project, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";
import { presentProjectJob } from "../jobs/present.ts";

/** Real server: a project without configuration has empty metadata and no configs. */
export function presentProject(state: ZuulState, row: Project): Schema<"Project"> {
  const { name, connection, canonical_name, configured } = row;
  const { merge_mode, default_branch, queue_name } = row;
  return {
    name,
    connection_name: connection,
    canonical_name,
    metadata: configured ? { merge_mode, default_branch, is_template: false, queue_name } : {},
    configs: configured ? [presentConfig(state, row)] : [],
  };
}

function presentConfig(state: ZuulState, row: Project): Schema<"ProjectConfig"> {
  const { tenant, name, canonical_name, default_branch, templates, queue_name } = row;
  const source_context = { project: name, branch: default_branch, path: "zuul.yaml" };
  const pipelines = state.projectPipelines.by("project", keyOf(tenant, canonical_name)).slice();
  return {
    source_context,
    default_branch: null,
    merge_mode: null,
    is_template: false,
    templates,
    queue_name,
    pipelines: pipelines.map(({ pipeline, jobs }) => ({
      name: pipeline,
      jobs: jobs.map((job) => [presentProjectJob(state, job, source_context)]),
      ...(state.changed("pipeline-parameters") && { parameters: [] }),
    })),
  };
}
