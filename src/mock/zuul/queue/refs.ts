import type { Change, Enqueuing } from "../state.ts";

/** The branch of a ref; empty for tags and what else is no branch. */
export function branchOf(ref: string): string {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? "";
}

/** Where a revision of a project can be read. */
export function refUrl(canonicalProject: string, revision: string): string {
  const [host = "", ...name] = canonicalProject.split("/");
  return `https://${host}/plugins/gitiles/${name.join("/")}/+/${revision}`;
}

/** A change as something to enqueue, under the short name of its project. */
export function enqueuedChange(
  { branch, number, patchset, ref, url, owner, obstacle }: Change,
  project: string,
): Pick<Enqueuing, "ref" | "change_id" | "owner" | "obstacle"> {
  const change_id = `${number},${patchset}`;
  const shown = { project, branch, change: number, patchset, ref, oldrev: null, newrev: null, ref_url: url };
  return { ref: shown, change_id, owner, obstacle };
}
