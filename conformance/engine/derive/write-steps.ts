import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Criterion, Parameter, RequestBody } from "../arazzo/document.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { ApiContract, Requirement } from "../model/library.ts";
import type { Answer, Derivation } from "./derivation.ts";
import type { Defect } from "./defect.ts";
import { isOneOf, plainStep } from "./case-steps.ts";
import { callerOf, validRequest } from "./valid-request.ts";
import type { StageStep, View } from "./writes.ts";

/** Values of parameters by name; they may hold runtime expressions. */
export type Values = Readonly<Record<string, unknown>>;

/** Where the steps of an API's write stand. */
export interface WritePlace {
  readonly derivation: Derivation;
  readonly api: ApiContract;
  readonly values: Values;
  /** Where the operation stands in its file. */
  readonly line: number;
}

/** A refusal and what it must be answered. */
export interface Refusal {
  readonly operation: Operation;
  readonly defect: Defect;
  readonly answer: Answer;
  /** Those that the answer proves. */
  readonly requirements: readonly Requirement[];
}

/** The write with a defect, which is refused as that defect always is. */
export function refusalStep(
  { operation, defect, answer, requirements }: Refusal,
  { api, line }: WritePlace,
): ScenarioStep {
  return {
    ...plainStep,
    id: defect.what,
    line,
    call: { kind: "operation", source: api.contract.api, api, operation },
    parameters: defect.request.parameters,
    requestBody: defect.request.body,
    criteria: [isOneOf(answer.status)],
    requirements: requirements.map(({ id }) => id),
    role: defect.role,
    checkRequest: defect.wellFormed,
  };
}

/** A step that makes the thing to write to, or takes it away. */
export function stageStep(step: StageStep, own: Partial<ScenarioStep>, place: WritePlace): ScenarioStep {
  const operation = operationOf(step.operation, place.api);
  const body: RequestBody | undefined =
    step.body === undefined
      ? undefined
      : {
          contentType: [...(operation.requestBody?.content.keys() ?? [])][0] ?? "application/json",
          payload: step.body,
        };
  return {
    ...sending(operation, step, place),
    id: step.id,
    requestBody: body,
    criteria: [{ condition: "$statusCode < 300" }, ...(step.says ?? [])],
    outputs: step.outputs ?? {},
    narrow: step.narrow ?? {},
    ...own,
  };
}

/** The read that shows what the write would change. */
export function viewStep(
  id: string,
  view: View,
  own: Partial<ScenarioStep>,
  place: WritePlace,
): ScenarioStep {
  return {
    ...sending(operationOf(view.operation, place.api), view, place),
    id,
    criteria: view.says ?? [],
    ...own,
  };
}

/** What a read showed before, by the place of its expression. */
export function seen({ same = [] }: View): Values {
  return Object.fromEntries(same.map((expression, i) => [`seen${i + 1}`, expression]));
}

/** The read shows what it showed before. */
export function unchanged({ same = [], says = [] }: View): readonly Criterion[] {
  return [
    ...same.map((expression, i) => ({ condition: `${expression} == $steps.before.outputs.seen${i + 1}` })),
    ...says,
  ];
}

/** A step without its purpose: the operation, its parameters and a credential. */
function sending(
  operation: Operation,
  { parameters = {}, caller }: Pick<View, "parameters" | "caller">,
  { derivation, api, values, line }: WritePlace,
): ScenarioStep {
  const input = caller ?? callerOf(operation, derivation);
  const more: Parameter[] = operation.parameters
    .filter((p) => !p.required && p.in === "query" && parameters[p.name] !== undefined)
    .map((p) => ({ name: p.name, in: p.in, value: parameters[p.name] }));
  const request = validRequest({ ...operation, requestBody: undefined }, derivation, {
    input,
    parameters: { ...values, ...parameters },
  });
  return {
    ...plainStep,
    id: operation.id,
    line,
    call: { kind: "operation", source: derivation.api, api, operation },
    parameters: [...request.parameters, ...more],
    requestBody: undefined,
    criteria: [],
    role: input,
  };
}

function operationOf(id: string, api: ApiContract): Operation {
  const operation = api.contract.byId.get(id);
  if (!operation) throw new Error(`${api.contract.api}: there is no operation ${id}`);
  return operation;
}
