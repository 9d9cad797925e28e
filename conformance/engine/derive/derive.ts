import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import type { ApiContract, Library } from "../model/library.ts";
import { answerOf, cited, exclusionOf, requirementsOf } from "./answer-of.ts";
import { bodyDefects } from "./body-defects.ts";
import { callerDefects } from "./caller-defects.ts";
import type { Base, Defect } from "./defect.ts";
import type { Derivation, Exclusion } from "./derivation.ts";
import { isDerivation, readDerivation } from "./derivation.ts";
import { operationPlaces } from "./operation-places.ts";
import { parameterDefects } from "./parameter-defects.ts";
import { caseId, toScenario } from "./to-scenario.ts";
import type { Sender } from "./valid-request.ts";
import { bodySender, MissingValue, usualSender, validRequest } from "./valid-request.ts";
import { suiteFile } from "../model/suite-files.ts";

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

/** The derived cases of an API, by its contract and `conformance/suites/<api>/derive.yaml`; none when it has not both. */
export function derive(api: string, library: Library): Derived {
  const contract = library.contract(api);
  const derivation = contract && readDerivation(api);
  if (!contract || !derivation) return nothing;
  if (!isDerivation(derivation))
    return { ...nothing, problems: derivation.map((p) => ({ ...p, file: suiteFile(api, "derive.yaml") })) };
  return deriveFrom(derivation, contract, library);
}

/** The derived cases of a contract with this data. */
export function deriveFrom(derivation: Derivation, contract: ApiContract, library: Library): Derived {
  const places = operationPlaces(derivation.api);
  const all = library.requirements(derivation.api);
  const about = new Map(contract.contract.operations.map((o) => [o, requirementsOf(o, all)]));
  const problem = (message: string): Problem => ({
    file: suiteFile(derivation.api, "derive.yaml"),
    line: 1,
    message,
  });
  const scenarios: Scenario[] = [];
  const excluded: Excluded[] = [];
  const problems: Problem[] = [];
  const used = new Set<object>();
  for (const { base, defect } of allDefects(derivation, contract, (text) => problems.push(problem(text)))) {
    const { operation } = base;
    const id = caseId(derivation, operation, defect);
    const exclusion = exclusionOf(operation, defect, derivation);
    const answer = exclusion ?? answerOf(operation, defect, derivation);
    if (answer) used.add(answer);
    if (exclusion) excluded.push({ id, base, defect, exclusion });
    else if (!answer || !("status" in answer))
      problems.push(problem(`${id}: no answer and no exclusion fits`));
    else {
      const undeclared = answer.status.filter((status) => !operation.responses.has(status));
      if (undeclared.length > 0) problems.push(problem(`${id}: ${undeclared.join(", ")} is not declared`));
      const requirements = cited(answer, about.get(operation) ?? []);
      if (requirements.length === 0) problems.push(problem(`${id}: no requirement to cite`));
      const { file, line } = places.get(operation.id) ?? {
        file: `contracts/${derivation.api}/openapi.yaml`,
        line: 1,
      };
      scenarios.push(toScenario({ base, defect, answer, requirements, file, line }));
    }
  }
  for (const rule of [...derivation.answers, ...derivation.exclusions])
    if (!used.has(rule)) problems.push(problem(`covers no defect: ${JSON.stringify(rule.when)}`));
  return { scenarios, excluded, problems };
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
