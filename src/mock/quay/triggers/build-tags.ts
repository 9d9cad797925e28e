import type { Trigger } from "../state.ts";
import { sanitizeTag } from "../tags/name.ts";

/** What is built: a commit, and where the code host has one, its ref. */
export interface Revision {
  readonly commit: string;
  readonly ref?: { readonly kind: "branch" | "tag"; readonly name: string; readonly isDefault: boolean };
}

/**
 * The tags of a triggered build: of the ref, `latest` for the default branch, and what `tag_templates` make; without any
 * of them, the first 7 characters of the commit.
 */
export function buildTags(config: Trigger["config"], revision: Revision): string[] {
  const { commit, ref } = revision;
  const found = [
    ...(ref && config["default_tag_from_ref"] !== false ? [ref.name] : []),
    ...(ref?.isDefault && config["latest_for_default_branch"] !== false ? ["latest"] : []),
    ...templatesOf(config).flatMap((template) => fill(template, variables(revision))),
  ];
  return found.length === 0 ? [commit.slice(0, 7)] : [...new Set(found.map(sanitizeTag))];
}

function templatesOf({ tag_templates }: Trigger["config"]): string[] {
  return Array.isArray(tag_templates) ? tag_templates.filter((text) => typeof text === "string") : [];
}

function variables({ commit, ref }: Revision): ReadonlyMap<string, string | undefined> {
  return new Map([
    ["commit_info.sha", commit],
    ["commit_info.short_sha", commit.slice(0, 7)],
    ["parsed_ref.branch", ref?.kind === "branch" ? ref.name : undefined],
    ["parsed_ref.tag", ref?.kind === "tag" ? ref.name : undefined],
  ]);
}

/** A template whose variables are not all known makes no tag. */
function fill(template: string, known: ReadonlyMap<string, string | undefined>): string[] {
  const names = [...template.matchAll(/\$\{([^}]*)\}/g)].map(([, name = ""]) => name);
  if (names.some((name) => known.get(name) === undefined)) return [];
  return [template.replace(/\$\{([^}]*)\}/g, (_, name: string) => known.get(name) ?? "")];
}
