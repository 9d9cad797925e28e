import { suggestion } from "../../contracts/lib/nearest-name.ts";
import { apiNamed } from "../../contracts/lib/api-named.ts";
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
    const found = apiNamed(name, known);
    if (found === undefined) throw new UsageError(`${missing(name)}${suggestion(name, known)}`);
    return found;
  });
  return named.length > 0 ? [...new Set(chosen)] : known;
}
