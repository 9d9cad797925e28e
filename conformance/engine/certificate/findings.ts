import type { SuiteResult } from "../model/result.ts";

/** What a check of a certificate found. */
export interface Checked {
  /** What does not hold, in sentences; empty: everything does. */
  readonly faults: readonly string[];
  /** What the certificate says, where it could be read. */
  readonly result?: SuiteResult;
  readonly recomputed?: { readonly cases: number; readonly exchanges: number };
  /** The files of witnesses. Only that of a key that was asked for was looked at. */
  readonly witnesses: readonly string[];
}
