import type { Faker } from "@faker-js/faker";
import type { ProjectJob, Ref } from "../../fixtures/zuul/rows.ts";
import { branchRef, refOf } from "./changes.ts";
import type { FinishedBuildset } from "./history.ts";
import { tell } from "./history.ts";
import { projectPipelines } from "./layout.ts";
import { branches, canonical, jobs, pipelines, projects, tenants } from "../../fixtures/zuul/names.ts";
import type { Review } from "./reviews.ts";
import { ReviewDesk } from "./reviews.ts";
import { at } from "./times.ts";
import type { Outcome, Run } from "./timeline.ts";
import { endOf, runJobs, untilDequeued } from "./timeline.ts";

const failures = ["FAILURE", "TIMED_OUT", "POST_FAILURE", "NODE_FAILURE", "RETRY_LIMIT"] as const;
/** The most builds that one buildset has. */
const most = 6;

/** Told history of tenant-one with exactly so many builds, oldest first, all before the named ones. */
export function bulkHistory(faker: Faker, count: number): FinishedBuildset[] {
  const all: FinishedBuildset[] = [];
  const desk = new ReviewDesk(faker);
  const begin = at("2025-06-01T00:00:00");
  const step = (at("2026-01-13T00:00:00") - begin) / count;
  for (let made = 0; made < count;) {
    const start = Math.floor((begin + step * made) / 1000) * 1000;
    const told = next(faker, desk, { start, room: count - made });
    all.push(told);
    made += told.builds.length;
  }
  return all;
}

interface Place {
  /** Epoch milliseconds. */
  readonly start: number;
  /** How many builds there may be. */
  readonly room: number;
}

/** What happens next at the code host: a patchset, an approval, a merge, or a timer. */
function next(faker: Faker, desk: ReviewDesk, { start, room }: Place): FinishedBuildset {
  const pipeline = faker.helpers.weightedArrayElement([
    { weight: 5, value: pipelines.check },
    { weight: 4, value: pipelines.gate },
    { weight: 1, value: pipelines.post },
    { weight: 1, value: pipelines.periodic },
  ]);
  const approved = pipeline === pipelines.gate && room >= most ? desk.approved() : undefined;
  const merged = pipeline === pipelines.post ? desk.takeMerged() : undefined;
  if (approved) {
    const told = run(faker, { pipeline, ref: refOfReview(approved), start });
    if (told.buildset.result === "SUCCESS") desk.merge(approved);
    else approved.passed = false;
    return told;
  }
  if (merged) {
    const ref = branchRef(merged.project, merged.branch, faker.git.commitSha());
    return run(faker, { pipeline, ref, start });
  }
  if (room < most || pipeline === pipelines.periodic)
    return run(faker, {
      pipeline: pipelines.periodic,
      ref: branchRef(projects.project, branches.main),
      start,
    });
  const review = desk.upload();
  const told = run(faker, { pipeline: pipelines.check, ref: refOfReview(review), start });
  review.passed = told.buildset.result === "SUCCESS";
  return told;
}

function refOfReview({ project, number, patchset, branch }: Review): Ref {
  return refOf(project, `${number},${patchset}`, { branch });
}

interface Event {
  readonly pipeline: string;
  readonly ref: Ref;
  readonly start: number;
}

/** An item goes through its pipeline. */
function run(faker: Faker, { pipeline, ref, start }: Event): FinishedBuildset {
  const list = jobsOf(ref.project, pipeline);
  const voting = list.filter((job) => job.voting).map(({ name }) => name);
  const fails = list.length > 1 && faker.datatype.boolean(0.2);
  const broken = fails ? faker.helpers.arrayElement(voting) : undefined;
  const outcomes = new Map(list.map(({ name }) => [name, outcome(faker, { job: name, broken })]));
  const ended = runJobs({ jobs: list, outcomeOf: (name) => outcomes.get(name) ?? never(name) });
  const dequeued = list.length > 1 && faker.datatype.boolean(0.05);
  const runs = dequeued ? untilDequeued(ended.runs, dequeuedAt(faker, ended.runs)) : ended.runs;
  const hex = () => faker.string.hexadecimal({ length: 32, prefix: "", casing: "lower" });
  const nodesets = [
    { weight: 4, value: "debian" },
    { weight: 1, value: "" },
  ];
  return tell({
    uuid: hex(),
    pipeline,
    ref,
    start,
    result: dequeued ? "DEQUEUED" : ended.result,
    builds: runs.map((build) => ({
      ...build,
      uuid: hex(),
      nodeset: build.result === "SKIPPED" ? null : faker.helpers.weightedArrayElement(nodesets),
    })),
  });
}

const today = projectPipelines();

/** What a project ran in a pipeline: what it runs today, and in check a job that did not vote. */
function jobsOf(project: string, pipeline: string): ProjectJob[] {
  const found = today.find(
    (row) =>
      row.tenant === tenants.one && row.canonical_name === canonical(project) && row.pipeline === pipeline,
  );
  const lint: ProjectJob = { name: jobs.lint, dependencies: [], voting: false };
  return [...(found?.jobs ?? []), ...(pipeline === pipelines.check ? [lint] : [])];
}

function outcome(faker: Faker, { job, broken }: { job: string; broken: string | undefined }): Outcome {
  const seconds = faker.number.int({ min: 20, max: 900 });
  if (job === jobs.failing) return { result: "FAILURE", seconds };
  const failing = job === broken || (job === jobs.lint && faker.datatype.boolean(0.2));
  const result = failing ? faker.helpers.arrayElement(job === jobs.lint ? ["FAILURE"] : failures) : "SUCCESS";
  // Nothing runs where there is no node.
  return { result, seconds: result === "NODE_FAILURE" ? 0 : seconds };
}

/** Some time while a build runs. */
function dequeuedAt(faker: Faker, runs: readonly Run[]): number {
  const end = Math.max(...runs.map(endOf));
  return faker.number.int({ min: 1, max: Math.max(1, end - 1) });
}

function never(job: string): never {
  throw new Error(`nothing is planned for ${job}`);
}
