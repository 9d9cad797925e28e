import { jobGraph } from "./graph.ts";
import { findPipeline, findProject } from "../shared/lookup.ts";
import { presentFrozenJob } from "./frozen-job.ts";
import { presentSummary, presentVariant } from "./present.ts";
import type { JobVariant, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";

export const jobs: Handlers<"jobs"> = {
  // GET /api/tenant/{tenant_name}/jobs
  listJobs({ state, path }) {
    const byName = new Map<string, JobVariant[]>();
    for (const variant of state.jobs.by("tenant", path.tenant_name))
      byName.set(variant.name, [...(byName.get(variant.name) ?? []), variant]);
    return { status: 200, body: [...byName].map(([name, variants]) => presentSummary(name, variants)) };
  },

  // GET /api/tenant/{tenant_name}/job/{job_name}
  getJob({ state, path, refuse }) {
    const variants = state.jobs.by("name", keyOf(path.tenant_name, path.job_name)).slice();
    if (variants.length === 0) throw refuse(404, "job_not_found");
    return { status: 200, body: variants.map((variant) => presentVariant(state, variant)) };
  },

  // GET …/freeze-jobs
  freezeJobs({ state, path, refuse }) {
    const { graph } = findGraph(state, path, refuse);
    return { status: 200, body: graph.map(({ name, dependencies }) => ({ name, dependencies })) };
  },

  // GET …/freeze-job/{job_name}
  freezeJob({ state, path, refuse }) {
    const { project, pipeline, graph } = findGraph(state, path, refuse);
    const job = graph.find(({ name }) => name === path.job_name);
    if (!job) throw refuse(404, "nothing_matches");
    const freezing = { state, project, pipeline, branch: path.branch_name, job, graph };
    return { status: 200, body: presentFrozenJob(freezing) };
  },
};

interface GraphPath {
  readonly tenant_name: string;
  readonly pipeline_name: string;
  readonly project_name: string;
  readonly branch_name: string;
}

function findGraph(state: ZuulState, path: GraphPath, refuse: Refuse<404>) {
  const { tenant_name: tenant, branch_name: branch } = path;
  const project = findProject(state, path, refuse);
  const pipeline = findPipeline(state, tenant, path.pipeline_name);
  if (!pipeline) throw refuse(404, "unknown_pipeline");
  const place = { tenant, pipeline: pipeline.name, project: project.canonical_name, branch };
  return { project, pipeline, graph: jobGraph(state, place) };
}
