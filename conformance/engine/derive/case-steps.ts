import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Action, Criterion } from "../arazzo/document.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import type { Requirement } from "../model/library.ts";
import type { Answer, UndoStep } from "./derivation.ts";
import type { Base, Defect } from "./defect.ts";
import { callerOf, credentialParameter } from "./valid-request.ts";

export interface CaseParts {
  readonly base: Base;
  readonly defect: Defect;
  readonly answer: Answer;
  readonly requirements: readonly Requirement[];
  /** Where the operation stands in its file. */
  readonly line: number;
}

/** One request with a defect, and the steps that only run when it was accepted, to take back what it made. */
export function caseSteps(parts: CaseParts): readonly ScenarioStep[] {
  const { base, line } = parts;
  const undo = base.derivation.operations[base.operation.id]?.undo;
  const send = sendStep(parts);
  if (!undo) return [send];
  return [
    { ...send, outputs: undo.outputs ?? {}, onSuccess: [end], onFailure: [takeBack] },
    ...undo.steps.map((step, i) => undoStep(step, base, { id: `undo${i + 1}`, line })),
  ];
}

const end: Action = { name: "refused", type: "end" };
const takeBack: Action = {
  name: "accepted",
  type: "goto",
  stepId: "undo1",
  criteria: [{ condition: "$statusCode < 300" }],
};

function sendStep({ base, defect, answer, requirements, line }: CaseParts): ScenarioStep {
  return {
    ...plainStep,
    id: "send",
    line,
    call: callOf(base, base.operation),
    parameters: defect.request.parameters,
    requestBody: defect.request.body,
    criteria: [isOneOf(answer.status), ...(answer.says ?? []).map((c) => about(c, defect))],
    requirements: requirements.map((r) => r.id),
    role: defect.role,
    checkRequest: defect.wellFormed,
  };
}

function undoStep(
  { operation: id, parameters, outputs = {} }: UndoStep,
  base: Base,
  place: Pick<ScenarioStep, "id" | "line">,
): ScenarioStep {
  const { api, derivation } = base;
  const operation = api.contract.byId.get(id);
  if (!operation)
    throw new Error(`${derivation.api}: there is no operation ${id} to undo ${base.operation.id}`);
  const caller = callerOf(operation, derivation);
  const credential =
    caller === undefined ? [] : [credentialParameter(`{$inputs.${caller}}`, derivation.credential)];
  const places = new Map(operation.parameters.map((p) => [p.name, p.in]));
  return {
    ...plainStep,
    ...place,
    call: callOf(base, operation),
    parameters: [
      ...Object.entries(parameters).map(([name, value]) => ({
        name,
        in: places.get(name) ?? "query",
        value,
      })),
      ...credential,
    ],
    requestBody: undefined,
    criteria: [{ condition: "$statusCode < 300" }],
    outputs,
    role: caller,
  };
}

/** What a derived step has unless it says otherwise. */
export const plainStep = {
  onSuccess: [],
  onFailure: [],
  outputs: {},
  narrow: {},
  timeoutMs: undefined,
  dependsOn: [],
  requirements: [],
  phase: undefined,
  checkRequest: true,
  isolated: false,
  socket: false,
  while: [],
} as const;

function callOf({ api, derivation }: Base, operation: Operation): OperationCall {
  return { kind: "operation", source: derivation.api, api, operation };
}

function about(criterion: Criterion, { name }: Defect): Criterion {
  return { ...criterion, condition: criterion.condition.replaceAll("<name>", name) };
}

/** The answer has one of these statuses. */
export function isOneOf(statuses: readonly number[]): Criterion {
  return { condition: statuses.map((status) => `$statusCode == ${status}`).join(" || ") };
}
