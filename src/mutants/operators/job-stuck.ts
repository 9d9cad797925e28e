import { operator } from "../engine/mutant.ts";

interface JobStuckDetail {
  readonly kind: string;
}

/** Its places are not in operations: see `jobMutants`. */
export const jobStuck = operator<JobStuckDetail>({
  name: "job-stuck",
  summary: "Work that goes on behind the API never gets past a step.",
  measures: "behaviour",
  *places() {
    // None: a job belongs to no operation.
  },
  behave: ({ kind }) => ({ runsJob: (planned) => planned !== kind }),
});
