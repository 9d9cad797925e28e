import type { Change } from "../state/world.ts";
import type { Reply } from "./service.ts";

/** What became of a request: the answer, and what it changed, which is not kept yet. */
export interface Outcome {
  readonly reply: Reply;
  readonly changes: readonly Change[];
}
