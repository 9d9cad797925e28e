import type { Operation } from "../../../contracts/lib/contract.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Criterion, Parameter, RequestBody } from "../arazzo/document.ts";
import { inputNamesIn } from "../arazzo/input-names.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { Input } from "../inputs/api-inputs.ts";
import type { ApiContract } from "../model/library.ts";
import { exclusionOf } from "./answer-of.ts";
import { bodyDefects } from "./body-defects.ts";
import { callerDefects } from "./caller-defects.ts";
import { plainStep } from "./case-steps.ts";
import type { Base, Defect } from "./defect.ts";
import type { Derivation } from "./derivation.ts";
import type { OperationPlace } from "./operation-places.ts";
import { scenarioFrom } from "./to-scenario.ts";
import { callerOf, validRequest } from "./valid-request.ts";
import type { Stage, StageStep, View, Write, Writes } from "./writes.ts";

/** What the cases of an API's writes are made of. */
export interface Writing {
  readonly writes: Writes;
  readonly derivation: Derivation;
  readonly api: ApiContract;
  readonly inputs: readonly Input[];
  /** Inputs that a target may be without: no case of all refusals may hang on one. */
  readonly optional: ReadonlySet<string>;
  readonly placeOf: (operation: string) => OperationPlace;
}

/** The cases of every write: it is refused in every way and changes nothing; a member that nobody knows is ignored. */
export function writeCases(writing: Writing): readonly Scenario[] {
  return writing.api.contract.operations.flatMap((operation) => {
    const write = writing.writes.writes[operation.id];
    return write ? casesOf(operation, write, writing) : [];
  });
}

/** A member that no API has, and no text of an API holds. */
export const unknownMember = "touchstone_unknown";

function casesOf(operation: Operation, write: Write, writing: Writing): Scenario[] {
  const { writes, derivation, api } = writing;
  const stages = stagesOf(write.stage, writes);
  const values = {
    ...Object.assign({}, ...stages.map((s) => s.values ?? {})),
    ...write.parameters,
  } as Values;
  const at = { ...writing, values, line: writing.placeOf(operation.id).line };
  const base = baseOf(operation, write, at);
  const defects = [...callerDefects(operation, base.request, derivation), ...bodyDefects(base)]
    .filter((d) => !write.except?.includes(d.what) && !exclusionOf(operation, d, derivation))
    .filter((d) => !inputNamesIn(d.request).some((name) => writing.optional.has(name)))
    .map((d) => ({ ...d, request: withValues(d.request, values) }));
  const make = stages.flatMap((s) => s.make ?? []).map((s) => stageStep(s, { phase: "setup" }, at));
  const clean = [
    // There is nothing to take back where the refusals held.
    ...(write.undo ?? []).map((s) => stageStep(s, { phase: "cleanup", criteria: answered }, at)),
    ...stages.toReversed().flatMap((s) => (s.undo ?? []).map((u) => stageStep(u, { phase: "cleanup" }, at))),
  ];
  const view = (id: string, more: Partial<ScenarioStep>) => viewStep(id, write.view, more, at);
  const before = view("before", { phase: "setup", outputs: seen(write.view) });
  const cases: Scenario[] = [];
  const toCase = (what: string, words: string, steps: readonly ScenarioStep[]) =>
    cases.push(
      scenarioFrom({
        id: `${derivation.prefix}-D-${operation.id}-${what}`,
        summary: `${operation.method} ${operation.path} ${words}`,
        derivation,
        api,
        place: writing.placeOf(operation.id),
        inputs: writing.inputs,
        while: write.while ?? [],
        steps,
      }),
    );
  const cites = writes.cites.refused;
  const isApart = ({ request }: Defect) => inputNamesIn(request).some((name) => writes.apart?.includes(name));
  const refused = (what: string, words: string, some: readonly Defect[]) => {
    if (some.length === 0) return;
    toCase(what, words, [
      ...make,
      before,
      ...some.flatMap((defect) => [
        refusal(defect, { operation, api, line: at.line }),
        view(`unchanged-${defect.what}`, { criteria: unchanged(write.view), requirements: cites }),
      ]),
      ...clean,
    ]);
  };
  refused(
    "refused",
    "changes nothing while it is refused.",
    defects.filter((d) => !isApart(d)),
  );
  refused("refused-apart", "changes nothing while these callers are refused.", defects.filter(isApart));
  const { unknown } = writes.cites;
  const { body } = base.request;
  if (unknown && body && isObject(body.payload) && write.unknown === undefined) {
    const payload = { ...body.payload, [unknownMember]: unknownMember };
    toCase("unknown-member", "ignores a member of the body that nobody knows.", [
      ...make,
      {
        ...plainStep,
        id: "send",
        line: at.line,
        call: { kind: "operation", source: derivation.api, api, operation },
        parameters: base.request.parameters,
        requestBody: { ...body, payload },
        criteria: [{ condition: "$statusCode < 300" }, ...(answersSomething(operation) ? [nowhere] : [])],
        requirements: unknown,
        role: base.role,
      },
      view("shown", { criteria: [nowhere], requirements: unknown }),
      ...clean,
    ]);
  }
  return cases;
}

