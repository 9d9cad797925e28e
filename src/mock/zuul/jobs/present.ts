import { jobDefaults } from "./freeze.ts";
import type { JobVariant, ProjectJob } from "../state.ts";
import type { Schema } from "../types.ts";

/** Real server: what a variant leaves open shows its default. */
export function presentVariant({ name, attributes }: JobVariant): Schema<"Job"> {
  return { name, ...jobDefaults, ...attributes };
}

/** A job as a project's pipeline runs it: a variant of its own. */
export function presentProjectJob(
  { name, dependencies, voting }: ProjectJob,
  source_context: Schema<"SourceContext">,
): Schema<"Job"> {
  return { name, ...jobDefaults, parent: "base", source_context, dependencies, voting };
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
