import { createHash } from "node:crypto";
import type { Mutant } from "./mutant.ts";

export interface Choice {
  readonly operator?: string | undefined;
  readonly operation?: string | undefined;
  /** Only those whose id contains this text. */
  readonly grep?: string | undefined;
  /** So many of the others, spread evenly and the same in every run. */
  readonly sample?: number | undefined;
}

/** The mutants that the caller wants, in their order. */
export function choose(
  mutants: readonly Mutant[],
  { operator, operation, grep, sample }: Choice,
): readonly Mutant[] {
  const wanted = mutants.filter(
    (mutant) =>
      (operator === undefined || mutant.operator === operator) &&
      (operation === undefined || mutant.operation.toLowerCase() === operation.toLowerCase()) &&
      (grep === undefined || mutant.id.includes(grep)),
  );
  if (sample === undefined || sample >= wanted.length) return wanted;
  const drawn = new Set([...wanted].sort(byLot).slice(0, sample));
  return wanted.filter((mutant) => drawn.has(mutant));
}

function byLot(a: Mutant, b: Mutant): number {
  return lotOf(a).localeCompare(lotOf(b));
}

function lotOf({ id }: Mutant): string {
  return createHash("sha256").update(id).digest("hex");
}
