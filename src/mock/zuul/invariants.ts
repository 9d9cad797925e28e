import { referenceFaults } from "../core/state/references.ts";
import { dueFaults } from "./invariants/due.ts";
import { historyFaults } from "./invariants/history.ts";
import { imageFaults } from "./invariants/images.ts";
import { layoutFaults } from "./invariants/layout.ts";
import { nodeFaults } from "./invariants/nodes.ts";
import { queueFaults } from "./invariants/queues.ts";
import type { Snapshot } from "./invariants/snapshot.ts";
import { references } from "./references.ts";

/**
 * What cannot be in any state that Zuul's own rules make, one sentence each; empty when the state is possible. Times are
 * in order and not in the future, every reference exists, queues and history agree, and what is due is done.
 */
export function invariantFaults(snapshot: Snapshot): string[] {
  return [
    ...referenceFaults(snapshot.state, references),
    ...[layoutFaults, historyFaults, queueFaults, nodeFaults, imageFaults, dueFaults].flatMap((faults) =>
      faults(snapshot),
    ),
  ];
}
