import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { AnyState, Service } from "../../mock/core/service/service.ts";
import { succeeded } from "./carry-out.ts";
import type { Cases, Interference } from "./harness.ts";
import { startHarness } from "./harness.ts";
import { invalidVariants } from "./invalid-variants.ts";
import { observe } from "./observe.ts";
import type { Exchange, Recording } from "./recording.ts";
import { isSuccess, violationsKey } from "./recording.ts";

/** Thrown when the healthy mock does not pass: nothing can be told of mutants then. */
export class UnhealthyMock extends Error {
  override readonly name = "UnhealthyMock";
}

export interface Recorded {
  readonly recording: Recording;
  readonly services: readonly Service[];
  /** The required cases, all of which ran. */
  readonly caseIds: readonly string[];
}

interface Kept {
  readonly exchanges: Exchange[];
  readonly refusable: Set<string>;
}

const run = "healthy";

/** Runs the suite once against the healthy mock and keeps what went over the wire. Throws UnhealthyMock. */
export async function record(cases: Cases): Promise<Recorded> {
  const recorder = new Recorder();
  const harness = await startHarness(cases, recorder);
  try {
    for (const id of [...harness.cases.keys(), ...harness.informational.keys()]) {
      const { verdict, reason } = await harness.run(id, run);
      if (verdict !== "pass")
        throw new UnhealthyMock(`${id} is ${verdict} against the healthy mock: ${reason}`);
      harness.forget();
    }
  } finally {
    await harness.close();
  }
  return {
    recording: { ...recorder.recording(), informational: new Set(harness.informational.keys()) },
    services: harness.services,
    caseIds: [...harness.cases.keys()],
  };
}

/** A layer that changes nothing and remembers everything. */
class Recorder implements Interference {
  readonly #operations = new Map<string, Map<string, Kept>>();
  /** The cases of each world in which a job ran: it may run before the first request is seen. */
  readonly #jobs = new Map<string, Map<string, Set<ReadonlySet<string>>>>();
  readonly #requests = new Map<string, number>();
  readonly #cases = new WeakMap<AnyState, Set<string>>();

  readonly layer = (call: LayeredCall) => {
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
    const kinds = this.#jobs.get(api) ?? new Map<string, Set<ReadonlySet<string>>>();
    this.#jobs.set(api, kinds);
    const worlds = kinds.get(kind) ?? new Set<ReadonlySet<string>>();
    kinds.set(kind, worlds);
    worlds.add(this.#casesOf(state));
    return true;
  };

  recording(): Omit<Recording, "informational"> {
    const jobs = new Map(
      [...this.#jobs].map(([api, kinds]) => [
        api,
        new Map([...kinds].map(([kind, worlds]) => [kind, new Set([...worlds].flatMap((ids) => [...ids]))])),
      ]),
    );
    return { operations: this.#operations, jobs, requests: this.#requests };
  }

  #casesOf(state: AnyState): Set<string> {
    const known = this.#cases.get(state) ?? new Set<string>();
    this.#cases.set(state, known);
    return known;
  }

  #record(api: string, operationId: string): Kept {
    const ofApi = this.#operations.get(api) ?? new Map<string, Kept>();
    this.#operations.set(api, ofApi);
    const known = ofApi.get(operationId) ?? { exchanges: [], refusable: new Set<string>() };
    ofApi.set(operationId, known);
    return known;
  }
}
