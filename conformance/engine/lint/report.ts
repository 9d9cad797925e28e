import type { NodePath, Problem, Source } from "../arazzo/source.ts";

/** Collects the problems of one file. */
export interface Report {
  readonly problems: Problem[];
  add(place: NodePath, message: string): void;
}

export function createReport(source: Source): Report {
  const problems: Problem[] = [];
  return {
    problems,
    add: (place, message) => problems.push({ file: source.file, line: source.lineOf(place), message }),
  };
}
