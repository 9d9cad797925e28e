/** How long an answer waits, in real milliseconds, by WireMock's names for the distributions of its delays. */
export type Latency =
  | { readonly type: "fixed"; readonly milliseconds: number }
  | { readonly type: "uniform"; readonly lower: number; readonly upper: number }
  /** `median` is the 50th percentile, `sigma` the spread of the logarithms: the larger, the longer the tail. */
  | {
      readonly type: "lognormal";
      readonly median: number;
      readonly sigma: number;
      readonly maxValue?: number;
    };

/** A number from 0 to below 1. */
export type Chance = () => number;

/** No answer waits longer, in milliseconds. */
const longest = 600_000;

/** The delay of one answer in whole milliseconds. */
export function drawLatency(latency: Latency, chance: Chance): number {
  switch (latency.type) {
    case "fixed":
      return latency.milliseconds;
    case "uniform":
      return latency.lower + Math.floor(chance() * (latency.upper - latency.lower + 1));
    case "lognormal": {
      const drawn = Math.round(latency.median * Math.exp(latency.sigma * gaussian(chance)));
      return Math.min(drawn, latency.maxValue ?? longest, longest);
    }
  }
}

/** Of the standard normal distribution (Box and Muller). */
function gaussian(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
