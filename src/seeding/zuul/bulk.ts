import type { Faker } from "@faker-js/faker";
import { branchRef, refOf } from "./changes.ts";
import type { Told } from "./history.ts";
import { tell } from "./history.ts";
import { branches, jobs, pipelines, projects } from "../../fixtures/zuul/names.ts";
import { at } from "./times.ts";

const jobsOf: Readonly<Record<string, readonly string[]>> = {
  [pipelines.check]: [jobs.merge, jobs.test1, jobs.test2, jobs.lint],
  [pipelines.gate]: [jobs.merge, jobs.test1, jobs.test2],
  [pipelines.post]: [jobs.post],
  [pipelines.periodic]: [jobs.post],
};

const failures = ["FAILURE", "TIMED_OUT", "POST_FAILURE", "NODE_FAILURE", "RETRY_LIMIT"] as const;

/** Told history of tenant-one with exactly so many builds, oldest first, all before the named ones. */
export function bulkHistory(faker: Faker, count: number): Told[] {
  const all: Told[] = [];
  let time = at("2025-06-01T00:00:00");
  const step = (at("2026-01-13T00:00:00") - time) / count;
  for (let made = 0, told = buildset(faker, time, count); made < count;) {
    all.push(told);
    made += told.builds.length;
    time += step * told.builds.length;
    told = buildset(faker, time, count - made);
  }
  return all;
}

/** One buildset with at most `room` builds. */
function buildset(faker: Faker, time: number, room: number): Told {
  const project = faker.helpers.arrayElement([projects.project, projects.project1, projects.failing]);
  const pipeline = faker.helpers.weightedArrayElement([
    { weight: 6, value: pipelines.check },
    { weight: 3, value: pipelines.gate },
    { weight: 1, value: pipelines.post },
    { weight: 1, value: pipelines.periodic },
  ]);
  const result = faker.helpers.weightedArrayElement([
    { weight: 16, value: "SUCCESS" },
    { weight: 4, value: "FAILURE" },
    { weight: 1, value: "DEQUEUED" },
  ]);
  const names = (jobsOf[pipeline] ?? []).slice(0, room);
  return tell({
    uuid: faker.string.hexadecimal({ length: 32, prefix: "", casing: "lower" }),
    pipeline,
    ref: refIn(faker, project, pipeline),
    start: Math.floor(time / 1000) * 1000,
    result,
    builds: names.map((job_name, i) => ({
      uuid: faker.string.hexadecimal({ length: 32, prefix: "", casing: "lower" }),
      job_name,
      from: i === 0 ? 0 : 60,
      seconds: faker.number.int({ min: 20, max: 900 }),
      voting: job_name !== jobs.lint,
      nodeset: faker.helpers.weightedArrayElement([
        { weight: 4, value: "debian" },
        { weight: 1, value: "" },
      ]),
      result: resultOf(faker, result, i === names.length - 1),
    })),
  });
}

function refIn(faker: Faker, project: string, pipeline: string) {
  const branch = faker.datatype.boolean(0.2) ? branches.stable : branches.main;
  if (pipeline === pipelines.periodic) return branchRef(project, branch);
  if (pipeline === pipelines.post) return branchRef(project, branch, faker.git.commitSha());
  const change = `${faker.number.int({ min: 100, max: 999 })},${faker.number.int({ min: 1, max: 4 })}`;
  return refOf(project, change, { branch });
}

function resultOf(faker: Faker, buildsetResult: string, isLast: boolean): string {
  if (buildsetResult === "SUCCESS" || !isLast) return "SUCCESS";
  return buildsetResult === "DEQUEUED" ? "CANCELED" : faker.helpers.arrayElement(failures);
}
