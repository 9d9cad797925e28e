import type { Autohold, Build } from "../state.ts";
import { refMatcher } from "./ref-matcher.ts";

/** Real server: the results after which nodes are worth to be looked at. */
export const heldResults: readonly string[] = ["FAILURE", "RETRY_LIMIT", "POST_FAILURE", "TIMED_OUT"];

/** The request that holds the nodes of a build that ended so: one for this ref before one for any. */
export function matchingHold(
  holds: readonly Autohold[],
  build: Pick<Build, "job_name" | "ref"> & { readonly project: string },
  result: string,
): Autohold | undefined {
  if (!heldResults.includes(result)) return undefined;
  const matching = holds.filter(
    (hold) =>
      hold.expired === null &&
      hold.current_count < hold.max_count &&
      hold.project === build.project &&
      hold.job === build.job_name &&
      refMatcher(hold.ref_filter)?.(build.ref.ref) === true,
  );
  return matching.find(({ ref_filter }) => ref_filter !== anyRef) ?? matching[0];
}

export const anyRef = ".*";
