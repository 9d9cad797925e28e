import type { SuiteResult } from "../model/result.ts";

/** What a check of a certificate found. */
export interface Checked {
  /** What does not hold, in sentences; empty: everything does. */
  readonly faults: readonly string[];
  /** What the certificate says, where it could be read. */
  readonly result?: SuiteResult;
  readonly recomputed?: { readonly cases: number; readonly exchanges: number; readonly unproven: number };
}
