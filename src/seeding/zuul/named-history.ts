import { branchRef, refOf } from "./changes.ts";
import type { FinishedBuildset } from "./history.ts";
import { tell } from "./history.ts";
import {
  branches,
  builds as names,
  buildsets as ids,
  changes,
  jobs,
  pipelines,
  projects,
  tenants,
} from "../../fixtures/zuul/names.ts";
import { at } from "./times.ts";

/** The named buildsets, oldest first. */
export function namedHistory(): FinishedBuildset[] {
  const day = (time: string) => at(`2026-01-15T${time}`);
  const { passed, gated, failed } = names;
  const first = refOf(projects.project, changes.project);
  return [
    imageBuild(ids.imageOfLocked, names.imageOfLocked, "2026-01-13T03:00:00"),
    imageBuild(ids.image, names.image, "2026-01-14T03:00:00"),
    imageBuild(ids.imageOfFresh, names.imageOfFresh, "2026-01-15T03:00:00"),
    tell({
      uuid: ids.periodic,
      pipeline: pipelines.periodic,
      ref: branchRef(projects.project, branches.main),
      start: day("06:00:00"),
      result: "SUCCESS",
      builds: [{ uuid: names.periodic, job_name: jobs.post, from: 0, seconds: 45 }],
    }),
    tell({
      uuid: ids.passed,
      pipeline: pipelines.check,
      ref: first,
      start: day("07:00:00"),
      result: "SUCCESS",
      builds: [
        { uuid: passed.retried, job_name: jobs.merge, from: 0, seconds: 20, result: "RETRY", final: false },
        { uuid: passed.merge, job_name: jobs.merge, from: 30, seconds: 30 },
        {
          uuid: passed.test1,
          job_name: jobs.test1,
          from: 60,
          seconds: 90,
          artifacts: [
            {
              name: "tarball",
              url: "https://logs.example.com/project.tar.gz",
              metadata: { type: "archive" },
            },
          ],
          provides: [{ name: "project-tarball" }],
        },
        { uuid: passed.test2, job_name: jobs.test2, from: 60, seconds: 120 },
      ],
    }),
    tell({
      uuid: ids.gated,
      pipeline: pipelines.gate,
      ref: first,
      start: day("07:10:00"),
      result: "SUCCESS",
      builds: [
        { uuid: gated.merge, job_name: jobs.merge, from: 0, seconds: 30 },
        { uuid: gated.test1, job_name: jobs.test1, from: 30, seconds: 90 },
        { uuid: gated.test2, job_name: jobs.test2, from: 30, seconds: 120 },
      ],
    }),
    tell({
      uuid: ids.conflicting,
      pipeline: pipelines.check,
      ref: refOf(projects.project, changes.conflicting),
      start: day("07:20:00"),
      result: "MERGE_CONFLICT",
      builds: [],
    }),
    tell({
      uuid: ids.ofTenantTwo,
      tenant: tenants.two,
      pipeline: pipelines.check,
      ref: refOf(projects.project2, "71,1"),
      start: day("07:25:00"),
      result: "SUCCESS",
      builds: [{ uuid: names.ofTenantTwo, job_name: jobs.test1, from: 0, seconds: 60 }],
    }),
    tell({
      uuid: ids.held,
      pipeline: pipelines.check,
      ref: refOf(projects.failing, changes.failing[1]),
      start: day("07:30:00"),
      result: "FAILURE",
      builds: [
        { uuid: names.heldMerge, job_name: jobs.merge, from: 0, seconds: 20 },
        { uuid: names.held, job_name: jobs.failing, from: 20, seconds: 40, result: "FAILURE", held: true },
        { uuid: names.heldSkipped, job_name: jobs.after, from: 60, result: "SKIPPED" },
      ],
    }),
    tell({
      uuid: ids.failed,
      pipeline: pipelines.check,
      ref: refOf(projects.failing, changes.failing[0]),
      start: day("07:40:00"),
      result: "FAILURE",
      builds: [
        { uuid: failed.merge, job_name: jobs.merge, from: 0, seconds: 30 },
        { uuid: failed.failing, job_name: jobs.failing, from: 30, seconds: 60, result: "FAILURE" },
        { uuid: failed.skipped, job_name: jobs.after, from: 90, result: "SKIPPED" },
      ],
    }),
  ];
}

/** An image is built; its artifact is there when the build ends. */
function imageBuild(uuid: string, build: string, start: string): FinishedBuildset {
  return tell({
    uuid,
    pipeline: pipelines.image,
    ref: branchRef(projects.config, branches.main),
    start: at(start),
    result: "SUCCESS",
    builds: [{ uuid: build, job_name: jobs.buildImage, from: 0, seconds: 600 }],
  });
}
