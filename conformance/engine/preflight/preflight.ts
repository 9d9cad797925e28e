import type { Scenario } from "../arazzo/scenario.ts";
import type { CaseResult, Failure, StepResult } from "../model/result.ts";
import { isWarning } from "../model/verdict.ts";
import type { Environment } from "../run/case-run.ts";
import type { Clock } from "../run/clock.ts";
import type { Transport } from "../run/exchange.ts";
import type { Secrets } from "../run/redact.ts";
import { releaseWorld } from "../run/release.ts";
import { runCase } from "../run/run-case.ts";

/** What a target was asked before the first case. */
export interface Preflight {
  /** How many questions were asked. */
  readonly asked: number;
  readonly faults: readonly PreflightFault[];
  /** How long each answer took, in milliseconds. */
  readonly latencies: readonly number[];
}

export interface PreflightFault {
  readonly api: string;
  readonly check: string;
  /** What a right answer would have shown. */
  readonly shows: string;
  /** What was asked, and what came. */
  readonly found: string;
  /** What to do about it. */
  readonly cure: string;
}

export interface PreflightOf {
  /** Of one API, those that are due: the first asks whether this is the API. */
  readonly checks: readonly Scenario[];
  readonly environment: Environment;
  readonly secrets: Secrets;
}

/**
 * Asks the questions one after the other. When the first has the wrong answer the others are not asked: they would only
 * say it again. Answers that break the contract are no fault here, they are what the cases are for.
 */
export async function preflight({ checks, environment, secrets }: PreflightOf): Promise<Preflight> {
  const latencies: number[] = [];
  const transport = timed(environment.transport, environment.clock, latencies);
  const faults: PreflightFault[] = [];
  let asked = 0;
  for (const scenario of checks) {
    if (environment.stop?.aborted === true) break;
    const result = await runCase({ scenario, required: false, secrets }, { ...environment, transport });
    await releaseWorld(scenario, environment);
    asked++;
    const found = findingOf(result);
    if (found === undefined) continue;
    faults.push({
      api: scenario.api,
      check: scenario.id,
      shows: scenario.summary,
      found,
      cure: cureOf(scenario),
    });
    if (asked === 1) break;
  }
  return { asked, faults, latencies };
}

/** What went wrong, other than by the contract alone; undefined when nothing did. */
function findingOf({ verdict, reason, steps }: CaseResult): string | undefined {
  if (verdict === "pass" || verdict === "not-run") return undefined;
  const found = steps.filter((s) => s.handled !== true && !isWarning(s)).flatMap(tellingFailures);
  if (found.length === 0) return steps.some((s) => s.failures.length > 0) ? undefined : reason;
  const [first] = found;
  return first && `${first.step.operation ?? first.step.id}: ${first.failure.message}`;
}

function tellingFailures(step: StepResult): { readonly step: StepResult; readonly failure: Failure }[] {
  return step.failures.filter((f) => f.kind !== "contract").map((failure) => ({ step, failure }));
}

function cureOf({ id, document }: Scenario): string {
  return document.workflows.find((w) => w.workflowId === id)?.description ?? "";
}

function timed(transport: Transport, clock: Clock, latencies: number[]): Transport {
  return async (request, sending) => {
    // What is no step, lets time pass.
    if (!sending.step.includes("/")) return transport(request, sending);
    const began = clock.now();
    const answer = await transport(request, sending);
    if (answer.kind === "received") latencies.push(clock.now() - began);
    return answer;
  };
}
