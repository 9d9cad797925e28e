import type { Deployment } from "../../fixtures/axhub/rows.ts";
import type { AppName } from "./apps.ts";
import { appOf, isReady, repositoryOf } from "./apps.ts";
import { headOf, olderCommitOf } from "./github.ts";
import { apps as ids, commits, deployments as named, deploymentsOf } from "../../fixtures/axhub/names.ts";

/** In the order of their start. */
export function deployments(): Deployment[] {
  const ready = Object.keys(ids).filter((name) => isReady(name as AppName)) as AppName[];
  const all = [...ready.filter((name) => name !== "lab").flatMap(history), ...lastOnes(), ...labs()];
  return all.sort((a, b) => Date.parse(a.started_at) - Date.parse(b.started_at));
}

/** Two succeeded deployments: the older one by hand, the newer one by a push. */
function history(name: AppName): Deployment[] {
  const { older, newest } = name === "blog" ? named.blog : deploymentsOf(ids[name]);
  const { repo_full_name } = repositoryOf(name);
  return [
    deployment(name, older, {
      commit_sha: olderCommitOf(repo_full_name),
      started_at: at("02"),
      trigger_source: "manual",
    }),
    ...(name === "manyVersions" ? betweenTheTwo(name) : []),
    deployment(name, newest, { commit_sha: headOf(repo_full_name), started_at: at("04") }),
  ];
}

/** Enough pushes on the day before the newest one to page through. */
function betweenTheTwo(name: AppName): Deployment[] {
  const { older } = deploymentsOf(ids[name]);
  return Array.from({ length: 23 }, (_, i) =>
    deployment(name, `${older.slice(0, -2)}${String(i + 1).padStart(2, "0")}`, {
      commit_sha: olderCommitOf(`${name} ${i + 1}`),
      started_at: `2026-01-03T${String(i).padStart(2, "0")}:30:00.000Z`,
      completed_at: `2026-01-03T${String(i).padStart(2, "0")}:33:20.000Z`,
    }),
  );
}

function lastOnes(): Deployment[] {
  const { blog, running, imageless, unhealthy } = named;
  const failed = { status: "failed", image_uri: null } as const;
  return [
    deployment("blog", blog.failed, {
      ...failed,
      commit_sha: commits.blog.failed,
      started_at: at("03"),
      completed_at: "2026-01-03T09:00:08.000Z",
      failure_reason: {
        stage: "resolve",
        code: "resolve.spec_invalid",
        message: "The build settings cannot be read.",
      },
    }),
    deployment("running", running.building, {
      status: "building",
      image_uri: null,
      completed_at: null,
      started_at: at("14"),
    }),
    deployment("imageless", imageless.withoutImage, {
      commit_sha: olderCommitOf("imageless"),
      started_at: at("10"),
    }),
    deployment("unhealthy", unhealthy.failed, {
      status: "failed",
      started_at: at("12"),
      failure_reason: {
        stage: "healthcheck",
        code: "healthcheck.timeout",
        message: "The app did not answer its health check.",
      },
    }),
  ];
}

function labs(): Deployment[] {
  const { beforeDestructiveOp, approved, retried, staged, failed } = named.lab;
  const of = (id: string, day: string, other: Partial<Deployment> = {}): Deployment =>
    deployment("lab", id, { commit_sha: olderCommitOf(`lab ${day}`), started_at: at(day), ...other });
  return [
    of(beforeDestructiveOp, "03"),
    of(approved, "06"),
    of(retried, "08"),
    of(staged, "11", { commit_sha: headOf("octo/lab") }),
    of(failed, "09", {
      status: "failed",
      image_uri: null,
      failure_reason: { stage: "build", code: "build.failed", message: "The build ended with exit code 1." },
    }),
  ];
}

function deployment(name: AppName, id: string, other: Partial<Deployment>): Deployment {
  const started_at = other.started_at ?? at("04");
  const { repo_full_name } = repositoryOf(name);
  const { slug, tenant_id } = appOf(name);
  const commit_sha = other.commit_sha ?? headOf(repo_full_name);
  return {
    id,
    app_id: ids[name],
    tenant_id,
    repo_full_name,
    commit_sha,
    status: "succeeded",
    trigger_source: "webhook",
    image_uri: `gcr.io/axhub-apps/${slug}:${commit_sha}`,
    failure_reason: null,
    started_at,
    completed_at: started_at.replace("09:00:00", "09:03:20"),
    cancel_requested_at: null,
    force_rebuild: false,
    planned_failure: null,
    ...other,
  };
}

function at(day: string): string {
  return `2026-01-${day}T09:00:00.000Z`;
}