type Values = Readonly<Record<string, unknown>>;

const nowhere: Criterion = {
  context: "$response.body",
  condition: `^(?![^]*${unknownMember})`,
  type: "regex",
};

const answered: readonly Criterion[] = [{ condition: "$statusCode < 500" }];

function answersSomething({ responses }: Operation): boolean {
  return [...responses].some(([status, { content }]) => status < 300 && content.size > 0);
}

/** The stages from the outermost to the one that is named. */
function stagesOf(name: string | undefined, writes: Writes): readonly Stage[] {
  const stage = name === undefined ? undefined : writes.stages[name];
  return stage ? [...stagesOf(stage.within, writes), stage] : [];
}

interface At extends Writing {
  readonly values: Values;
  readonly line: number;
}

function baseOf(operation: Operation, write: Write, { derivation, api, values }: At): Base {
  const input = write.caller ?? callerOf(operation, derivation);
  const request = validRequest(operation, derivation, { input, parameters: values });
  const { body } = request;
  return {
    operation,
    api,
    derivation,
    role: input ?? "anonymous",
    request:
      body && write.body !== undefined ? { ...request, body: { ...body, payload: write.body } } : request,
  };
}

/** Callers who are refused elsewhere send what would hurt nobody; here they send what would show. */
function withValues(request: Defect["request"], values: Values): Defect["request"] {
  return {
    ...request,
    parameters: request.parameters.map((p) =>
      p.in !== "header" && values[p.name] !== undefined ? { ...p, value: values[p.name] } : p,
    ),
  };
}

function refusal(
  defect: Defect,
  { operation, api, line }: Pick<At, "api" | "line"> & { readonly operation: Operation },
): ScenarioStep {
  return {
    ...plainStep,
    id: defect.what,
    line,
    call: { kind: "operation", source: api.contract.api, api, operation },
    parameters: defect.request.parameters,
    requestBody: defect.request.body,
    criteria: [{ condition: "$statusCode >= 400" }],
    role: defect.role,
    checkRequest: defect.wellFormed,
  };
}

function stageStep(step: StageStep, own: Partial<ScenarioStep>, at: At): ScenarioStep {
  const operation = operationOf(step.operation, at.api);
  const body: RequestBody | undefined =
    step.body === undefined
      ? undefined
      : {
          contentType: [...(operation.requestBody?.content.keys() ?? [])][0] ?? "application/json",
          payload: step.body,
        };
  return {
    ...sending(operation, step, at),
    id: step.id,
    requestBody: body,
    criteria: [{ condition: "$statusCode < 300" }, ...(step.says ?? [])],
    outputs: step.outputs ?? {},
    narrow: step.narrow ?? {},
    ...own,
  };
}

function viewStep(id: string, view: View, own: Partial<ScenarioStep>, at: At): ScenarioStep {
  const operation = operationOf(view.operation, at.api);
  return {
    ...sending(operation, view, at),
    id,
    criteria: view.says ?? [],
    ...own,
  };
}

/** A step without its purpose: the operation, its parameters and a credential. */
function sending(
  operation: Operation,
  { parameters = {}, caller }: Pick<View, "parameters" | "caller">,
  { derivation, api, values, line }: At,
): ScenarioStep {
  const own = { ...values, ...parameters };
  const input = caller ?? callerOf(operation, derivation);
  const more: Parameter[] = operation.parameters
    .filter((p) => !p.required && p.in === "query" && parameters[p.name] !== undefined)
    .map((p) => ({ name: p.name, in: p.in, value: parameters[p.name] }));
  const request = validRequest({ ...operation, requestBody: undefined }, derivation, {
    input,
    parameters: own,
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

/** What a read showed before, by the place of its expression. */
function seen({ same = [] }: View): Values {
  return Object.fromEntries(same.map((expression, i) => [`seen${i + 1}`, expression]));
}

function unchanged({ same = [], says = [] }: View): readonly Criterion[] {
  return [
    ...same.map((expression, i) => ({ condition: `${expression} == $steps.before.outputs.seen${i + 1}` })),
    ...says,
  ];
}
