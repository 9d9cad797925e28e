import { hideInCredentials, hideNamed } from "../../../contracts/lib/secrets-in-text.ts";
import type { Hide } from "../../../contracts/lib/secrets.ts";
import { isSecretHeader } from "../../../contracts/lib/secrets.ts";
import type { OutgoingRequest, Transport } from "../run/exchange.ts";
import { readAnswer } from "../run/exchange.ts";
import type { CaseResult, ExchangeRecord } from "../model/result.ts";
import type { Pairing } from "./pairing.ts";

export interface Replay {
  readonly transport: Transport;
  /** What does not fit: a request that the evidence does not hold, or holds otherwise or at another time. */
  readonly misfits: readonly string[];
  /** Recorded exchanges that the case did not ask for. */
  readonly left: () => readonly string[];
  /** How long it took from the first request to the last answer, by the evidence. */
  readonly spanMs: () => number;
}

export interface ReplayOptions {
  readonly pairing: Pairing;
  /** When the run was, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** A transport that sends nothing: it answers each step of a case with what that step was answered in the run. */
export function replayOf(recorded: CaseResult, { pairing, from, to }: ReplayOptions): Replay {
  const queues = recordedByStep(recorded);
  const misfits: string[] = [];
  let begun: number | undefined;
  let ended = from;
  const take = (found: ExchangeRecord, overlaps: boolean): string | undefined => {
    if (!found.sent) return "does not say when it was sent";
    const start = Date.parse(found.sent.at);
    const before = ended;
    begun ??= start;
    ended = Math.max(start + found.sent.durationMs, overlaps ? before : from);
    if (!(start >= from && ended <= to)) return `was sent at ${found.sent.at}, outside of the run`;
    return start >= before || overlaps
      ? undefined
      : `was sent at ${found.sent.at}, before the one ahead of it was answered`;
  };
  return {
    misfits,
    left: () =>
      [...queues].flatMap(([step, queue]) => queue.map(({ request }) => `${step}: ${line(request)}`)),
    spanMs: () => ended - (begun ?? ended),
    transport: (request, { step, overlaps = false }) => {
      const found = queues.get(step)?.shift();
      const wrong =
        found && sameRequest(request, found.request, pairing)
          ? take(found, overlaps)
          : `is not in the evidence${found ? `, which has ${line(found.request)} with other contents` : ""}`;
      if (wrong !== undefined) misfits.push(`the request ${line(request)} of ${step} ${wrong}`);
      const answer = found && wrong === undefined ? answerOf(found) : undefined;
      return Promise.resolve(
        answer ?? { kind: "no-answer", reason: "not in the evidence", unreachable: false },
      );
    },
  };
}

/** The exchanges of each `<workflow>/<step>`, in the order in which they took place; those that were never sent are none. */
function recordedByStep({ steps }: CaseResult): Map<string, ExchangeRecord[]> {
  const queues = new Map<string, ExchangeRecord[]>();
  for (const { workflow, id, exchange, earlier = [] } of steps) {
    const sent = [...earlier, ...(exchange ? [exchange] : [])].filter((e) => e.response ?? e.noAnswer);
    const key = `${workflow}/${id}`;
    queues.set(key, [...(queues.get(key) ?? []), ...sent]);
  }
  return queues;
}

function answerOf({ response, noAnswer }: ExchangeRecord): Awaited<ReturnType<Transport>> {
  if (!response) return { kind: "no-answer", reason: "", unreachable: false, ...noAnswer };
  return readAnswer({ status: response.status, headers: new Headers(response.headers) }, response.body);
}

type Comparable = ExchangeRecord["request"] | OutgoingRequest;

/** Equal in all that no name hides, and in what one hides as far as disguises tell. */
function sameRequest(
  request: OutgoingRequest,
  recorded: ExchangeRecord["request"],
  pairing: Pairing,
): boolean {
  const [now, then] = [apart(request), apart(recorded)];
  return now.open === then.open && pairing.agrees(now.hidden, then.hidden);
}

/** A request without what stands under secrets' names, and that by itself, in its order. */
function apart({ method, url, headers, body }: Comparable): { open: string; hidden: readonly string[] } {
  const hidden: string[] = [];
  const hide: Hide = (secret) => {
    hidden.push(secret);
    return "\u0000";
  };
  const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
  const open = [
    method,
    hideNamed(url, hide),
    sorted.map(([name, value]) => [
      name,
      isSecretHeader(name) ? hideInCredentials(value, hide) : hideNamed(value, hide),
    ]),
    body === undefined ? null : hideNamed(body, hide),
  ];
  return { open: JSON.stringify(open), hidden };
}

function line({ method, url }: Pick<OutgoingRequest, "method" | "url">): string {
  return `${method} ${url}`;
}
