import { jobDefaults } from "./freeze.ts";
import type { JobVariant, ProjectJob, ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

/** Real server: what a variant leaves open shows its default. */
export function presentVariant(state: ZuulState, { name, attributes }: JobVariant): Schema<"Job"> {
  return later(state, { name, ...jobDefaults, ...attributes });
}

/** A job as a project's pipeline runs it: a variant of its own. */
export function presentProjectJob(
  state: ZuulState,
  { name, dependencies, voting }: ProjectJob,
  source_context: Schema<"SourceContext">,
): Schema<"Job"> {
  return later(state, { name, ...jobDefaults, parent: "base", source_context, dependencies, voting });
}

/** What later releases tell of a variant besides. */
function later(state: ZuulState, job: Schema<"Job">): Schema<"Job"> {
  const withAll = (playbooks: Schema<"Job">["run"]) => playbooks.map((one) => withHomes(state, one));
  return {
    ...job,
    ...(state.changed("job-projects") && { include_projects: null, exclude_projects: null }),
    ...(state.changed("job-secrets-and-homes") && {
      secret_exposure: "ignore",
      run: withAll(job.run),
      pre_run: withAll(job.pre_run),
      post_run: withAll(job.post_run),
      cleanup_run: withAll(job.cleanup_run),
    }),
  };
}

/** A playbook as later releases show it. */
export function withHomes<T extends object>(state: ZuulState, playbook: T): T {
  return state.changed("job-secrets-and-homes") ? { ...playbook, preserve_home_paths: [] } : playbook;
}

/** Real server: what would be empty is absent, and a variant that has nothing to show is left out. */
export function presentSummary(name: string, variants: readonly JobVariant[]): Schema<"JobSummary"> {
  const description = variants.find(({ attributes }) => attributes.description)?.attributes.description;
  const tags = [...new Set(variants.flatMap(({ attributes }) => attributes.tags ?? []))];
  const shown = variants
    .map(({ attributes: { parent, branches } }) => ({
      ...(parent && { parent }),
      ...(branches && branches.length > 0 && { branches }),
    }))
    .filter((variant) => Object.keys(variant).length > 0);
  return {
    name,
    ...(description && { description: description.split("\n", 1)[0] ?? "" }),
    ...(tags.length > 0 && { tags }),
    ...(shown.length > 0 && { variants: shown }),
  };
}
