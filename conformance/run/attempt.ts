import { judgeCriterion } from "../arazzo/criterion.ts";
import type { Scope, ScopeExchange } from "../arazzo/evaluate.ts";
import { Unresolvable } from "../arazzo/evaluate.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { Failure } from "../result.ts";
import { isError } from "../result.ts";
import { baseUrlOf } from "../target.ts";
import type { CaseRun, Frame } from "./case-run.ts";
import { scopeOf } from "./case-run.ts";
import type { NoAnswer, Received } from "./exchange.ts";
import { exchange } from "./exchange.ts";
import { judgeRequest, judgeResponse } from "./judge.ts";
import type { BuiltRequest } from "./request.ts";
import { buildRequest } from "./request.ts";

/** One request of a step and what came of it. */
export interface Attempt {
  /** The success criteria hold: decides which actions follow, as in Arazzo. */
  readonly holds: boolean;
  /** Sending it again cannot help: the fault is in the scenario or its inputs. */
  readonly hopeless: boolean;
  /** An expression of the request has no value. */
  readonly unresolved: boolean;
  readonly failures: readonly Failure[];
  readonly request?: BuiltRequest;
  readonly received?: Received;
  readonly scope: Scope;
}

/** Builds, judges and sends the request of a step once, and judges the answer by contract and criteria. */
export async function attempt(
  step: ScenarioStep,
  call: OperationCall,
  frame: Frame,
  run: CaseRun,
): Promise<Attempt> {
  const { target } = run.environment;
  const scope = scopeOf(frame, run);
  const built = tryBuild(step, call, scope, { run, frame });
  if (!("url" in built)) return { holds: false, hopeless: true, unresolved: true, failures: [built], scope };
  const faults = step.checkRequest ? judgeRequest(call, built) : [];
  if (faults.length > 0)
    return { holds: false, hopeless: true, unresolved: false, failures: faults, request: built, scope };
  if (run.budget-- <= 0) throw new Error("more than 1000 requests in one case: does a goto never end?");
  const answer = await exchange(built, step.timeoutMs ?? target.timeoutMs);
  if (answer.kind === "no-answer") return unanswered(built, answer, scope);
  return judged(
    step,
    call,
    { built, received: answer, scope: scopeOf(frame, run, toScope(built, answer)) },
    run,
  );
}

function tryBuild(
  step: ScenarioStep,
  call: OperationCall,
  scope: Scope,
  { run, frame }: { run: CaseRun; frame: Frame },
): BuiltRequest | Failure {
  const { target } = run.environment;
  const baseUrl = baseUrlOf(target, call.source, run.scenario.api);
  if (baseUrl === undefined) throw new Error(`target ${target.name} has no base URL for ${call.source}`);
  try {
    return buildRequest(step, call, scope, { baseUrl, headers: run.headers });
  } catch (error) {
    if (error instanceof Unresolvable) return unresolved(error, frame, run);
    throw error;
  }
}

/** An output that a finished step should have found is the target's failure; anything else is a fault of the scenario. */
export function unresolved(error: Unresolvable, frame: Frame, run: CaseRun): Failure {
  const { expression } = error;
  const targets =
    (expression?.kind === "steps" && frame.steps.has(expression.step)) ||
    (expression?.kind === "workflows" &&
      run.workflows.has(expression.workflow) &&
      expression.field === "outputs");
  return {
    kind: targets ? "output" : "expression",
    message: targets ? `${error.source} was not in the response` : error.message,
    pointer: "",
    expected: `a value for ${error.source}`,
    got: "(missing)",
    requirements: [],
  };
}

function unanswered(request: BuiltRequest, { reason, unreachable }: NoAnswer, scope: Scope): Attempt {
  const failure: Failure = {
    kind: unreachable ? "unreachable" : "transport",
    message: unreachable ? `cannot connect: ${reason}` : `no valid answer: ${reason}`,
    pointer: "",
    expected: "an HTTP response",
    got: reason,
    requirements: [],
  };
  return { holds: false, hopeless: unreachable, unresolved: false, failures: [failure], request, scope };
}

function judged(
  step: ScenarioStep,
  call: OperationCall,
  { built, received, scope }: { built: BuiltRequest; received: Received; scope: Scope },
  run: CaseRun,
): Attempt {
  run.secrets.scan(received.body);
  const criteria = judgeCriteria(step, scope);
  const violations = judgeResponse(call, received).map((f) => ({ ...f, requirements: step.requirements }));
  return {
    holds: criteria.length === 0,
    hopeless: criteria.some(isError),
    unresolved: false,
    failures: [...violations, ...criteria],
    request: built,
    received,
    scope,
  };
}

/** The failures of a step's success criteria, each with the requirements it was to prove. */
export function judgeCriteria(step: ScenarioStep, scope: Scope): Failure[] {
  return step.criteria.flatMap((criterion): Failure[] => {
    const judgement = judgeCriterion(criterion, scope);
    if (judgement.holds) return [];
    return [
      {
        kind: "criterion",
        message: `expected ${judgement.expected}, got ${judgement.got}`,
        pointer: criterion.context?.split("#")[1] ?? "",
        expected: judgement.expected,
        got: judgement.got,
        requirements: criterion["x-touchstone"]?.requirements ?? step.requirements,
      },
    ];
  });
}

function toScope(request: BuiltRequest, received: Received): ScopeExchange {
  return {
    url: request.url,
    method: request.method,
    request: {
      path: request.texts.path,
      query: request.texts.query,
      body: request.payload,
      header: (name) => request.headers[name.toLowerCase()],
    },
    response: {
      status: received.status,
      body: received.body,
      header: (name) => received.headers.get(name) ?? undefined,
    },
  };
}
