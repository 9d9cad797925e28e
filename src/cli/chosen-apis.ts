import { UsageError } from "./exit.ts";

/** The APIs that the caller named, or all that are known; `missing` begins the sentence about one that is not. */
export function chosenApis(
  named: readonly string[],
  known: readonly string[],
  missing: (api: string) => string,
): readonly string[] {
  const unknown = named.find((api) => !known.includes(api));
  if (unknown !== undefined) throw new UsageError(`${missing(unknown)}; there are: ${known.join(", ")}`);
  return named.length > 0 ? named : known;
}
