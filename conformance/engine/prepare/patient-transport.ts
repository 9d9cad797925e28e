import type { Clock } from "../run/clock.ts";
import type { Transport } from "../run/exchange.ts";
import { createPace } from "../run/pace.ts";
import { secondsToWait } from "../run/wait.ts";

interface Patience {
  /** The most requests a second; undefined: as fast as answers come. */
  readonly rate?: number | undefined;
  readonly clock: Clock;
  readonly stop?: AbortSignal | undefined;
}

/** Whoever is refused so often in a row is told. */
const mostRefusals = 10;

/**
 * The same transport for one who makes a world: no faster than it may be, and a request that is refused as one too many
 * (429 with `Retry-After`, RFC 6585, 4) is sent again when the server says.
 */
export function patientTransport(transport: Transport, { rate, clock, stop }: Patience): Transport {
  const pace = rate === undefined ? undefined : createPace(rate, clock);
  return async (request, sending) => {
    for (let refusals = 1; ; refusals++) {
      await pace?.(stop);
      const answer = await transport(request, sending);
      const isTooMany = answer.kind === "received" && answer.status === 429;
      if (!isTooMany || typeof answer.headers.get("retry-after") !== "string") return answer;
      if (refusals === mostRefusals || stop?.aborted === true) return answer;
      await clock.sleep(secondsToWait(undefined, answer, clock.now()) * 1000, stop);
    }
  };
}
