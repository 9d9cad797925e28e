import { referenceFaults } from "../core/state/references.ts";
import { uniqueFaults } from "../core/state/uniques.ts";
import { bootstrapFaults } from "./invariants/bootstraps.ts";
import { deploymentFaults } from "./invariants/deployments.ts";
import { githubFaults } from "./invariants/github.ts";
import { jobFaults } from "./invariants/jobs.ts";
import { logFaults } from "./invariants/logs.ts";
import { ownerFaults } from "./invariants/owners.ts";
import { productionFaults } from "./invariants/production.ts";
import { reviewFaults } from "./invariants/reviews.ts";
import type { Snapshot } from "./invariants/snapshot.ts";
import { references } from "./references.ts";
import { uniques } from "./uniques.ts";

/**
 * What cannot be in any state that AxHub's own rules make, one sentence each; empty when the state is possible. Times
 * are in order and not in the future, every reference exists, counts agree, and what is due is done.
 */
export function invariantFaults(snapshot: Snapshot): string[] {
  return [
    ...referenceFaults(snapshot.state, references),
    ...uniqueFaults(snapshot.state, uniques),
    ...[
      ownerFaults,
      deploymentFaults,
      productionFaults,
      reviewFaults,
      githubFaults,
      bootstrapFaults,
      logFaults,
      jobFaults,
    ].flatMap((faults) => faults(snapshot)),
  ];
}
