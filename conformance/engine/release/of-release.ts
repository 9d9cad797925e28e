import type { Change, Changes } from "../../../contracts/lib/releases/changes.ts";
import { changesIn } from "../../../contracts/lib/releases/changes.ts";
import type { Release } from "../../../contracts/lib/releases/release.ts";
import { noRelease, readRelease } from "../../../contracts/lib/releases/release.ts";
import { withChanges } from "../../../contracts/lib/releases/released-contract.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import type { Call, Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { ApiContract, Library } from "../model/library.ts";
import { apiContract } from "../model/library.ts";
import { isCited, isOf, notInForce } from "./in-force.ts";

/** What a release makes of an API's scenarios. */
export interface ReleaseView {
  readonly contract: ApiContract;
  readonly changes: readonly Change[];
  /** The requirements that it does not have. */
  readonly out: ReadonlySet<string>;
}

/** The contract of a release, and what of the list it has. `lenient`: members of answers that nobody knows are only told. */
export function viewOf(
  base: ApiContract,
  changes: Changes | undefined,
  { release, lenient = false }: { readonly release: Release; readonly lenient?: boolean },
): ReleaseView {
  const has = changesIn(changes, release);
  const contract = withChanges(base.contract, has);
  const own = contract === base.contract ? base : apiContract(contract);
  return {
    contract: lenient ? { ...own, lenient } : own,
    changes: has,
    out: notInForce(changes, release),
  };
}

/** The contract of an API as a release has it; its own release without one. Throws for a text that is no release. */
export function apiOfRelease(library: Library, api: string, text?: string): ApiContract | undefined {
  const base = library.contract(api);
  if (!base || text === undefined) return base;
  const release = readRelease(text);
  if (!release) throw new Error(noRelease(text));
  return viewOf(base, library.changes(api), { release }).contract;
}

/**
 * A scenario as a release has it: judged by its contract, its payloads with what the release asks for, without the steps
 * and criteria that cite only what is not in force. Undefined for a case of which nothing is left.
 */
export function scenarioOf(scenario: Scenario, view: ReleaseView): Scenario | undefined {
  if (!isOf(scenario, view.out)) return undefined;
  return {
    ...scenario,
    requirements: inForce(scenario.requirements, view),
    steps: scenario.steps.flatMap((step) => (isOf(step, view.out) ? [stepOf(step, view)] : [])),
  };
}

function stepOf(step: ScenarioStep, view: ReleaseView): ScenarioStep {
  return {
    ...step,
    ...calledBy(step, view),
    requirements: inForce(step.requirements, view),
    criteria: step.criteria.flatMap((criterion) => {
      const { requirements: cited, ...more } = criterion["x-touchstone"] ?? {};
      if (cited === undefined) return [criterion];
      const own = { ...more, requirements: inForce(cited, view) };
      return isCited(cited, view.out) ? [{ ...criterion, "x-touchstone": own }] : [];
    }),
  };
}

/** What a step calls and sends at a release. */
export function calledBy(step: ScenarioStep, view: ReleaseView): Pick<ScenarioStep, "call" | "requestBody"> {
  return { call: callOf(step.call, view), requestBody: bodyOf(step, view) };
}

function inForce(requirements: readonly string[], { out }: ReleaseView): readonly string[] {
  return out.size === 0 ? requirements : requirements.filter((id) => !out.has(id));
}

/** A step may call another API's operation, which has a release of its own. */
function callOf(call: Call, { contract }: ReleaseView): Call {
  if (call.kind !== "operation" || call.source !== contract.contract.api) return call;
  const operation = contract.contract.byId.get(call.operation.id);
  if (!operation) throw new Error(`${call.operation.id} is in no contract of ${call.source} at this release`);
  return { ...call, api: contract, operation };
}

/** A payload that is written as a text goes out as it stands. */
function bodyOf(
  { call, requestBody }: ScenarioStep,
  { contract, changes }: ReleaseView,
): ScenarioStep["requestBody"] {
  if (call.kind !== "operation" || call.source !== contract.contract.api) return requestBody;
  const wanted = changes.flatMap(({ requests = {} }) => requests[call.operation.id] ?? []);
  if (!requestBody || !isObject(requestBody.payload) || wanted.length === 0) return requestBody;
  return { ...requestBody, payload: Object.assign({}, ...wanted, requestBody.payload) as unknown };
}
