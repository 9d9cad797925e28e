/** What a client's run against the mock came to. */
export interface Outcome {
  /** How many calls, cases or requests there were. */
  readonly tried: number;
  /** The operations that it called and that answered as they must, each time: `api operationId`. */
  readonly operations: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  /** The call, the case, or the operation and the check. */
  readonly where: string;
  readonly found: string;
}
