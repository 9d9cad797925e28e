import { variantsIn } from "./graph.ts";
import type { JobDefaults } from "./freeze.ts";
import { freeze, inheritancePath } from "./freeze.ts";
import { withHomes } from "./present.ts";
import { childrenOf } from "./graph-order.ts";
import type { JobAttributes, JobVariant, Pipeline, Project, ProjectJob, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Schema } from "../types.ts";

interface Freezing {
  readonly state: ZuulState;
  readonly project: Project;
  readonly pipeline: Pipeline;
  readonly branch: string;
  readonly job: ProjectJob;
  /** All jobs of the graph. */
  readonly graph: readonly ProjectJob[];
}

type Frozen = JobDefaults & Pick<JobAttributes, "nodeset">;

const emptyNodeset: Schema<"Nodeset"> = { name: "", nodes: [], groups: [], alternatives: [] };

/** The job as an executor would get it; `noop` runs nothing and has no playbooks. */
export function presentFrozenJob(freezing: Freezing): Schema<"FrozenJob"> {
  const { state, project, pipeline, branch, job, graph } = freezing;
  const path = inheritancePath(job.name, branch, variantsIn(state, project.tenant));
  const frozen = freeze(path);
  return {
    job: job.name,
    branch,
    items: [],
    projects: neededProjects(freezing, frozen).map(presentCheckout),
    repo_state_keys: [],
    ssh_keys: pipeline.post_review ? ["REDACTED", "REDACTED"] : ["REDACTED"],
    pipeline_builds_images: graph.some(({ name }) => buildsImage(freezing, name)),
    ...settings(frozen),
    zuul: zuulVars(freezing, frozen, path),
    ...(job.name !== "noop" && {
      playbooks: playbooks(freezing, frozen.run),
      pre_playbooks: playbooks(freezing, frozen.pre_run),
      post_playbooks: playbooks(freezing, frozen.post_run),
      cleanup_playbooks: playbooks(freezing, frozen.cleanup_run),
    }),
  };
}

function settings(frozen: Frozen) {
  const { pre_timeout, timeout, post_timeout, override_checkout, ansible_split_streams } = frozen;
  const { workspace_scheme, workspace_checkout, failure_output } = frozen;
  return {
    pre_timeout,
    timeout,
    post_timeout,
    override_branch: null,
    override_checkout,
    ansible_version: frozen.ansible_version ?? "9",
    ansible_split_streams,
    workspace_scheme,
    workspace_checkout,
    nodeset: frozen.nodeset ?? emptyNodeset,
    vars: frozen.variables,
    extra_vars: frozen.extra_variables,
    host_vars: frozen.host_variables,
    group_vars: frozen.group_variables,
    secret_vars: null,
    failure_output,
  };
}

function buildsImage({ state, project, branch }: Freezing, name: string): boolean {
  return freeze(inheritancePath(name, branch, variantsIn(state, project.tenant))).image_build_name !== null;
}

/** The project itself and those that the job requires. */
function neededProjects({ state, project }: Freezing, { required_projects }: Frozen): readonly Project[] {
  const required = required_projects.flatMap(({ project_name }) => {
    const found = state.projects.get(keyOf(project.tenant, project_name));
    return found && found.canonical_name !== project.canonical_name ? [found] : [];
  });
  return [project, ...required];
}

function presentCheckout({ connection, name, canonical_name, default_branch }: Project) {
  return { connection, name, canonical_name, override_branch: null, override_checkout: null, default_branch };
}

function zuulVars(freezing: Freezing, frozen: Frozen, path: readonly JobVariant[]): Schema<"ZuulVars"> {
  const { project, pipeline, branch, job, graph } = freezing;
  const { pre_timeout, timeout, post_timeout, tags, override_checkout } = frozen;
  const { state } = freezing;
  const src_dir = sourceDir(project);
  const named = { ...nameOf(project), ...(state.changed("frozen-source-folders") && { src_dir }) };
  const ref = { branch, change_url: null, project: named, src_dir };
  return {
    build: "0".repeat(32) as "00000000000000000000000000000000", // the contract's only value
    buildset: null,
    ref: null,
    branch,
    change_url: null,
    pipeline: pipeline.name,
    post_review: pipeline.post_review,
    job: job.name,
    voting: job.voting && frozen.voting,
    tenant: project.tenant,
    event_id: null,
    jobtags: tags,
    include_vars: [],
    pre_timeout,
    timeout,
    post_timeout,
    project: { ...nameOf(project), src_dir: sourceDir(project) },
    projects: checkouts(freezing, frozen),
    items: [],
    child_jobs: [...childrenOf(job.name, graph)],
    buildset_refs: [ref],
    build_refs: [ref],
    _inheritance_path: path.map(describe),
    artifacts: [],
    ...(state.changed("frozen-job-settings") && laterVars(frozen)),
    ...(override_checkout !== null && { override_checkout }),
  };
}

function laterVars({ workspace_checkout, image_build_name, deduplicate }: Frozen) {
  return { workspace_checkout, image_build_name, deduplicate };
}

function checkouts(freezing: Freezing, frozen: Frozen): Schema<"ZuulVars">["projects"] {
  const needed = neededProjects(freezing, frozen).map((project) => {
    const required = project !== freezing.project;
    return [project.canonical_name, { ...nameOf(project), src_dir: sourceDir(project), required }] as const;
  });
  return Object.fromEntries(needed);
}

function nameOf({ name, canonical_name }: Project) {
  return {
    name,
    short_name: name.split("/").at(-1) ?? name,
    canonical_name,
    canonical_hostname: canonical_name.split("/", 1)[0] ?? "",
  };
}

function sourceDir({ canonical_name }: Project): string {
  return `src/${canonical_name}`;
}

function describe({ name, number, attributes: { branches, source_context } }: JobVariant): string {
  const source = source_context ? `${source_context.project}/${source_context.path ?? ""}` : "None";
  return `<Job ${name} branches: ${branches?.join(", ") ?? "None"} source: ${source}#${number}>`;
}

function playbooks(freezing: Freezing, list: readonly Schema<"Playbook">[]): Schema<"FrozenPlaybook">[] {
  return list.map(({ path, roles, secrets, cleanup, source_context }, i) => {
    const source = namedProject(freezing, source_context?.project);
    return withHomes(freezing.state, {
      connection: source.connection,
      project: source.name,
      branch: source_context?.branch ?? source.default_branch,
      path,
      trusted: source.type === "config",
      cleanup,
      nesting_level: i,
      roles: roles.map((role) => presentRole(role, sourceOf(freezing, role.project_canonical_name))),
      secrets: Object.fromEntries(secrets.map(({ alias }) => [alias, "REDACTED" as const])),
      semaphores: [],
    });
  });
}

function presentRole(
  role: Schema<"Role">,
  { default_branch, connection, name }: Project,
): Schema<"FrozenRole"> {
  return { ...role, project_default_branch: default_branch, connection, project: name };
}

/** The project that a source context names. */
function namedProject({ state, project }: Freezing, name: string | undefined): Project {
  return state.projects.by("name", keyOf(project.tenant, name ?? "")).slice(0, 1)[0] ?? project;
}

function sourceOf({ state, project }: Freezing, canonical: string | undefined): Project {
  return state.projects.get(keyOf(project.tenant, canonical ?? "")) ?? project;
}
