import type { Action } from "../arazzo/document.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { ExchangeRecord, Failure, StepResult } from "../model/result.ts";
import { isError } from "../model/result.ts";
import type { Attempt } from "./attempt.ts";
import type { CaseRun, Environment, Frame } from "./case-run.ts";
import type { Received } from "./exchange.ts";
import { handle } from "./handled.ts";
import { evaluateOutputs } from "./outputs.ts";

export interface StepOutcome {
  readonly ok: boolean;
  /** The `end` or `goto` to follow; undefined for the default: on to the next step, or the end after a failure. */
  readonly action: Action | undefined;
  /** What the parameters of that action can refer to. */
  readonly scope: Scope;
  /** Nothing can be learned by going on: the fault is ours or the network's. */
  readonly final: boolean;
}

export interface Conclusion {
  readonly frame: Frame;
  readonly tries: readonly Attempt[];
  readonly action: Action | undefined;
  /** The run was stopped before the step's retries were used up: nothing is known of it. */
  readonly brokenOff?: boolean;
}

/**
 * Records the step. The last attempt's criteria count; what the contract forbids counts in every attempt. Outputs are
 * taken after a failure too, so that the clean-up can find what was wrongly created.
 */
export function conclude(
  step: ScenarioStep,
  { frame, tries, action, brokenOff = false }: Conclusion,
): StepOutcome {
  const { run } = frame;
  const last = tries.at(-1);
  if (!last) throw new Error("a step is tried at least once");
  frame.finished.add(step.id);
  if (!last.unresolved) frame.steps.set(step.id, takeOutputs(step, last.scope, run));
  const skipped =
    brokenOff ||
    (last.unresolved &&
      step.phase === "cleanup" &&
      (step.requirements.length === 0 || frame.failed.size > 0));
  const failures = skipped ? [] : collectFailures(tries);
  const verdict = skipped
    ? "skipped"
    : failures.length === 0
      ? "pass"
      : failures.some(isError)
        ? "error"
        : "fail";
  const phase = frame.setup && step.phase === undefined ? "setup" : step.phase;
  const result: StepResult = {
    id: step.id,
    workflow: frame.scenario.id,
    ...(phase ? { phase } : {}),
    ...(step.role === undefined ? {} : { role: step.role }),
    ...(step.call.kind === "operation" && step.method === undefined
      ? { operation: operationName(step.call) }
      : {}),
    verdict,
    requirements: step.requirements,
    statuses: tries.flatMap((t) => (t.received ? [t.received.status] : [])),
    failures,
    ...notesOf(step, tries),
    ...kept(tries, run.environment.evidence, verdict),
  };
  run.results.push(result);
  if (last.again) run.again.set(stepKey(result), last.again);
  const before = frame.failed.get(step.id) ?? [];
  if (verdict === "pass") handle(new Set(before), frame);
  const harmless = step.phase === "cleanup" && step.requirements.length === 0;
  if ((verdict === "fail" || verdict === "error") && !harmless)
    frame.failed.set(step.id, [...before, result]);
  return { ok: last.holds, action, scope: last.scope, final: failures.some(isError) };
}

/** Names a step of a case, for its last request. */
export function stepKey({ workflow, id }: Pick<StepResult, "workflow" | "id">): string {
  return `${workflow}/${id}`;
}

/** Each undeclared member once, whatever the index of the list that it stands in. */
function notesOf(step: ScenarioStep, tries: readonly Attempt[]): Pick<StepResult, "notes"> {
  const places = tries.flatMap(({ notes = [] }) =>
    notes.map((place) => place.replaceAll(/\/\d+(?=\/)/g, "/*")),
  );
  if (places.length === 0) return {};
  const operation = step.call.kind === "operation" ? step.call.operation.id : step.id;
  return {
    notes: [...new Set(places)].map((place) => `${operation} answers ${place}, which no known release has`),
  };
}

function operationName({ source, operation }: OperationCall): string {
  return `${source} ${operation.id}`;
}

const mostFailures = 20;

function collectFailures(tries: readonly Attempt[]): readonly Failure[] {
  const earlier = tries.slice(0, -1).flatMap((t) => t.failures.filter((f) => f.kind === "contract"));
  const all = [...earlier, ...(tries.at(-1)?.failures ?? [])];
  const distinct = new Map(all.map((f) => [`${f.kind} ${f.message}`, f]));
  return [...distinct.values()].slice(0, mostFailures);
}

function kept(
  tries: readonly Attempt[],
  evidence: Environment["evidence"],
  verdict: StepResult["verdict"],
): Pick<StepResult, "exchange" | "earlier"> {
  if (evidence === "full") {
    const records = tries.flatMap(toRecords);
    const exchange = records.at(-1);
    const earlier = records.slice(0, -1);
    return exchange ? { exchange, ...(earlier.length > 0 ? { earlier } : {}) } : {};
  }
  if (evidence === "failed" && verdict === "pass") return {};
  // The attempt to show: the last that broke the contract, else the last.
  const shown = tries.findLast((t) => t.failures.some((f) => f.kind === "contract")) ?? tries.at(-1);
  const [exchange] = shown ? toRecords(shown) : [];
  return exchange ? { exchange } : {};
}

function toRecords({ request, sent, received, noAnswer }: Attempt): ExchangeRecord[] {
  if (!request) return [];
  const { method, url, headers, body } = request;
  return [
    {
      ...(sent ? { sent } : {}),
      request: { method, url, headers, ...(body === undefined ? {} : { body }) },
      ...(received ? { response: toResponse(received) } : {}),
      ...(noAnswer ? { noAnswer: { reason: noAnswer.reason, unreachable: noAnswer.unreachable } } : {}),
    },
  ];
}

function toResponse({ status, headers, text }: Received): NonNullable<ExchangeRecord["response"]> {
  return { status, headers: Object.fromEntries(headers), body: text };
}

function takeOutputs(step: ScenarioStep, scope: Scope, run: CaseRun): Values {
  const given = step.call.kind === "workflow" ? scope.outputs : {};
  return { ...given, ...evaluateOutputs(step, scope, run) };
}
