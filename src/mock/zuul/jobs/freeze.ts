import type { JobAttributes, JobVariant } from "../state.ts";
import type { Schema } from "../types.ts";

export type JobDefaults = Omit<Schema<"Job">, "name" | "nodeset" | "nodeset_alternatives">;

/** What a job is whose configuration says nothing. */
export const jobDefaults: JobDefaults = {
  parent: null,
  type: "regular",
  description: null,
  variant_description: "",
  branches: null,
  files: [],
  irrelevant_files: [],
  source_context: null,
  required_projects: [],
  semaphores: [],
  variables: {},
  extra_variables: {},
  host_variables: {},
  group_variables: {},
  include_vars: [],
  final: false,
  abstract: false,
  intermediate: false,
  voting: true,
  match_on_config_updates: true,
  workspace_checkout: true,
  protected: null,
  post_review: null,
  deduplicate: "auto",
  attempts: 3,
  pre_timeout: null,
  timeout: null,
  post_timeout: null,
  tags: [],
  provides: [],
  requires: [],
  dependencies: [],
  override_checkout: null,
  roles: [],
  run: [],
  pre_run: [],
  post_run: [],
  cleanup_run: [],
  failure_output: [],
  image_build_name: null,
  ansible_version: null,
  ansible_split_streams: null,
  workspace_scheme: "golang",
};

export type VariantsOf = (job: string) => readonly JobVariant[];

/** The variants that make up a job on a branch, the base job's first; empty when the job does not run there. */
export function inheritancePath(job: string, branch: string, variantsOf: VariantsOf): readonly JobVariant[] {
  const own = variantsOf(job).filter(({ attributes }) => runsOn(attributes, branch));
  const parent = own.find(({ attributes }) => attributes.parent)?.attributes.parent;
  if (!parent) return own;
  return own.length === 0 ? [] : [...inheritancePath(parent, branch, variantsOf), ...own];
}

/** Real server: the matchers of a variant are regular expressions that the branch must begin with. */
function runsOn({ branches }: JobAttributes, branch: string): boolean {
  return !branches || branches.some((regex) => new RegExp(`^(?:${regex})`).test(branch));
}

/** Lays the variants over each other in their order. */
export function freeze(path: readonly JobVariant[]): JobDefaults & Pick<JobAttributes, "nodeset"> {
  return path.reduce<JobDefaults & Pick<JobAttributes, "nodeset">>(
    (job, { attributes }) => overlay(job, attributes),
    jobDefaults,
  );
}

function overlay(
  job: JobDefaults & Pick<JobAttributes, "nodeset">,
  over: JobAttributes,
): JobDefaults & Pick<JobAttributes, "nodeset"> {
  const { pre_run = [], post_run = [], cleanup_run = [], run = [] } = over;
  return {
    ...job,
    ...over,
    variables: { ...job.variables, ...over.variables },
    extra_variables: { ...job.extra_variables, ...over.extra_variables },
    host_variables: { ...job.host_variables, ...over.host_variables },
    group_variables: { ...job.group_variables, ...over.group_variables },
    required_projects: [...job.required_projects, ...(over.required_projects ?? [])],
    tags: [...new Set([...job.tags, ...(over.tags ?? [])])],
    // A parent's preparation runs before, its clean-up after the child's; the innermost job that has a playbook runs it.
    pre_run: [...job.pre_run, ...pre_run],
    run: run.length > 0 ? run : job.run,
    post_run: [...post_run, ...job.post_run],
    cleanup_run: [...cleanup_run, ...job.cleanup_run],
  };
}
