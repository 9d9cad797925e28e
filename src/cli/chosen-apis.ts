import { suggestion } from "../../contracts/lib/nearest-name.ts";
import { UsageError } from "./exit.ts";

/**
 * The APIs that the caller named, or all that are known; the beginning of one name alone stands for it (`gitlab`).
 * `missing` begins the sentence about one that is not known.
 */
export function chosenApis(
  named: readonly string[],
  known: readonly string[],
  missing: (api: string) => string,
): readonly string[] {
  const chosen = named.map((name) => {
    const begun = known.filter((api) => api.startsWith(name));
    if (known.includes(name)) return name;
    if (begun.length !== 1 || begun[0] === undefined)
      throw new UsageError(`${missing(name)}${suggestion(name, known)}`);
    return begun[0];
  });
  return named.length > 0 ? [...new Set(chosen)] : known;
}
