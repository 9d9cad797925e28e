import type { SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";

/**
 * What a run of the suite leaves behind in its target, in words, by API. Nothing is told of a mock that was started for
 * the run, which took all of it along, nor of a team's own scenarios.
 */
export function leftBehind(
  { target, selection }: Pick<SuiteResult, "target" | "selection">,
  { library }: Pick<Suite, "library">,
): readonly string[] {
  if (target.startedForRun === true || selection.scenarios !== undefined) return [];
  const { apis } = selection;
  return apis.flatMap((api) =>
    library.leaves(api).map((text) => (apis.length > 1 ? `${api}: ${text}` : text)),
  );
}
