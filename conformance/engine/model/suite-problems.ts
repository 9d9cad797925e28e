import type { Problem } from "../arazzo/source.ts";

/** Something is wrong with the suite's own data: told before anything is sent, exit code 3. */
export class SuiteProblems extends Error {
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
