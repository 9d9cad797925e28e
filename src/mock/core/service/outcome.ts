import type { Refused } from "../session/journal.ts";
import type { Change } from "../state/world.ts";
import type { Reply } from "./service.ts";

/** What became of a request: the answer, and what it changed, which is not kept yet. */
export interface Outcome {
  readonly reply: Reply;
  readonly changes: readonly Change[];
  /** What was in the place of each changed row; absent: it is not told. */
  readonly before?: readonly unknown[];
  readonly refused?: Refused;
}
