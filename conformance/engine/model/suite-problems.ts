import type { Problem } from "../arazzo/source.ts";
import { OwnError } from "./own-error.ts";

/** Something is wrong with the suite's own data: told before anything is sent, exit code 3. */
export class SuiteProblems extends OwnError {
  override readonly name = "SuiteProblems";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join("\n"));
    this.problems = problems;
  }
}

export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
