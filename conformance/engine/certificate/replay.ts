import type { OutgoingRequest, Transport } from "../run/exchange.ts";
import { readAnswer } from "../run/exchange.ts";
import { marks } from "../run/disguise.ts";
import { createSecrets, redactExchange } from "../run/redact.ts";
import type { CaseResult, ExchangeRecord } from "../model/result.ts";

/** The requests of a case that the evidence does not hold, or holds otherwise. */
export interface Replay {
  readonly transport: Transport;
  /** Requests that the case makes now and did not make then. */
  readonly unrecorded: readonly string[];
  /** Recorded exchanges that the case did not ask for. */
  readonly left: () => readonly string[];
}

/** A transport that sends nothing: it answers each step of a case with what that step was answered in the run. */
export function replayOf(recorded: CaseResult): Replay {
  const queues = recordedByStep(recorded);
  const unrecorded: string[] = [];
  return {
    unrecorded,
    left: () =>
      [...queues].flatMap(([step, queue]) => queue.map(({ request }) => `${step}: ${line(request)}`)),
    transport: (request, { step }) => {
      const found = queues.get(step)?.shift();
      if (!found || !sameRequest(request, found.request)) {
        unrecorded.push(`${step}: ${line(request)}`);
        return Promise.resolve({ kind: "no-answer", reason: "not in the evidence", unreachable: false });
      }
      return Promise.resolve(answerOf(found));
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

const { disguise, ...hiding } = createSecrets(undefined, { ...marks, cuts: false });

/** Equal but for what redaction hides by its name or header: compared with that hidden on both sides. */
function sameRequest(request: OutgoingRequest, recorded: ExchangeRecord["request"]): boolean {
  return comparable(request) === comparable(recorded);
}

function comparable({ method, url, headers, body }: ExchangeRecord["request"] | OutgoingRequest): string {
  const { request } = redactExchange(
    { request: { method, url, headers, ...(body === undefined ? {} : { body }) } },
    { disguise, ...hiding },
  );
  const sorted = Object.entries(request.headers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([request.method, request.url, sorted, request.body ?? null]);
}

function line({ method, url }: Pick<OutgoingRequest, "method" | "url">): string {
  return `${method} ${url}`;
}
