import type { Operation } from "../../../contracts/lib/contract.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Criterion } from "../arazzo/document.ts";
import { inputNamesIn } from "../arazzo/input-names.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { Input } from "../inputs/api-inputs.ts";
import type { ApiContract, Requirement } from "../model/library.ts";
import { answerOf, cited, exclusionOf, requirementsOf } from "./answer-of.ts";
import { bodyDefects } from "./body-defects.ts";
import { callerDefects } from "./caller-defects.ts";
import { plainStep } from "./case-steps.ts";
import type { Base, Defect } from "./defect.ts";
import type { Derivation } from "./derivation.ts";
import type { OperationPlace } from "./operation-places.ts";
import { scenarioFrom } from "./to-scenario.ts";
import { callerOf, validRequest } from "./valid-request.ts";
import type { Refusal, Values, WritePlace } from "./write-steps.ts";
import { refusalStep, seen, stageStep, unchanged, viewStep } from "./write-steps.ts";
import type { Stage, Write, Writes } from "./writes.ts";

/** What the cases of an API's writes are made of. */
export interface Writing {
  readonly writes: Writes;
  readonly derivation: Derivation;
  readonly api: ApiContract;
  readonly requirements: readonly Requirement[];
  readonly inputs: readonly Input[];
  /** Inputs that a target may be without: no case of all refusals may hang on one. */
  readonly optional: ReadonlySet<string>;
  readonly placeOf: (operation: string) => OperationPlace;
}

/** The cases of every write: it is refused in every way and changes nothing; a member that nobody knows is ignored. */
export function writeCases(writing: Writing): readonly Scenario[] {
  return writing.api.contract.operations.flatMap((operation) => {
    const write = writing.writes.writes[operation.id];
    if (!write) return [];
    const at = attempt(operation, write, writing);
    return [...refusedCases(at), ...unknownMemberCase(at)];
  });
}

/** A member that no API has, and no text of an API holds. */
export const unknownMember = "touchstone_unknown";

/** A write with a thing of its own to write to. */
interface Attempt extends Writing {
  readonly operation: Operation;
  readonly write: Write;
  readonly place: WritePlace;
  /** The request that would be accepted. */
  readonly base: Base;
  readonly make: readonly ScenarioStep[];
  readonly clean: readonly ScenarioStep[];
}

function attempt(operation: Operation, write: Write, writing: Writing): Attempt {
  const stages = stagesOf(write.stage, writing.writes);
  const values = Object.assign({}, ...stages.map((s) => s.values), write.parameters) as Values;
  const { derivation, api } = writing;
  const place = { derivation, api, values, line: writing.placeOf(operation.id).line };
  const make = stages.flatMap((s) => s.make ?? []);
  const undo = stages.toReversed().flatMap((s) => s.undo ?? []);
  return {
    ...writing,
    operation,
    write,
    place,
    base: baseOf(operation, write, place),
    make: make.map((s) => stageStep(s, { phase: "setup" }, place)),
    clean: [
      // There is nothing to take back where the refusals held.
      ...(write.undo ?? []).map((s) => stageStep(s, { phase: "cleanup", criteria: answered }, place)),
      ...undo.map((s) => stageStep(s, { phase: "cleanup" }, place)),
    ],
  };
}

/** The refusals in one case, those of callers who stand apart in another. */
function refusedCases(at: Attempt): readonly Scenario[] {
  const refusals = refusalsOf(at);
  const isApart = ({ defect }: Refusal) =>
    inputNamesIn(defect.request).some((name) => at.writes.apart?.includes(name));
  const together = refusals.filter((r) => !isApart(r));
  const apart = refusals.filter(isApart);
  return [
    ...refusedCase("refused", "changes nothing while it is refused.", together, at),
    ...refusedCase("refused-apart", "changes nothing while these callers are refused.", apart, at),
  ];
}

function refusalsOf({ operation, write, base, derivation, optional, place, requirements }: Attempt) {
  const about = requirementsOf(operation, requirements);
  return [...callerDefects(operation, base.request, derivation), ...bodyDefects(base)]
    .filter((d) => !write.except?.includes(d.what) && !exclusionOf(operation, d, derivation))
    .filter((d) => !inputNamesIn(d.request).some((name) => optional.has(name)))
    .map((defect): Refusal => {
      const answer = answerOf(operation, defect, derivation);
      if (!answer) throw new Error(`${operation.id}: no answer fits ${defect.what}`);
      return {
        operation,
        defect: { ...defect, request: withValues(defect.request, place.values) },
        answer,
        requirements: cited(answer, about),
      };
    });
}

function refusedCase(
  what: string,
  words: string,
  refusals: readonly Refusal[],
  at: Attempt,
): readonly Scenario[] {
  if (refusals.length === 0) return [];
  const { view } = at.write;
  const proven = { criteria: unchanged(view), requirements: at.writes.cites.refused };
  return [
    toCase(
      { what, words },
      [
        viewStep("before", view, { phase: "setup", outputs: seen(view) }, at.place),
        ...refusals.flatMap((refusal) => [
          refusalStep(refusal, at.place),
          viewStep(`unchanged-${refusal.defect.what}`, view, proven, at.place),
        ]),
      ],
      at,
    ),
  ];
}

function unknownMemberCase(at: Attempt): readonly Scenario[] {
  const { operation, write, place, base, writes } = at;
  const unknown = write.unknown ?? writes.cites.unknown;
  const { parameters, body } = base.request;
  if (!unknown || typeof unknown === "string" || !body || !isObject(body.payload)) return [];
  const sent: ScenarioStep = {
    ...plainStep,
    id: "send",
    line: place.line,
    call: { kind: "operation", source: at.derivation.api, api: at.api, operation },
    parameters,
    requestBody: { ...body, payload: { ...body.payload, [unknownMember]: unknownMember } },
    criteria: [{ condition: "$statusCode < 300" }, ...(answersSomething(operation) ? [nowhere] : [])],
    requirements: unknown,
    role: base.role,
  };
  const shown = viewStep("shown", write.view, { criteria: [nowhere], requirements: unknown }, place);
  const named = { what: "unknown-member", words: "ignores a member of the body that nobody knows." };
  return [toCase(named, [sent, shown], at)];
}

function toCase(
  { what, words }: { readonly what: string; readonly words: string },
  steps: readonly ScenarioStep[],
  { operation, write, derivation, api, inputs, placeOf, make, clean }: Attempt,
): Scenario {
  return scenarioFrom({
    id: `${derivation.prefix}-D-${operation.id}-${what}`,
    summary: `${operation.method} ${operation.path} ${words}`,
    derivation,
    api,
    place: placeOf(operation.id),
    inputs,
    while: write.while ?? [],
    steps: [...make, ...steps, ...clean],
  });
}

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

function baseOf(operation: Operation, write: Write, { derivation, api, values }: WritePlace): Base {
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
