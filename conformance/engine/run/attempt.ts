import { judgeCriterion } from "../arazzo/criterion.ts";
import type { Criterion } from "../arazzo/document.ts";
import type { Scope, ScopeExchange } from "../arazzo/evaluate.ts";
import { Unresolvable } from "../arazzo/evaluate.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { ExchangeRecord, Failure } from "../model/result.ts";
import { baseUrlOf, headersOf } from "../model/target.ts";
import type { Frame } from "./case-run.ts";
import { scopeOf } from "./case-run.ts";
import type { Received } from "./exchange.ts";
import type { NoAnswer } from "./no-answer.ts";
import { judgeRequest, judgeResponse } from "./judge.ts";
import type { Repeatable } from "./repeatable.ts";
import { repeatLater } from "./repeat.ts";
import type { BuiltRequest, Destination } from "./request.ts";
import { buildRequest } from "./request.ts";
import { repeatedSecrets } from "./repeated-secrets.ts";
import { meetSecrets } from "./meet-secrets.ts";

/** One request of a step and what came of it. */
export interface Attempt {
  /** The success criteria hold: decides which actions follow, as in Arazzo. */
  readonly holds: boolean;
  /** Sending it again cannot help: the fault is in the scenario or its inputs. */
  readonly hopeless: boolean;
  /** An expression of the request has no value. */
  readonly unresolved: boolean;
  readonly failures: readonly Failure[];
  /** What of the answer nobody knows yet (see `judgeResponse`). */
  readonly notes?: readonly string[];
  readonly request?: BuiltRequest;
  /** The request for a reader to send again. */
  readonly again?: () => Repeatable | undefined;
  readonly sent?: ExchangeRecord["sent"];
  readonly received?: Received;
  readonly noAnswer?: NoAnswer;
  readonly scope: Scope;
}

/** Builds, judges and sends the request of a step once, and judges the answer by contract and criteria. */
export async function attempt(step: ScenarioStep, call: OperationCall, frame: Frame): Promise<Attempt> {
  const { run } = frame;
  const scope = scopeOf(frame);
  const to = destination(step, call, frame);
  const built = tryBuild(step, frame, to);
  if (!("url" in built)) return { holds: false, hopeless: true, unresolved: true, failures: [built], scope };
  const again = repeatLater(step, { frame, to });
  const refused = { holds: false, hopeless: true, unresolved: false, request: built, again, scope };
  const faults = step.checkRequest ? judgeRequest(call, built) : [];
  if (faults.length > 0) return { ...refused, failures: faults };
  if (run.budget-- <= 0) throw new Error("more than 1000 requests in one case: does a goto never end?");
  const { transport, target, clock, pace, stop } = run.environment;
  await pace?.(run.cleaning ? undefined : stop);
  const at = clock.now();
  const received = await transport(built, {
    timeoutMs: step.timeoutMs ?? target.timeoutMs,
    step: `${frame.scenario.id}/${step.id}`,
    ...(step.overlaps === undefined ? {} : { overlaps: true }),
  });
  const sent = { at: new Date(at).toISOString(), durationMs: clock.now() - at };
  if (received.kind === "no-answer")
    return {
      ...refused,
      sent,
      hopeless: received.unreachable,
      failures: [unanswered(received)],
      noAnswer: received,
    };
  meetSecrets(call, { request: built, received }, run.secrets);
  const { held, secrets } = run;
  const told = repeatedSecrets(
    call,
    { request: built, received },
    { held, cited: step.requirements, isPublic: secrets.isPublic },
  );
  const judged = scopeOf(frame, toScope(built, received));
  const criteria = judgeCriteria(step, judged);
  const { failures: violations, notes } =
    step.method !== undefined
      ? { failures: [], notes: [] }
      : judgeResponse(call, received, step.requirements);
  return {
    holds: criteria.length === 0,
    hopeless: false,
    unresolved: false,
    failures: mostTellingFirst([...violations, ...told, ...criteria]),
    notes,
    request: built,
    again,
    sent,
    received,
    scope: judged,
  };
}

function tryBuild(step: ScenarioStep, frame: Frame, to: Destination): BuiltRequest | Failure {
  try {
    return buildRequest(step, scopeOf(frame), to);
  } catch (error) {
    if (error instanceof Unresolvable) return unresolved(error, frame);
    throw error;
  }
}

function destination(
  { method }: ScenarioStep,
  { source, operation: called }: OperationCall,
  { run }: Frame,
): Destination {
  const operation = method === undefined ? called : { ...called, method };
  const { environment, scenario, headers } = run;
  const baseUrl = baseUrlOf(environment.target, source, scenario.api);
  if (baseUrl === undefined)
    throw new Error(`target ${environment.target.name} has no base URL for ${source}`);
  return { operation, baseUrl, headers: { ...headers, ...headersOf(environment.target, source) } };
}

/** An output that a finished step should have found is the target's failure; anything else is a fault of the scenario. */
export function unresolved(error: Unresolvable, frame: Frame): Failure {
  const { expression } = error;
  const targets =
    (expression?.kind === "steps" && frame.steps.has(expression.step)) ||
    (expression?.kind === "workflows" &&
      frame.run.workflows.has(expression.workflow) &&
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

function unanswered({ reason, unreachable }: NoAnswer): Failure {
  return {
    kind: unreachable ? "unreachable" : "transport",
    message: unreachable ? `cannot connect: ${reason}` : `no valid answer: ${reason}`,
    pointer: "",
    expected: "an HTTP response",
    got: reason,
    requirements: [],
  };
}

/** What else is wrong with an answer of a wrong status, or of another kind than declared, mostly follows from that. */
function mostTellingFirst(failures: readonly Failure[]): Failure[] {
  const rank = ({ where }: Failure) => (where === "status" ? 0 : where === "content-type" ? 1 : 2);
  return [...failures].sort((x, y) => rank(x) - rank(y));
}

/** Which part of the response a criterion looks at; undefined when that is none, or more than one. */
function placeOf({ context = "", condition }: Criterion): Failure["where"] {
  const text = `${context} ${condition}`;
  const found = [
    ...(/\$statusCode\b/.test(text) ? ["status"] : []),
    ...(/\$response\.header\./.test(text) ? ["header"] : []),
    ...(/\$response\.body\b/.test(text) ? ["body"] : []),
  ];
  return found.length === 1 ? found[0] : undefined;
}

/** The failures of a step's success criteria, each with the requirements it was to prove. */
export function judgeCriteria(step: ScenarioStep, scope: Scope): Failure[] {
  return step.criteria.flatMap((criterion): Failure[] => {
    const judgement = judgeCriterion(criterion, scope);
    if (judgement.holds) return [];
    const where = placeOf(criterion);
    return [
      {
        kind: "criterion",
        message: `expected ${judgement.expected}, got ${judgement.got}`,
        ...(where === undefined ? {} : { where }),
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
