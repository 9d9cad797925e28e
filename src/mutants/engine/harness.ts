import type { Server } from "node:http";
import type { Scenario } from "../../../conformance/engine/arazzo/scenario.ts";
import type { CaseResult } from "../../../conformance/engine/model/result.ts";
import type { Environment } from "../../../conformance/engine/run/case-run.ts";
import { systemClock } from "../../../conformance/engine/run/clock.ts";
import type { Transport } from "../../../conformance/engine/run/exchange.ts";
import { exchange } from "../../../conformance/engine/run/exchange.ts";
import { runSuite } from "../../../conformance/engine/run/run-suite.ts";
import { inputSecrets, runCase } from "../../../conformance/engine/run/run-case.ts";
import { createLibrary } from "../../../conformance/engine/model/library.ts";
import type { Suite } from "../../../conformance/engine/model/suite.ts";
import { loadSuite, readSuite } from "../../../conformance/engine/model/suite.ts";
import { ofOwnReleases } from "../../../conformance/engine/release/of-releases.ts";
import { scenarioFiles } from "../../../conformance/engine/model/suite-files.ts";
import { SuiteProblems } from "../../../conformance/engine/model/suite-problems.ts";
import { loadTarget, targetFor } from "../../../conformance/engine/model/target.ts";
import { isRequired } from "../../../conformance/engine/model/verdict.ts";
import { createMock } from "../../mock/app.ts";
import { overlapHeader } from "./overlap-header.ts";
import type { Engine } from "../../mock/core/engine.ts";
import type { Layer } from "../../mock/core/service/layer.ts";
import type { AnyState, Service } from "../../mock/core/service/service.ts";
import { loadService as load, serviceNames } from "../../mock/services.ts";

/** The cases to run, and how slow the mock is for them. */
export interface Cases {
  readonly apis: readonly string[];
  /** Also those that are derived from the contracts. */
  readonly derived: boolean;
  /** Every request waits so long before it is served; absent: it does not. */
  readonly slowMs?: number | undefined;
}

/** What stands between the suite and the healthy mock. */
export interface Interference {
  readonly layer: Layer;
  /** Whether a planned job does its work. */
  readonly runsJob: (api: string, kind: string, state: AnyState) => boolean;
}

/** In which order cases run, and how many at a time. */
export interface RunOrder {
  readonly run: string;
  readonly seed: number;
  readonly concurrency: number;
}

/** A mock and the suite, in one process. */
export interface Harness {
  readonly engine: Engine;
  readonly services: readonly Service[];
  /** The cases that decide a verdict, by id. */
  readonly cases: ReadonlyMap<string, Scenario>;
  /** Those that decide none, by id. */
  readonly informational: ReadonlyMap<string, Scenario>;
  /** Runs one case, in the session `<case>-<run>`. */
  run(caseId: string, run: string): Promise<CaseResult>;
  /** Runs all cases of every level as `touchstone verify` does. */
  runAll(order: RunOrder): Promise<readonly CaseResult[]>;
  /** Forgets all sessions. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts the mock of these APIs on a free port, with something between it and the suite. */
export async function startHarness(wanted: Cases, interference: Interference): Promise<Harness> {
  const { apis } = wanted;
  const suite = ofOwnReleases(suiteOf(wanted));
  const services = await Promise.all(apis.map((api) => loadService(api, interference)));
  const mock = await createMock({
    // Several services are mounted below the root; `mock.yaml` expects each below its own path.
    services: await withCompany(services),
    layer: interference.layer,
    ...(wanted.slowMs !== undefined && { clock: unhurried }),
  });
  const url = await mock.listen(0);
  if (wanted.slowMs !== undefined) slowDown(mock.server, wanted.slowMs);
  const target = loadTarget("mock", {}, { baseUrls: [url] });
  const byName = new Map(suite.scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const environmentOf = (api: string, run: string): Environment => ({
    target: targetFor(target, api, run),
    run,
    clock: systemClock,
    transport: overlapTelling(exchange),
    evidence: "failed",
    scenario: (of, id) => byName.get(`${of} ${id}`),
  });
  const secrets = inputSecrets(
    suite.scenarios,
    suite.apis.map((api) => environmentOf(api, "secrets")),
  );
  const decides = ({ level }: Scenario): boolean => isRequired(level, "extended");
  const cases = byId(suite.scenarios.filter(decides));
  const informational = byId(suite.scenarios.filter((s) => !decides(s)));
  return {
    engine: mock.engine,
    services,
    cases,
    informational,
    run(caseId, run) {
      const scenario = cases.get(caseId) ?? informational.get(caseId);
      if (!scenario) throw new Error(`there is no case ${caseId}`);
      const required = cases.has(caseId);
      return runCase({ scenario, required, secrets }, environmentOf(scenario.api, run));
    },
    async runAll(order) {
      const { cases: results } = await runSuite({
        suite,
        target,
        options: { ...order, level: "informational" },
      });
      return results;
    },
    forget() {
      for (const { id } of mock.engine.sessions.list()) mock.engine.sessions.delete(id);
    },
    close: () => mock.close(),
  };
}

/** Tells the mock what it cannot see, as it answers one after the other. */
function overlapTelling(transport: Transport): Transport {
  return (request, sending) =>
    transport(
      sending.overlaps === true
        ? { ...request, headers: { ...request.headers, [overlapHeader]: "yes" } }
        : request,
      sending,
    );
}

function byId(scenarios: readonly Scenario[]): ReadonlyMap<string, Scenario> {
  return new Map(scenarios.map((s) => [s.id, s]));
}

/** For a slow mock: what it does by itself lasts as long as at a real server, half a minute where it is two seconds. */
const unhurried = { rate: 0.05 };

/** Lets every request to an API wait before the server looks at it. Its clock is put forward at once: no real server has that. */
function slowDown(server: Server, milliseconds: number): void {
  const listeners = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (...request) => {
    const serve = (): void => {
      for (const listener of listeners) listener.apply(server, request);
    };
    if (request[0].url?.startsWith("/__admin/")) serve();
    else setTimeout(serve, milliseconds);
  });
}

function suiteOf({ apis, derived }: Cases): Suite {
  if (derived) return loadSuite(apis);
  const files = apis.flatMap((api) => scenarioFiles(api).map((file) => ({ api, file })));
  const { suite, problems } = readSuite(apis, files, createLibrary());
  if (problems.length > 0) throw new SuiteProblems(problems);
  return suite;
}

/** The service, its jobs asking first whether they may run. */
async function loadService(api: string, { runsJob }: Interference): Promise<Service> {
  const service = await load(api);
  const jobs = Object.entries(service.jobs).map(([kind, job]) => [
    kind,
    (call: object, payload: unknown) => {
      if (runsJob(api, kind, (call as { state: AnyState }).state)) job(call, payload);
    },
  ]);
  // `fromEntries` forgets what the values are.
  return { ...service, jobs: Object.fromEntries(jobs) as Service["jobs"] };
}

/** One service alone would be served at the root, where the target file does not look. */
async function withCompany(services: readonly Service[]): Promise<readonly Service[]> {
  const [only, more] = services;
  if (!only || more) return services;
  const other = serviceNames().find((api) => api !== only.name);
  return other === undefined ? services : [only, await load(other)];
}
