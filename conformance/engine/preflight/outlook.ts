import { counted } from "../../../contracts/lib/counted.ts";
import { targetFor } from "../model/target.ts";
import { applicability } from "../run/applicability.ts";
import { systemClock } from "../run/clock.ts";
import { environmentOf } from "../run/run-suite.ts";
import type { Asking } from "./ask-target.ts";
import { estimate, estimateText } from "./estimate.ts";
import type { Preflight } from "./preflight.ts";

/** Shorter runs need no word before they start. */
const worthTelling = 30_000;

/** What a caller is told before a run: how long it will take. */
export function outlook(
  { suite, target, options, chosen }: Omit<Asking, "releases">,
  { asked, latencies }: Preflight,
): string[] {
  const byApi = new Map(
    suite.apis.map((api) => {
      const given = { suite, target: targetFor(target, api, options.run), options };
      return [api, environmentOf(given, options.clock ?? systemClock)] as const;
    }),
  );
  const cases = chosen.filter((s) => {
    const environment = byApi.get(s.api);
    return environment !== undefined && applicability(s, environment).kind === "applicable";
  });
  const found = estimate({
    cases,
    latencies,
    lanes: target.shared ? 1 : (options.concurrency ?? target.concurrency),
    ...(options.rate === undefined ? {} : { rate: options.rate }),
  });
  return [
    ...(options.startedForRun === true || asked === 0
      ? []
      : [`preflight: ${counted(asked, "answer")} right`]),
    ...(found && found.durationMs >= worthTelling ? [estimateText(found)] : []),
  ];
}
