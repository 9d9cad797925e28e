import { suggestion } from "../../contracts/lib/nearest-name.ts";
import { OptionError } from "./option-error.ts";

/** The API of that name, or the one alone whose name begins so (`gitlab` of `gitlab-agents`); undefined: there is none. */
export function apiNamed(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  const [begun, ...others] = known.filter((api) => name !== "" && api.startsWith(name));
  return others.length === 0 ? begun : undefined;
}

/** The same; throws an OptionError, which begins with `option` and names the nearest right one, when there is none. */
export function apiAmong(name: string, known: readonly string[], option = ""): string {
  const found = apiNamed(name, known);
  if (found === undefined)
    throw new OptionError(`${option}there is no API ${name} here${suggestion(name, known)}`);
  return found;
}
