import { nearestName } from "../../../contracts/lib/nearest-name.ts";
import type { Library } from "../model/library.ts";
import type { Target } from "../model/target.ts";

type Names = Pick<Library, "inputs" | "optional">;

/**
 * What a target gives or is without that no API has: a typo would silently leave cases out. `apis` are all APIs with
 * inputs, since one target file serves several; of an API that is none of them nothing is known.
 */
export function unknownNames(
  { inputs, apiInputs = {}, without = {} }: Pick<Target, "inputs" | "apiInputs" | "without">,
  apis: readonly string[],
  names: Names,
): string[] {
  const inputsOf = (of: readonly string[]) => of.flatMap((api) => names.inputs(api).map(({ name }) => name));
  const groupsOf = (of: readonly string[]) =>
    of.flatMap((api) => names.optional(api).map(({ name }) => name));
  const known = Object.keys(apiInputs).filter((api) => apis.includes(api));
  return [
    ...unknown("input", Object.keys(inputs), inputsOf(apis), apis),
    ...known.flatMap((api) => unknown("input", Object.keys(apiInputs[api] ?? {}), inputsOf([api]), [api])),
    ...Object.entries(without)
      .filter(([api]) => api === "" || apis.includes(api))
      .flatMap(([api, groups]) => {
        const of = api === "" ? apis : [api];
        return unknown("optional group", groups, groupsOf(of), of);
      }),
  ];
}

function unknown(
  kind: string,
  given: readonly string[],
  known: readonly string[],
  apis: readonly string[],
): string[] {
  const names = new Set(known);
  return given
    .filter((name) => !names.has(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const cure =
        nearest === undefined
          ? apis.map((api) => `contracts/${api}/inputs.yaml`).join(" and ") + " has all of them"
          : `did you mean ${nearest}?`;
      return `${apis.length === 1 ? `${apis[0] ?? ""}: ` : ""}there is no ${kind} ${name}; ${cure}`;
    });
}
