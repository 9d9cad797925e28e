import type { CaseResult, Part, Setting, SuiteResult } from "../model/result.ts";
import { select } from "../model/selection.ts";
import type { Suite } from "../model/suite.ts";
import { baseUrlOf } from "../model/target.ts";

/** What the cases of one process were given, and when it ran. */
export interface Share {
  readonly run: string;
  readonly setting: Setting;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** The share that each case belongs to: the whole run, or the shard that a merged run took it from. */
export function shareFinder(
  result: SuiteResult,
  { scenarios }: Suite,
): (of: CaseResult) => Share | undefined {
  const { setting, parts = [], selection } = result;
  if (setting) {
    const whole = shareOf({ ...result, setting });
    return () => whole;
  }
  const byCase = new Map(
    parts.flatMap((part) => {
      const share = shareOf(part);
      const { chosen } = select(scenarios, [], { level: selection.level, shard: part.shard });
      return chosen.map(({ api, id }) => [`${api} ${id}`, share] as const);
    }),
  );
  return ({ api, id }) => byCase.get(`${api} ${id}`);
}

/** What does not agree between a result and the settings and times of its shares. */
export function shareFaults(result: SuiteResult, now: number): string[] {
  const { setting, parts, run } = result;
  if (setting && parts) return ["the result is of a whole run and of shards at once"];
  const shares = setting ? [{ ...result, setting }] : (parts ?? []);
  if (shares.length === 0) return ["the result has no setting: it was not run with full evidence"];
  const whole = spanOf(result);
  const runs = [...new Set(shares.map((s) => s.run))].join("+");
  return [
    ...(Number.isNaN(whole.from) ? [`startedAt ${result.startedAt} is no time`] : []),
    ...(whole.to > now ? [`the run ends in the future: ${new Date(whole.to).toISOString()}`] : []),
    ...(runs === run ? [] : [`the run is ${run}, its settings are of ${runs}`]),
    ...(parts ? shardFaults(parts) : []),
    ...shares.map(spanOf).flatMap(({ from, to }) => {
      const inside = from >= whole.from && to <= whole.to;
      return inside ? [] : ["a shard ran at another time than the result says"];
    }),
    ...shares.flatMap((s) => targetFaults(result, s.setting)),
  ];
}

/** The statement names the URLs that the requests really went to, and no other. */
function targetFaults(
  { target, selection: { apis } }: SuiteResult,
  { baseUrl, apis: named }: Setting,
): string[] {
  const stated = Object.keys(target.baseUrls);
  const places = { baseUrl, apis: named };
  return [
    ...(sameNames(stated, apis)
      ? []
      : [`the target has URLs of ${stated.join(", ")}, judged were ${apis.join(", ")}`]),
    ...apis.flatMap((api) => {
      const met = baseUrlOf(places, api, api) ?? baseUrl;
      return met === target.baseUrls[api]
        ? []
        : [`${api} is stated to be at ${target.baseUrls[api] ?? "no URL"}, its requests went to ${met}`];
    }),
  ];
}

function shardFaults(parts: readonly Part[]): string[] {
  const seen = new Set(parts.map((p) => p.shard.index));
  const totals = new Set(parts.map((p) => p.shard.total));
  const odd = parts.some(({ shard: { index, total } }) => index > total);
  return seen.size < parts.length || totals.size > 1 || odd
    ? ["the shards of the result do not belong together"]
    : [];
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

type Timed = Pick<Part, "startedAt" | "durationMs">;

function spanOf({ startedAt, durationMs }: Timed): Pick<Share, "from" | "to"> {
  const from = Date.parse(startedAt);
  return { from, to: from + durationMs };
}

function shareOf(part: Omit<Part, "shard">): Share {
  const { run, setting } = part;
  return { run, setting, ...spanOf(part) };
}
