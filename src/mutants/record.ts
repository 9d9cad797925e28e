import { mediaTypeOf } from "../mock/core/request.ts";
import type { LayeredCall } from "../mock/core/layer.ts";
import type { AnyState } from "../mock/core/service.ts";
import {
  admittedRequest,
  explain,
  grantedRequest,
  succeeded,
  unchecked,
  unlessItBreaks,
} from "./carry-out.ts";
import { credentialOf } from "./credentials.ts";
import type { Cases, Harness, Interference } from "./harness.ts";
import { startHarness } from "./harness.ts";
import { invalidVariants } from "./invalid-variants.ts";
import type { Exchange, Recording } from "./recording.ts";
import { isSuccess, violationsKey } from "./recording.ts";

/** Thrown when the healthy mock does not pass: nothing can be told of mutants then. */
export class UnhealthyMock extends Error {
  override readonly name = "UnhealthyMock";
}

export interface Recorded {
  readonly recording: Recording;
  readonly harness: Harness;
}

const run = "healthy";

/** Runs the suite once against the healthy mock and keeps what went over the wire. The harness stays open. */
export async function record(cases: Cases, onCase: (done: number, total: number) => void): Promise<Recorded> {
  const recorder = new Recorder();
  const harness = await startHarness(cases, recorder);
  let done = 0;
  for (const id of harness.cases.keys()) {
    const { verdict, reason } = await harness.run(id, run);
    if (verdict !== "pass") {
      await harness.close();
      throw new UnhealthyMock(`${id} is ${verdict} against the healthy mock: ${reason}`);
    }
    onCase(++done, harness.cases.size);
  }
  harness.forget();
  recorder.stop();
  return { recording: recorder.recording(), harness };
}

/** A layer that changes nothing and remembers everything. */
class Recorder implements Interference {
  readonly #operations = new Map<string, Map<string, { exchanges: Exchange[]; refusable: Set<string> }>>();
  readonly #jobs = new Map<string, Map<string, Set<string>>>();
  readonly #requests = new Map<string, number>();
  readonly #cases = new WeakMap<AnyState, Set<string>>();
  #stopped = false;

  readonly layer = (call: LayeredCall) => {
    if (this.#stopped) return call.carryOut();
    const caseId = call.session.id.slice(0, -`-${run}`.length);
    this.#requests.set(caseId, (this.#requests.get(caseId) ?? 0) + 1);
    this.#casesOf(call.session.world(call.mounted.service.name).state).add(caseId);
    const { operation } = call;
    if (!operation) return call.carryOut();
    const kept = this.#record(call.mounted.service.name, operation.id);
    const before = kept.exchanges.some(isSuccess) ? [] : invalidVariants(call);
    const { outcome, exchange } = observe(call, caseId);
    kept.exchanges.push(exchange);
    const keys = [violationsKey(exchange.violations), ...(succeeded(outcome) ? before : [])];
    for (const key of keys) if (key !== "") kept.refusable.add(key);
    return outcome;
  };

  readonly runsJob = (api: string, kind: string, state: AnyState): boolean => {
    const kinds = this.#jobs.get(api) ?? new Map<string, Set<string>>();
    this.#jobs.set(api, kinds);
    const cases = kinds.get(kind) ?? new Set<string>();
    kinds.set(kind, cases);
    for (const id of this.#casesOf(state)) cases.add(id);
    return true;
  };

  stop(): void {
    this.#stopped = true;
  }

  recording(): Recording {
    return { operations: this.#operations, jobs: this.#jobs, requests: this.#requests };
  }

  #casesOf(state: AnyState): Set<string> {
    const known = this.#cases.get(state) ?? new Set<string>();
    this.#cases.set(state, known);
    return known;
  }

  #record(api: string, operationId: string) {
    const ofApi =
      this.#operations.get(api) ?? new Map<string, { exchanges: Exchange[]; refusable: Set<string> }>();
    this.#operations.set(api, ofApi);
    const known = ofApi.get(operationId) ?? { exchanges: [], refusable: new Set<string>() };
    ofApi.set(operationId, known);
    return known;
  }
}

/** Carries the request out and writes down what can be known of it. */
function observe(call: LayeredCall, caseId: string) {
  const { mounted, request, route } = call;
  const hidden = explain(call, "rehearse");
  const { status } = hidden.outcome.reply;
  const toOthers = [401, 403, 404].includes(status) ? answerToOthers(call, status) : "the same";
  const worksUnchecked =
    hidden.violations.length > 0 && isDone(() => call.rehearse({ mounted: unchecked(mounted, () => true) }));
  const credential = credentialOf(mounted.service, request);
  const outcome = call.carryOut();
  const repeatable = request.method === "PUT" && succeeded(outcome) && isDone(() => call.rehearse());
  const exchange: Exchange = {
    caseId,
    method: request.method,
    url: request.search === "" ? request.path : `${request.path}?${request.search}`,
    query: request.query,
    path: "operation" in route ? route.path : {},
    body: bodyOf(call),
    credential: credential.kind,
    caller: credential.value,
    reply: outcome.reply,
    changes: outcome.changes.length > 0,
    repeatable,
    refusal: hidden.refusal,
    toOthers,
    violations: hidden.violations,
    worksUnchecked,
  };
  return { outcome, exchange };
}

function answerToOthers(call: LayeredCall, status: number): Exchange["toOthers"] {
  if (grantedRequest(call)) return "granted";
  return admittedRequest(call, status) ? "another refusal" : "the same";
}

function isDone(attempt: () => ReturnType<LayeredCall["rehearse"]>): boolean {
  const outcome = unlessItBreaks(attempt);
  return outcome !== undefined && succeeded(outcome);
}

function bodyOf({ body, request }: LayeredCall): unknown {
  if ("tooLarge" in body || body.bytes.length === 0) return undefined;
  const text = body.bytes.toString("utf8");
  if (mediaTypeOf(request.header("content-type")) !== "application/json") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
