import type { CaseResult, Selection, StepResult } from "./result.ts";

/** What a run's verdict looks at of a case. */
export type Decided = Pick<CaseResult, "required" | "verdict" | "waiver" | "unreachable" | "without"> & {
  readonly api?: string;
  readonly steps?: readonly Pick<StepResult, "statuses">[];
};

/** What a verdict is about: the level, and what the caller left out. */
export type JudgedScope = Pick<
  Selection,
  "level" | "grep" | "cases" | "rerun" | "shard" | "derived" | "scenarios" | "requiredLeftOut" | "releases"
>;
