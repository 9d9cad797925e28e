import type { Change, Ref } from "../../fixtures/zuul/rows.ts";
import { branches, canonical, changes as ids, connections, projects } from "../../fixtures/zuul/names.ts";

export function changes(): Change[] {
  const gerrit: readonly (readonly [project: string, changes: readonly string[]])[] = [
    [projects.project, [ids.project, ids.third, ...ids.spares]],
    [projects.project1, [ids.project1, ...ids.spares1]],
    [projects.failing, ids.failing],
    [projects.noop, ids.noop],
    [projects.slow, Object.values(ids.slow)],
  ];
  return [
    ...gerrit.flatMap(([project, list]) => list.map((id) => change(project, id))),
    change(projects.project, ids.conflicting, { obstacle: "MERGE_CONFLICT" }),
    change(projects.project, ids.misconfigured, { obstacle: "CONFIG_ERROR" }),
    change(projects.project, ids.onStable, { branch: branches.stable }),
    pullRequest(),
  ];
}

export function change(project: string, id: string, other: Partial<Change> = {}): Change {
  const [number = "", patchset = ""] = id.split(",");
  return {
    connection: connections.gerrit,
    project: canonical(project),
    number: Number(number),
    patchset,
    branch: branches.main,
    ref: `refs/changes/${number.slice(-2).padStart(2, "0")}/${number}/${patchset}`,
    url: `https://review.example.com/${number}`,
    owner: "jane",
    obstacle: null,
    ...other,
  };
}

function pullRequest(): Change {
  const [number = "", sha = ""] = ids.onGithub.split(",");
  return {
    ...change(projects.onGithub, ids.onGithub),
    connection: connections.github,
    project: canonical(projects.onGithub, connections.github),
    patchset: sha,
    ref: `refs/pull/${number}/head`,
    url: `https://github.com/${projects.onGithub}/pull/${number}`,
  };
}

/** The ref of a change as the history shows it. */
export function refOf(project: string, id: string, other: Partial<Change> = {}): Ref {
  const { number, patchset, branch, ref, url } = change(project, id, other);
  return { project, branch, change: number, patchset, ref, oldrev: null, newrev: null, ref_url: url };
}

/** A branch as the history shows it. */
export function branchRef(project: string, branch: string, newrev: string | null = null): Ref {
  const ref = `refs/heads/${branch}`;
  const ref_url = `https://review.example.com/plugins/gitiles/${project}/+/${newrev ?? ref}`;
  return { project, branch, change: null, patchset: null, ref, oldrev: null, newrev, ref_url };
}
