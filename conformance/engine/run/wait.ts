import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { baseUrlOf, headersOf } from "../model/target.ts";
import type { Wait } from "../model/target.ts";
import type { CaseRun } from "./case-run.ts";
import type { Received, ReceivedHeaders } from "./exchange.ts";

/** A target that asks for more must be asked again in another run. */
const longestSeconds = 120;

/** The target did not answer the request by which it lets time pass: nothing is known about what it would have done then. */
export class WaitUnanswered extends Error {}

/** How long to wait before a retry: a `Retry-After` header overrules `retryAfter` (Arazzo 1.0.1, "Failure Action"). */
export function secondsToWait(
  retryAfter: number | undefined,
  received: Pick<Received, "headers"> | undefined,
  now: number,
): number {
  const asked = received && retryAfterHeader(received.headers, now);
  return Math.min(asked ?? retryAfter ?? 0, longestSeconds);
}

/** Lets time pass: by the target's own means when it has some, else by sleeping. */
export async function waitSeconds(seconds: number, run: CaseRun): Promise<void> {
  const { target, clock, stop } = run.environment;
  if (seconds <= 0) return;
  if (target.wait) await askTarget(target.wait, seconds, run);
  else await clock.sleep(seconds * 1000, stop);
}

/** Seconds, or an HTTP date, which the response's own `Date` gives a meaning even when the clocks differ. */
function retryAfterHeader(headers: ReceivedHeaders, now: number): number | undefined {
  const text = headers.get("retry-after")?.trim();
  if (text === undefined || text === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, (until - (Number.isNaN(sent) ? now : sent)) / 1000);
}

async function askTarget(wait: Wait, seconds: number, run: CaseRun): Promise<void> {
  const { target, transport } = run.environment;
  const base = baseUrlOf(target, wait.source, run.scenario.api);
  if (base === undefined)
    throw new Error(`target ${target.name}: wait names source ${wait.source}, which has no base URL`);
  const body = wait.body === undefined ? undefined : JSON.stringify(withSeconds(wait.body, seconds));
  const answer = await transport(
    {
      method: wait.method,
      url: `${base}${wait.path.replaceAll("{seconds}", String(seconds))}`,
      headers: {
        ...{ ...run.headers, ...headersOf(target, wait.source) },
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body,
    },
    { timeoutMs: target.timeoutMs, step: `${run.scenario.id} wait` },
  );
  const what = `target ${target.name}: ${wait.method} ${wait.path} did not let time pass`;
  if (answer.kind === "no-answer") throw new WaitUnanswered(`${what}, it was not answered: ${answer.reason}`);
  if (answer.status >= 300) throw new Error(`${what}: status ${answer.status}`);
}

function withSeconds(value: unknown, seconds: number): unknown {
  if (value === "{seconds}") return seconds;
  if (typeof value === "string") return value.replaceAll("{seconds}", String(seconds));
  if (Array.isArray(value)) return value.map((item) => withSeconds(item, seconds));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withSeconds(v, seconds)]));
}
