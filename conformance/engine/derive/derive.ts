import type { Scenario } from "../arazzo/scenario.ts";
import type { Place, Problem } from "../arazzo/source.ts";
import { isChecked } from "../model/checked-source.ts";
import type { ApiContract, Library } from "../model/library.ts";
import { answerOf, cited, exclusionOf, requirementsOf } from "./answer-of.ts";
import { bodyDefects } from "./body-defects.ts";
import { derivationProblems } from "./check-derivation.ts";
import { callerDefects } from "./caller-defects.ts";
import type { Base, Defect } from "./defect.ts";
import type { Derivation, Exclusion } from "./derivation.ts";
import { derivationFile, readDerivation } from "./derivation.ts";
import { checkWrites as writesProblems } from "./check-writes.ts";
import type { OperationPlace } from "./operation-places.ts";
import { operationPlaces } from "./operation-places.ts";
import { writeCases } from "./write-cases.ts";
import { readWrites } from "./writes.ts";
import { parameterDefects } from "./parameter-defects.ts";
import type { DerivedParts } from "./to-scenario.ts";
import { caseId, toScenario } from "./to-scenario.ts";
import type { Sender } from "./valid-request.ts";
import { bodySender, MissingValue, usualSender, validRequest } from "./valid-request.ts";

/** The negative cases that follow from a contract, and what keeps others from being one. */
export interface Derived {
  readonly scenarios: readonly Scenario[];
  readonly excluded: readonly Excluded[];
  /** Defects that no answer and no exclusion covers, answers and exclusions that cover nothing. */
  readonly problems: readonly Problem[];
}

/** A defect that makes no case. */
export interface Excluded {
  /** The id that the case would have. */
  readonly id: string;
  readonly base: Base;
  readonly defect: Defect;
  readonly exclusion: Exclusion;
}

const nothing: Derived = { scenarios: [], excluded: [], problems: [] };

/**
 * The derived cases of an API, by its contract and `conformance/suites/<api>/derive.yaml`; none when it has not both, and only
 * the problems when the data is broken.
 */
export function derive(api: string, library: Library): Derived {
  const contract = library.contract(api);
  const found = contract && readDerivation(api);
  if (!contract || !found) return nothing;
  if (!isChecked(found)) return { ...nothing, problems: found };
  const problems = derivationProblems(found, contract, library);
  if (problems.length > 0) return { ...nothing, problems };
  const { content: derivation, source } = found;
  const single = deriveCases({ derivation, contract, library, lineOf: (place) => source.lineOf(place) });
  const ofWrites = deriveWrites({ derivation, contract, library });
  return {
    ...single,
    scenarios: [...single.scenarios, ...ofWrites.scenarios],
    problems: [...single.problems, ...ofWrites.problems],
  };
}

/** The cases of an API's writes, by `derive-writes.yaml`; none without it. */
function deriveWrites(deriving: Omit<Deriving, "lineOf">): Pick<Derived, "scenarios" | "problems"> {
  const { derivation, contract, library } = deriving;
  const found = readWrites(derivation.api);
  if (found === undefined) return nothing;
  if (!isChecked(found)) return { scenarios: [], problems: found };
  const problems = writesProblems(found, contract, library);
  if (problems.length > 0) return { scenarios: [], problems };
  const scenarios = writeCases({
    writes: found.content,
    derivation,
    api: contract,
    requirements: library.requirements(derivation.api),
    inputs: library.inputs(derivation.api),
    optional: new Set(library.optional(derivation.api).flatMap((group) => group.inputs ?? [])),
    placeOf: placeFinder(derivation.api),
  });
  return { scenarios, problems: [] };
}

/** The derived cases of a contract with this data, which stands in no file. */
export function deriveFrom(derivation: Derivation, contract: ApiContract, library: Library): Derived {
  return deriveCases({ derivation, contract, library, lineOf: () => 1 });
}

