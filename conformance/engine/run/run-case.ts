import { hideInCredentials } from "../../../contracts/lib/secrets-in-text.ts";
import { isSecretHeader, isSecretInput } from "../../../contracts/lib/secrets.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Disguise } from "./disguise.ts";
import type { Secrets } from "./redact.ts";
import { createSecrets, redactCase } from "./redact.ts";
import { publicText } from "./public-text.ts";
import type { CaseHead } from "../model/not-run.ts";
import type { CaseResult, StepResult } from "../model/result.ts";
import { hasOwnWorlds, ownHeaders } from "../model/target.ts";
import { decideCase, isWarning } from "../model/verdict.ts";
import { applicability } from "./applicability.ts";
import type { CaseRun, Environment } from "./case-run.ts";
import { stepKey } from "./conclude-step.ts";
import { heldSecrets } from "./repeated-secrets.ts";
import { toRepeat } from "./repeat.ts";
import { runCleanup, runWorkflow } from "./run-workflow.ts";
import { WaitUnanswered } from "./wait.ts";

export interface CaseStart {
  readonly scenario: Scenario;
  /** At the level of the run. */
  readonly required: boolean;
  /** Secrets that the whole run knows of. */
  readonly secrets: Secrets;
}

const mostRequests = 1000;

/** Runs one case against the target and gives its verdict, free of secrets. Never throws. */
export async function runCase(
  { scenario, required, secrets: known }: CaseStart,
  environment: Environment,
): Promise<CaseResult> {
  const started = environment.clock.now();
  // Cases that share a world see each other's secrets.
  const secrets = hasOwnWorlds(environment.target) ? createSecrets({ known }) : known;
  const offer = applicability(scenario, environment);
  const run: CaseRun = {
    environment,
    scenario,
    headers: caseHeaders(scenario, environment),
    secrets,
    held: heldSecrets(environment.target),
    results: [],
    again: new Map(),
    frames: [],
    workflows: new Map(),
    brokenOff: false,
    cleaning: false,
    waited: false,
    budget: mostRequests,
  };
  const fault = offer.kind === "applicable" ? await runToEnd(run) : undefined;
  const decided: Decision =
    offer.kind === "applicable" ? decide(run, fault) : { verdict: offer.kind, reason: offer.reason };
  const without = required && offer.kind === "not-applicable" ? offer.without : undefined;
  const steps = [...run.results, ...unreached(run)];
  const { verdict, reason, unanswered = false } = decided;
  const unreachable = unanswered || steps.some((s) => s.failures.some((f) => f.kind === "unreachable"));
  const result: CaseResult = {
    ...caseHead(scenario, required && without === undefined),
    verdict,
    reason,
    ...(without ? { without } : {}),
    warnings: [
      ...steps.filter(isWarning).map((s) => `clean-up ${s.id}: ${s.failures[0]?.message ?? s.verdict}`),
      ...new Set(steps.flatMap(({ notes = [] }) => notes)),
    ],
    durationMs: environment.clock.now() - started,
    steps:
      verdict === "pass" || environment.evidence === "full" ? steps : steps.map((s) => withRepeat(s, run)),
    ...(verdict === "error" && unreachable ? { unreachable } : {}),
  };
  return redactCase(result, secrets);
}

function withRepeat(step: StepResult, { again, secrets }: CaseRun): StepResult {
  const found = again.get(stepKey(step))?.();
  return found ? { ...step, repeat: toRepeat(found, secrets) } : step;
}

/** The part of a case's result that is known before it runs. */
export function caseHead(
  { id, api, file, line, summary, level, requirements }: Scenario,
  required: boolean,
): CaseHead {
  return { id, api, file, line, summary, level, required, requirements };
}

/**
 * The values of secret inputs of these scenarios (see `isSecretInput`), those that the target file names, and the
 * credentials in its headers.
 */
export function inputSecrets(
  scenarios: readonly Scenario[],
  environments: readonly Pick<Environment, "target">[],
  disguise?: Disguise,
): Secrets {
  const targets = environments.map((e) => e.target);
  const secrets = createSecrets({
    isPublic: publicText(scenarios, targets),
    ...(disguise ? { disguise } : {}),
  });
  const declared = scenarios.flatMap((s) => Object.entries(s.inputs.properties ?? {}));
  const passwords = new Set(declared.filter(([, p]) => p.format === "password").map(([name]) => name));
  for (const target of targets) {
    const { inputs, secrets: named } = target;
    for (const [name, value] of Object.entries(inputs))
      if (named.includes(name) || passwords.has(name) || isSecretInput(name, undefined))
        secrets.add(name, String(value));
    for (const [name, value] of ownHeaders(target))
      if (isSecretHeader(name)) hideInCredentials(value, (secret) => (secrets.add(name, secret), ""));
  }
  for (const [name, { default: value, format }] of declared)
    if (isSecretInput(name, format)) secrets.add(name, value);
  return secrets;
}

type Decision = Pick<CaseResult, "verdict" | "reason"> & {
  /** The target did not answer what lets time pass. */
  readonly unanswered?: boolean;
};

/** What the steps showed comes first; a fault beside them only decides when nothing else did. */
function decide(run: CaseRun, fault: Error | undefined): Decision {
  const judged = decideCase(run.results);
  if (run.brokenOff && judged.verdict === "pass") return { verdict: "not-run", reason: stopReason(run) };
  if (judged.verdict !== "pass" || fault === undefined) return judged;
  return { verdict: "error", reason: fault.message, unanswered: fault instanceof WaitUnanswered };
}

function stopReason({ environment: { stop } }: CaseRun): string {
  return String(stop?.reason ?? "the run was broken off");
}

/** Clean-up runs whatever happened; a fault of the suite's own becomes the case's error. */
async function runToEnd(run: CaseRun): Promise<Error | undefined> {
  const fault = await caught(() => runWorkflow({ scenario: run.scenario, setup: false }, run));
  const left = await caught(() => runCleanup(run));
  return fault ?? left;
}

async function caught(action: () => Promise<unknown>): Promise<Error | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function caseHeaders(scenario: Scenario, { target, run }: Environment): Record<string, string> {
  const fill = (text: string) => text.replaceAll("{case}", scenario.id).replaceAll("{run}", run);
  return Object.fromEntries(
    Object.entries(target.headers).map(([name, text]) => [name.toLowerCase(), fill(text)]),
  );
}

/** The steps that a case never came to: told, so that none is silently absent. */
function unreached(run: CaseRun): StepResult[] {
  const [own] = run.frames;
  const steps = own ? run.scenario.steps.filter((s) => !own.finished.has(s.id)) : [];
  return steps.map((step) => ({
    id: step.id,
    workflow: run.scenario.id,
    ...(step.phase ? { phase: step.phase } : {}),
    ...(step.call.kind === "operation" && step.method === undefined
      ? { operation: `${step.call.source} ${step.call.operation.id}` }
      : {}),
    verdict: "skipped",
    requirements: step.requirements,
    statuses: [],
    failures: [],
  }));
}
