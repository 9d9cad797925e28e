import type { Scenario } from "../arazzo/scenario.ts";
import { isControlled } from "./controlled.ts";
import { isDerivedId } from "../derive/derived-id.ts";
import type { Input, Origin } from "../inputs/api-inputs.ts";
import type { Unlocked } from "../inputs/unlocked-cases.ts";
import { unlockedCases } from "../inputs/unlocked-cases.ts";
import type { Requirement } from "../model/library.ts";
import type { SuiteResult } from "../model/result.ts";
import type { OperationCoverage, StatusCoverage } from "./status-coverage.ts";
import { statusCoverage } from "./status-coverage.ts";
import type { Suite } from "../model/suite.ts";

/** What the scenarios of one API prove, and what nothing proves. */
export interface ApiCoverage {
  readonly api: string;
  readonly cases: {
    readonly written: number;
    readonly derived: number;
    /** Cases that cite no requirement. */
    readonly uncited: readonly string[];
  };
  readonly requirements: {
    readonly testable: number;
    readonly cited: number;
    /** Testable, and no scenario cites them. One with a `reason` says why. */
    readonly uncited: readonly Requirement[];
    readonly untestable: readonly Requirement[];
    /** Said to be untestable, or to be cited by nothing, and yet a case cites them that no control of the target helps. */
    readonly stale: readonly Requirement[];
    /** Cited by a case that passed; only with a result. */
    readonly proven?: number;
  };
  readonly inputs: readonly InputCoverage[];
  readonly operations: OperationCoverage;
  readonly statuses: StatusCoverage;
}

/** An input of the target file, and the cases that it unlocks. */
export interface InputCoverage extends Unlocked {
  readonly name: string;
  readonly from: Origin;
}

/** The names of the inputs that a target gives the cases of an API. */
export type GivenInputs = (api: string) => ReadonlySet<string>;

/**
 * Compares requirements and contract with the scenarios, and with what a run really met when there is one. With `given`,
 * the inputs are those that a target lacks.
 */
export function coverage(suite: Suite, result?: SuiteResult, given?: GivenInputs): ApiCoverage[] {
  return suite.apis.map((api) => {
    const scenarios = suite.scenarios.filter((s) => s.api === api);
    const derived = scenarios.filter((s) => isDerivedId(s.id)).length;
    return {
      api,
      cases: {
        written: scenarios.length - derived,
        derived,
        uncited: scenarios.filter((s) => s.requirements.length === 0).map((s) => s.id),
      },
      inputs: inputCoverage(suite.library.inputs(api), unlockedCases(scenarios, given?.(api))),
      requirements: requirementCoverage(suite.library.requirements(api), scenarios, result),
      ...statusCoverage(suite, api, result),
    };
  });
}

/** The inputs that some case asks for, those of most cases first. */
function inputCoverage(
  inputs: readonly Input[],
  unlocked: ReadonlyMap<string, Unlocked>,
): readonly InputCoverage[] {
  return inputs
    .flatMap(({ name, from }) => {
      const found = unlocked.get(name);
      return found ? [{ name, from, ...found }] : [];
    })
    .sort((a, b) => b.cases.length - a.cases.length);
}

function requirementCoverage(
  all: readonly Requirement[],
  scenarios: readonly Scenario[],
  result: SuiteResult | undefined,
): ApiCoverage["requirements"] {
  const cited = new Set(scenarios.flatMap((s) => s.requirements));
  const unaided = new Set(scenarios.filter((s) => !isControlled(s)).flatMap((s) => s.requirements));
  const testable = all.filter((r) => r.testable);
  const passed = new Set(result?.cases.filter((c) => c.verdict === "pass").flatMap((c) => c.requirements));
  return {
    testable: testable.length,
    cited: testable.filter((r) => cited.has(r.id)).length,
    uncited: testable.filter((r) => !cited.has(r.id)),
    untestable: all.filter((r) => !r.testable),
    stale: all.filter((r) => unaided.has(r.id) && (!r.testable || r.reason !== undefined)),
    ...(result ? { proven: testable.filter((r) => passed.has(r.id)).length } : {}),
  };
}