interface Deriving {
  readonly derivation: Derivation;
  readonly contract: ApiContract;
  readonly library: Library;
  /** Where in its file a place of the data stands. */
  readonly lineOf: (place: Place) => number;
}

function deriveCases(deriving: Deriving): Derived {
  const { derivation, contract, library } = deriving;
  const all = library.requirements(derivation.api);
  const about = new Map(contract.contract.operations.map((o) => [o, requirementsOf(o, all)]));
  const toCase = caseMaker(deriving);
  const scenarios: Scenario[] = [];
  const excluded: Excluded[] = [];
  const problems: Problem[] = [];
  const tell = (place: Place, message: string) => problems.push(problemAt(place, message, deriving));
  const used = new Set<object>();
  for (const { base, defect } of allDefects(derivation, contract, (text) => tell(["operations"], text))) {
    const { operation } = base;
    const id = caseId(derivation, operation, defect);
    const exclusion = exclusionOf(operation, defect, derivation);
    const answer = exclusion ? undefined : answerOf(operation, defect, derivation);
    for (const rule of [exclusion, answer]) if (rule) used.add(rule);
    if (exclusion) excluded.push({ id, base, defect, exclusion });
    else if (!answer) tell(["answers"], `${id}: no answer and no exclusion fits`);
    else {
      const place = ["answers", derivation.answers.indexOf(answer)];
      const undeclared = answer.status.filter((status) => !operation.responses.has(status));
      if (undeclared.length > 0) tell(place, `${id}: ${undeclared.join(", ")} is not declared`);
      const requirements = cited(answer, about.get(operation) ?? []);
      if (requirements.length === 0) tell(place, `${id}: no requirement to cite`);
      scenarios.push(toCase({ base, defect, answer, requirements }));
    }
  }
  for (const list of ["answers", "exclusions"] as const)
    for (const [i, rule] of derivation[list].entries())
      if (!used.has(rule)) tell([list, i], `covers no defect: ${JSON.stringify(rule.when)}`);
  return { scenarios, excluded, problems };
}

type Answered = Omit<DerivedParts, "file" | "inputs" | "line">;

/** Makes a case that says where its operation is written. */
function caseMaker({ derivation: { api }, library }: Deriving): (answered: Answered) => Scenario {
  const placeOf = placeFinder(api);
  const inputs = library.inputs(api);
  return (answered) => toScenario({ ...answered, ...placeOf(answered.base.operation.id), inputs });
}

function placeFinder(api: string): (operation: string) => OperationPlace {
  const places = operationPlaces(api);
  const unknown = { file: `contracts/${api}/openapi.yaml`, line: 1 };
  return (operation) => places.get(operation) ?? unknown;
}

function problemAt(place: Place, message: string, { derivation, lineOf }: Deriving): Problem {
  return { file: derivationFile(derivation.api), line: lineOf(place), message };
}

/** Every defect of every operation, in the contract's order. */
function* allDefects(
  derivation: Derivation,
  api: ApiContract,
  tell: (problem: string) => void,
): Generator<{ readonly base: Base; readonly defect: Defect }> {
  for (const id of Object.keys(derivation.operations))
    if (!api.contract.byId.has(id)) tell(`there is no operation ${id}`);
  for (const operation of api.contract.operations) {
    try {
      const source = { operation, derivation, api };
      const base = baseOf(source, usualSender(operation, derivation));
      const defects = [
        ...callerDefects(operation, base.request, derivation),
        ...parameterDefects(base),
        ...bodyDefects(baseOf(source, bodySender(operation, derivation))),
      ];
      for (const defect of defects) yield { base, defect };
    } catch (error) {
      if (!(error instanceof MissingValue)) throw error;
      tell(error.message);
    }
  }
}

function baseOf(source: Pick<Base, "operation" | "derivation" | "api">, sender: Sender): Base {
  const request = validRequest(source.operation, source.derivation, sender);
  return { ...source, request, role: sender.input ?? "anonymous" };
}
