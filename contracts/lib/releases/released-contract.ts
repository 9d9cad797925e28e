import type { Contract } from "../contract.ts";
import { readContract } from "../contract.ts";
import type { Change } from "./changes.ts";
import { applyOverlay } from "./overlay.ts";

/** A contract as a release with these changes has it: their overlays applied, in the list's order. */
export function withChanges(contract: Contract, changes: readonly Change[]): Contract {
  const actions = changes.flatMap(({ overlay = [] }) => overlay);
  if (actions.length === 0) return contract;
  return readContract(contract.api, applyOverlay(contract.document, actions));
}
