import type { Operation } from "../../../contracts/lib/contract.ts";
import type { InputsSchema, Level } from "../arazzo/document.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import { inputNamesIn } from "../arazzo/input-names.ts";
import type { Input } from "../inputs/api-inputs.ts";
import { inputSchema } from "../inputs/api-inputs.ts";
import type { ApiContract, Requirement } from "../model/library.ts";
import type { OperationPlace } from "./operation-places.ts";
import type { CaseParts } from "./case-steps.ts";
import { caseSteps } from "./case-steps.ts";
import type { Answer, Derivation } from "./derivation.ts";
import type { Defect } from "./defect.ts";

export interface DerivedParts extends CaseParts {
  /** Where the operation is written. */
  readonly file: string;
  /** All inputs of the API. */
  readonly inputs: readonly Input[];
}

/** The case of one defect. */
export function toScenario(parts: DerivedParts): Scenario {
  const { base, defect, answer, requirements, file, line } = parts;
  const { derivation, operation, api } = base;
  return {
    ...scenarioFrom({
      id: caseId(derivation, operation, defect),
      summary: `${operation.method} ${operation.path} ${defect.words} is ${answer.status.join(" or ")}.`,
      derivation,
      api,
      place: { file, line },
      inputs: parts.inputs,
      while: [],
      steps: caseSteps(parts),
    }),
    level: levelOf(answer, requirements),
  };
}

/** What makes a derived case, of one defect or of a whole story. */
export interface DerivedCase {
  readonly id: string;
  readonly summary: string;
  readonly derivation: Derivation;
  readonly api: ApiContract;
  readonly place: OperationPlace;
  readonly inputs: readonly Input[];
  readonly while: readonly string[];
  readonly steps: readonly ScenarioStep[];
}

/** A case of level `extended`; it cites what its steps cite. */
export function scenarioFrom(parts: DerivedCase): Scenario {
  const { id, summary, derivation, api, place } = parts;
  const steps = parts.steps.map((step) => withOwnNames(step, id));
  return {
    id,
    api: derivation.api,
    ...place,
    summary,
    level: "extended",
    requirements: [...new Set(steps.flatMap((step) => step.requirements))],
    while: parts.while,
    needs: [],
    ...inputsOf(steps, parts.inputs),
    document: {
      arazzo: "1.0.1",
      info: {
        title: `Derived from the contract ${derivation.api}`,
        version: api.contract.document.info.version,
      },
      sourceDescriptions: [{ name: derivation.api, url: `../../contracts/${derivation.api}/openapi.yaml` }],
      workflows: [],
    },
    dependsOn: [],
    steps,
    outputs: {},
  };
}

export function caseId({ prefix }: Derivation, operation: Operation, { what }: Defect): string {
  return `${prefix}-D-${operation.id}-${what}`;
}

/** What only informational requirements ask for decides nothing. */
function levelOf({ level = "extended" }: Answer, requirements: readonly Requirement[]): Level {
  return requirements.every((r) => r.level === "informational") ? "informational" : level;
}

/** Every input that the steps refer to is required, unless it has a default. */
function inputsOf(
  steps: readonly ScenarioStep[],
  inputs: readonly Input[],
): { readonly inputs: InputsSchema; readonly requires: readonly string[] } {
  const names = inputNamesIn(steps.map(({ call: _, ...step }) => step));
  const byName = new Map(inputs.map((input) => [input.name, inputSchema(input)]));
  const properties = Object.fromEntries(
    names.map((name) => {
      const schema = byName.get(name);
      // What an API's data names is checked before; this is about data that a test made.
      if (!schema) throw new Error(`the API has no input ${name}`);
      return [name, schema];
    }),
  );
  const required = names.filter((name) => properties[name]?.default === undefined);
  return { inputs: { type: "object", required, properties }, requires: required };
}

/** `<case>` becomes a short text that is the case's own, so that no two cases make the same thing. */
function withOwnNames(step: ScenarioStep, id: string): ScenarioStep {
  const own = shortHash(id);
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll("<case>", own);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  };
  return {
    ...step,
    parameters: step.parameters.map((p) => ({ ...p, value: fill(p.value) })),
    requestBody: step.requestBody && { ...step.requestBody, payload: fill(step.requestBody.payload) },
    criteria: step.criteria.map((c) => ({ ...c, condition: c.condition.replaceAll("<case>", own) })),
    outputs: Object.fromEntries(Object.entries(step.outputs).map(([name, value]) => [name, fill(value)])),
  };
}

/** FNV-1a in base 36: at most 7 letters and digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
