import { apiNamed } from "../../contracts/lib/api-named.ts";
import { suggestion } from "../../contracts/lib/nearest-name.ts";
import { OptionError } from "./option-error.ts";

/** The API that is meant (`apiNamed`); throws an OptionError, which begins with `option` and names the nearest right one, when there is none. */
export function apiAmong(name: string, known: readonly string[], option = ""): string {
  const found = apiNamed(name, known);
  if (found === undefined)
    throw new OptionError(`${option}there is no API ${name} here${suggestion(name, known)}`);
  return found;
}
