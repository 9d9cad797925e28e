import type { Pipeline, Project, ProjectJob, ProjectKey, ProjectPipeline } from "../../fixtures/zuul/rows.ts";
import {
  branches,
  canonical,
  connections,
  jobs,
  pipelines as names,
  projects as ids,
  tenants,
} from "../../fixtures/zuul/names.ts";
import { publicKeys } from "../../fixtures/zuul/public-keys.ts";

export const loadedTenants = [tenants.one, tenants.two, tenants.protected, tenants.gate] as const;

export function pipelines(): Pipeline[] {
  return loadedTenants.flatMap((tenant) => {
    const standard = standardPipelines().map((pipeline) => ({ ...pipeline, tenant }));
    return tenant === tenants.one
      ? [...standard, ...imagePipelines().map((pipeline) => ({ ...pipeline, tenant }))]
      : standard;
  });
}

function standardPipelines(): Omit<Pipeline, "tenant">[] {
  const gerrit = [{ name: connections.gerrit, driver: "gerrit" }];
  const independent = { manager: "independent", window: 0, post_review: false } as const;
  return [
    {
      ...independent,
      name: names.check,
      description: "Newly uploaded patchsets.",
      triggers: [...gerrit, { name: connections.github, driver: "github" }],
      events: ["patchset-created"],
    },
    {
      name: names.gate,
      description: "Changes that have been approved.",
      manager: "dependent",
      window: 20,
      post_review: true,
      triggers: gerrit,
      events: ["approved"],
    },
    {
      ...independent,
      name: names.post,
      description: null,
      post_review: true,
      triggers: gerrit,
      events: ["ref-updated"],
    },
    {
      ...independent,
      name: names.periodic,
      description: null,
      post_review: true,
      triggers: [{ name: "timer", driver: "timer" }],
      events: ["timer"],
    },
  ];
}

function imagePipelines(): Omit<Pipeline, "tenant">[] {
  const zuul = {
    description: null,
    manager: "independent",
    window: 0,
    post_review: true,
    triggers: [{ name: "zuul", driver: "zuul" }],
  } as const;
  return [
    { ...zuul, triggers: [...zuul.triggers], name: names.image, events: ["image-build"] },
    { ...zuul, triggers: [...zuul.triggers], name: names.validate, events: ["image-validate"] },
  ];
}

export function projects(): Project[] {
  const shared = [
    project(ids.config, { type: "config" }),
    project(ids.project, { queue_name: "integrated" }),
  ];
  const byTenant: Readonly<Record<(typeof loadedTenants)[number], Omit<Project, "tenant">[]>> = {
    [tenants.one]: [...shared, ...projectsOfOne()],
    [tenants.two]: [...shared, project(ids.project2)],
    [tenants.protected]: shared,
    [tenants.gate]: [...shared, project(ids.project1, { queue_name: "integrated" })],
  };
  return loadedTenants.flatMap((tenant) => byTenant[tenant].map((row) => ({ ...row, tenant })));
}

function projectsOfOne(): Omit<Project, "tenant">[] {
  return [
    project(ids.project1, { queue_name: "integrated" }),
    project(ids.failing),
    project(ids.noop),
    project(ids.slow),
    project(ids.unconfigured, { configured: false }),
    project(ids.twin),
    project(ids.twin, {}, connections.github),
    project(ids.onGithub, {}, connections.github),
    project(ids.onGitlab, {}, connections.gitlab),
    project(ids.onGit, {}, connections.git),
  ];
}

function project(
  name: string,
  other: Partial<Project> = {},
  connection: "gerrit" | "github" | "gitlab" | "git" = connections.gerrit,
): Omit<Project, "tenant"> {
  return {
    name,
    connection,
    canonical_name: canonical(name, connection),
    type: "untrusted",
    branches: name === ids.project ? [branches.main, branches.stable] : [branches.main],
    default_branch: branches.main,
    merge_mode: "merge-resolve",
    queue_name: null,
    configured: true,
    templates: [],
    ...other,
  };
}

/** Stable over time: the n-th project by canonical name has the n-th key. */
export function projectKeys(): ProjectKey[] {
  const names = [...new Set(projects().map((row) => row.canonical_name))];
  return names.map((canonical_name, i) => ({
    canonical_name,
    pem: publicKeys.pem(i),
    ssh: publicKeys.ssh(i + 5),
  }));
}

export function projectPipelines(): ProjectPipeline[] {
  return projects().flatMap(({ tenant, name, canonical_name, configured }) => {
    const runs = configured ? (tenant === tenants.gate ? runsInGate : runsOf[name]) : undefined;
    return Object.entries(runs ?? {}).flatMap(([pipeline, list]) =>
      pipelines().some((row) => row.tenant === tenant && row.name === pipeline)
        ? [{ tenant, canonical_name, pipeline, jobs: list }]
        : [],
    );
  });
}

const tests = [run(jobs.merge), run(jobs.test1, jobs.merge), run(jobs.test2, jobs.merge)];
const failing = [run(jobs.merge), run(jobs.failing, jobs.merge), run(jobs.after, jobs.failing)];
const runsInGate = { [names.check]: tests, [names.gate]: [run(jobs.slowGate)] };

const runsOf: Readonly<Record<string, Readonly<Record<string, ProjectJob[]>>>> = {
  [ids.config]: { [names.image]: [run(jobs.buildImage)], [names.validate]: [run(jobs.validateImage)] },
  [ids.project]: {
    [names.check]: tests,
    [names.gate]: tests,
    [names.post]: [run(jobs.post)],
    [names.periodic]: [run(jobs.post)],
  },
  [ids.project1]: {
    [names.check]: tests.slice(0, 2),
    [names.gate]: tests.slice(0, 2),
    [names.post]: [run(jobs.post)],
  },
  [ids.project2]: { [names.check]: [run(jobs.test1)], [names.periodic]: [run(jobs.slowPeriodic)] },
  [ids.failing]: { [names.check]: failing, [names.gate]: failing },
  [ids.noop]: { [names.check]: [run(jobs.noop)], [names.gate]: [run(jobs.noop)] },
  [ids.slow]: {
    [names.check]: [run(jobs.slow)],
    [names.gate]: [...failing.slice(0, 2), run(jobs.slowPeriodic)],
    [names.periodic]: [run(jobs.slowPeriodic)],
  },
  [ids.twin]: { [names.check]: [run(jobs.test1)] },
  [ids.onGithub]: { [names.check]: [run(jobs.test1)] },
  [ids.onGitlab]: { [names.check]: [run(jobs.test1)] },
  [ids.onGit]: { [names.post]: [run(jobs.post)] },
};

function run(name: string, ...after: string[]): ProjectJob {
  return { name, dependencies: after.map((other) => ({ name: other, soft: false })), voting: true };
}
