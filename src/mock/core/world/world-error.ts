import type { WorldProblem } from "./world-file.ts";

/** Problems of one API's world; `source` names where it comes from: its file, or the API where there is none. */
export interface WorldProblems {
  readonly source: string;
  readonly problems: readonly WorldProblem[];
}

/** A world of one's own that cannot be used: nothing was started. Its message lists every problem. */
export class WorldError extends Error {
  override readonly name = "WorldError";
  readonly found: readonly WorldProblems[];

  constructor(found: readonly WorldProblems[]) {
    super(found.flatMap(problemLines).join("\n"));
    this.found = found;
  }
}

function problemLines({ source, problems }: WorldProblems): string[] {
  return problems.map(({ pointer, message }) => `${[source, pointer].filter(Boolean).join(" ")}: ${message}`);
}
