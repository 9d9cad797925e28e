import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";

/** The built command line of the checkout. */
export const touchstone: string = path.join(packageRoot, "bin", "touchstone.js");

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
