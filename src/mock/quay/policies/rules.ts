import type { AutoPrunePolicy, QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

type Config = Pick<AutoPrunePolicy, "method" | "value" | "tag_pattern" | "tag_pattern_matches">;

interface Sent {
  readonly method: string;
  readonly value: number | string;
  readonly tagPattern?: string | undefined;
  readonly tagPatternMatches?: boolean | undefined;
}

/** Facts, 1.2: a number of tags, or an age such as `7d`. */
export function readPolicy(state: QuayState, sent: Sent, refuse: Refuse<400>): Config {
  const { method, value } = sent;
  if (method !== "number_of_tags" && method !== "creation_date")
    throw refuse(400, "invalid_request", "Invalid method provided");
  const fits = method === "number_of_tags" ? isCount(value) : isAge(state, value);
  if (!fits) throw refuse(400, "invalid_request", "Invalid value given for method type");
  return { method, value, ...readTagPattern(state, sent, refuse) };
}

/** Facts on releases, 3. */
function readTagPattern(
  state: QuayState,
  { tagPattern, tagPatternMatches = true }: Sent,
  refuse: Refuse<400>,
): Pick<Config, "tag_pattern" | "tag_pattern_matches"> {
  if (!state.changed("policy-tag-pattern")) return {};
  const tag_pattern = tagPattern?.trim() ?? null;
  if (tag_pattern === "") throw refuse(400, "invalid_request", "tag_pattern cannot be empty");
  return { tag_pattern, tag_pattern_matches: tagPatternMatches };
}

/** Facts on releases, 12: years came later than the other units. */
function isAge(state: QuayState, value: number | string): boolean {
  if (typeof value !== "string" || ageOf(value) === undefined) return false;
  return !value.endsWith("y") || state.changed("age-in-years");
}

/** An age such as `7d` in milliseconds; undefined for a text that is none. */
export function ageOf(text: string): number | undefined {
  const [, number = "", unit = ""] = /^(\d+)([smhdwy])$/.exec(text) ?? [];
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
  y: 31_536_000 * second,
};

function isCount(value: number | string): boolean {
  return typeof value === "number" && value > 0;
}
