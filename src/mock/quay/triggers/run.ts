import type { Trigger } from "../state.ts";
import type { Refuse, Schema } from "../types.ts";
import { buildTags } from "./build-tags.ts";
import { gitUrl, textOf } from "./source.ts";

type Parameters = Schema<"RunParameters">;

/** What a trigger says of a build that it starts. */
export interface Run {
  readonly display_name: string;
  readonly tags: string[];
  readonly metadata: Record<string, unknown>;
}

/** Facts, 1.14: a run by hand. `newCommit` makes the head of the branch, which a code host would tell. */
export function prepareRun(
  trigger: Trigger,
  { parameters, newCommit }: { readonly parameters: Parameters; readonly newCommit: () => string },
  refuse: Refuse<400>,
): Run {
  if (trigger.service === "custom-git") return runOfCommit(trigger, parameters, refuse);
  return runOfRef(trigger, readRef(parameters), newCommit());
}

function runOfCommit({ config }: Trigger, { commit_sha: commit }: Parameters, refuse: Refuse<400>): Run {
  if (!commit) throw refuse(400, "invalid_request", "missing required parameter");
  if (!/^[A-Fa-f0-9]{7,}$/.test(commit))
    throw refuse(400, "invalid_request", `'${commit}' does not match '^([A-Fa-f0-9]{7,})$'`);
  const git_url = textOf(config, "build_source");
  if (git_url === null) throw refuse(400, "invalid_request", "'build_source' is a required property");
  return {
    display_name: commit.slice(0, 7),
    tags: buildTags(config, { commit }),
    metadata: { commit, git_url },
  };
}

/** What a code host has when nobody has told otherwise. */
export const defaultBranch = "master";

interface Ref {
  readonly kind: "branch" | "tag";
  readonly name: string;
}

/** The branch or tag that is asked for; `refs` wins over `branch_name`. */
function readRef({ refs, branch_name }: Parameters): Ref {
  const name = refs?.["name"] ?? branch_name;
  return {
    kind: refs?.["kind"] === "tag" ? "tag" : "branch",
    name: typeof name === "string" && name !== "" ? name : defaultBranch,
  };
}

/** A run for a commit of a branch or tag: what somebody asks for, or what a code host tells. */
export function runOfRef({ service, config }: Trigger, { kind, name }: Ref, commit: string): Run {
  const isDefault = kind === "branch" && name === defaultBranch;
  return {
    display_name: commit.slice(0, 7),
    tags: buildTags(config, { commit, ref: { kind, name, isDefault } }),
    metadata: {
      commit,
      ref: refText({ kind, name }),
      default_branch: defaultBranch,
      git_url: gitUrl(service, textOf(config, "build_source") ?? ""),
    },
  };
}

/** Whether the configuration lets a ref through: `branchtag_regex` is about `heads/master` or `tags/v1`. */
export function wantsRef({ config }: Trigger, ref: Ref): boolean {
  const expression = textOf(config, "branchtag_regex");
  if (expression === null || expression === "") return true;
  try {
    return new RegExp(`^(?:${expression})`).test(refText(ref).replace("refs/", ""));
  } catch {
    return false; // an expression that cannot be read
  }
}

function refText({ kind, name }: Ref): string {
  return `refs/${kind === "tag" ? "tags" : "heads"}/${name}`;
}
