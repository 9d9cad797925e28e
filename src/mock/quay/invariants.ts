import { countFaults } from "./invariants/counts.ts";
import { referenceFaults } from "../core/state/references.ts";
import { uniqueFaults } from "../core/state/uniques.ts";
import { timeFaults } from "./invariants/times.ts";
import { ownerFaults } from "./invariants/owners.ts";
import { references } from "./references.ts";
import type { QuayState } from "./state.ts";
import { uniques } from "./uniques.ts";

export { dueFaults } from "./invariants/due.ts";

/**
 * What holds of every registry at every moment, and does not of this one: each reference leads to a row, what is kept in
 * two places agrees, what there is once is there once, times are in order and not ahead of the clock (`nowMs`, epoch
 * milliseconds). One line for each kind of fault, with the first row that has it; empty for a sound registry.
 */
export function invariantFaults(state: QuayState, nowMs: number): string[] {
  return [
    ...referenceFaults(state, references),
    ...countFaults(state),
    ...uniqueFaults(state, uniques),
    ...ownerFaults(state),
    ...timeFaults(state, nowMs),
  ];
}
