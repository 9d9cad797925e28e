import { select } from "../model/selection.ts";
import type { Asking } from "./ask-target.ts";
import { askTarget, faultLines } from "./ask-target.ts";
import { outlook } from "./outlook.ts";

/** What a caller is told before the first case. */
export interface BeforeRun {
  readonly lines: readonly string[];
  /** The target cannot be judged. */
  readonly isFaulty: boolean;
}

/** Asks a target whether it can be judged by the cases that the caller chose, and tells how long that will take. */
export async function beforeRun(asking: Omit<Asking, "chosen">): Promise<BeforeRun> {
  const { suite, options } = asking;
  const { level = "extended" } = options;
  const { chosen } = select(suite.scenarios, [], { ...options, level });
  const answers = await askTarget({ ...asking, chosen });
  return answers.faults.length > 0
    ? { lines: faultLines(answers), isFaulty: true }
    : { lines: outlook({ ...asking, chosen }, answers), isFaulty: false };
}
