import { createLibrary } from "../../../conformance/engine/model/library.ts";
import type { Library } from "../../../conformance/engine/model/library.ts";
import { createValidator } from "../../../contracts/lib/validation.ts";
import type { Service } from "../../mock/core/service/service.ts";
import { holdOut, holdOuts } from "./hold-outs.ts";
import { jobsOperation } from "./mutant.ts";
import type { AnyOperator, Mutant, MutantPlace } from "./mutant.ts";
import { operators } from "./operators.ts";
import { jobStuck } from "../operators/job-stuck.ts";
import type { Exchange, OperationRecord, Recording } from "./recording.ts";

/** All mutants of these services, in the order of the APIs, operators and operations: the same in every run. */
export function enumerate(services: readonly Service[], recording: Recording): readonly Mutant[] {
  return services.flatMap((service) => [
    ...operationMutants(service, recording),
    ...jobMutants(service, recording),
  ]);
}

function operationMutants(service: Service, recording: Recording): Mutant[] {
  const { contract, name: api } = service;
  const validator = createValidator(contract);
  const records = recording.operations.get(api) ?? new Map<string, OperationRecord>();
  const library = createLibrary();
  return contract.operations.flatMap((operation) => {
    if (isOptional(library, api, operation.id)) return [];
    const record = records.get(operation.id) ?? unused;
    const subject = { api, service, contract, validator, operation, record, records };
    return operators.flatMap((operator) =>
      [...operator.places(subject)].map((found) =>
        mutantOf(operator, {
          api,
          operation: operation.id,
          ...found,
          ...likeliestFirst(found, recording),
        }),
      ),
    );
  });
}

/** An operation of which everything is informational: a conformant server need not have it. */
function isOptional(library: Library, api: string, operationId: string): boolean {
  const own = library
    .requirements(api)
    .filter((r) => r.operation === operationId || r.operations?.includes(operationId));
  return own.length > 0 && own.every(({ level }) => level === "informational");
}

const unused: OperationRecord = { exchanges: [], refusable: new Set() };

/** The mistakes that were written by hand, each met by the cases that call one of its operations. */
export function holdOutMutants(services: readonly Service[], recording: Recording): readonly Mutant[] {
  return services.flatMap(({ name: api }) =>
    (holdOuts[api] ?? []).map(({ name, handlers }) => {
      const meets = Object.keys(handlers).flatMap(
        (id) => recording.operations.get(api)?.get(id)?.exchanges ?? [],
      );
      const place = { place: name, detail: { api, name }, meets };
      return mutantOf(holdOut, {
        api,
        operation: Object.keys(handlers).join(" "),
        ...place,
        ...likeliestFirst(place, recording),
      });
    }),
  );
}

/** A job that never runs: one mutant for each kind that a case saw running. */
function jobMutants({ name: api, jobs }: Service, recording: Recording): Mutant[] {
  return Object.keys(jobs).flatMap((kind) => {
    const seen = recording.jobs.get(api)?.get(kind) ?? new Set<string>();
    const cases = byCost([...seen], recording);
    return [mutantOf(jobStuck, { api, operation: jobsOperation, place: kind, detail: { kind }, ...cases })];
  });
}

function mutantOf(
  { name }: AnyOperator,
  parts: Pick<Mutant, "api" | "operation" | "place" | "detail" | keyof Meeting>,
): Mutant {
  const { api, operation, place, detail, cases, informational } = parts;
  const id = `${name} ${api} ${operation} ${place}`;
  return { id, operator: name, api, operation, place, detail, cases, informational };
}

type Meeting = Pick<Mutant, "cases" | "informational">;

function likeliestFirst({ meets }: MutantPlace<unknown>, recording: Recording): Meeting {
  return byCost([...new Set(meets.map((exchange: Exchange) => exchange.caseId))], recording);
}

/** Cases with few requests are cheap, and say one thing each. */
function byCost(ids: readonly string[], { requests, informational }: Recording): Meeting {
  const cost = (id: string) => requests.get(id) ?? 0;
  const sorted = [...ids].sort((a, b) => cost(a) - cost(b) || a.localeCompare(b));
  return {
    cases: sorted.filter((id) => !informational.has(id)),
    informational: sorted.filter((id) => informational.has(id)),
  };
}
