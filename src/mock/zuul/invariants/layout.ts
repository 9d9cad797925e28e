import { keyOf } from "../state.ts";
import { broken } from "../../core/world/invariants.ts";
import type { Snapshot } from "./snapshot.ts";

/** There is the server; each job that a project runs is configured, and each that it depends on is run too. */
export function layoutFaults({ state }: Snapshot): string[] {
  return [
    ...broken([[state.installation.get("zuul") !== undefined, "there is no installation zuul"]]),
    ...[...state.projectPipelines.rows()].flatMap(({ tenant, canonical_name, jobs }) =>
      jobs.flatMap(({ name, dependencies }) => [
        ...(state.jobs.by("name", keyOf(tenant, name)).length > 0
          ? []
          : [`${canonical_name} runs no job ${name}`]),
        ...dependencies
          .filter((needed) => !needed.soft && !jobs.some((job) => job.name === needed.name))
          .map((needed) => `${name} of ${canonical_name} depends on ${needed.name}, which is not run`),
      ]),
    ),
  ];
}
