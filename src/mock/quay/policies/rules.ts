import type { AutoPrunePolicy } from "../state.ts";
import type { Refuse } from "../types.ts";

type Config = Pick<AutoPrunePolicy, "method" | "value">;

/** Facts, 1.2: a number of tags, or an age such as `7d`. */
export function readPolicy(
  { method, value }: { readonly method: string; readonly value: number | string },
  refuse: Refuse<400>,
): Config {
  if (method !== "number_of_tags" && method !== "creation_date")
    throw refuse(400, "invalid_request", "Invalid method provided");
  const fits =
    method === "number_of_tags" ? isCount(value) : typeof value === "string" && ageOf(value) !== undefined;
  if (!fits) throw refuse(400, "invalid_request", "Invalid value given for method type");
  return { method, value };
}

/** An age such as `7d` in milliseconds; undefined for a text that is none. */
export function ageOf(text: string): number | undefined {
  const [, number = "", unit = ""] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  const ms = units[unit];
  return ms === undefined ? undefined : Number(number) * ms;
}

const second = 1000;
const units: Readonly<Record<string, number>> = {
  s: second,
  m: 60 * second,
  h: 3600 * second,
  d: 86_400 * second,
  w: 604_800 * second,
};

function isCount(value: number | string): boolean {
  return typeof value === "number" && value > 0;
}
