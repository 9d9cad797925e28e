import type { Contract, Operation } from "../../../contracts/lib/contract.ts";
import type { Validator } from "../../../contracts/lib/validation.ts";
import type { Outcome } from "../../mock/core/service/outcome.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Service } from "../../mock/core/service/service.ts";
import type { Exchange, OperationRecord } from "./recording.ts";

/** One wrong implementation, as data: the healthy mock with one change. */
export interface Mutant {
  /** `<operator> <api> <operation> <place>`: the same in every run. */
  readonly id: string;
  readonly operator: string;
  readonly api: string;
  /** One operationId, or several with blanks between them, or `jobsOperation`. */
  readonly operation: string;
  /** What is changed: a field, header, parameter, status or credential. */
  readonly place: string;
  /** What the operator needs to behave so; plain JSON. */
  readonly detail: unknown;
  /** The cases that meet the change in a healthy run. No other case can tell the mutant from the healthy mock. */
  readonly cases: readonly string[];
  /** Cases that meet it, too, and decide no verdict. */
  readonly informational: readonly string[];
}

/** Stands for an operation where the fault is in none: in what goes on behind the API. */
export const jobsOperation = "(jobs)";

/** One operation of a healthy run, as operators look at it. */
export interface Subject {
  readonly api: string;
  readonly service: Service;
  readonly contract: Contract;
  readonly validator: Validator;
  readonly operation: Operation;
  readonly record: OperationRecord;
  /** All operations of the API, for faults that join two of them. */
  readonly records: ReadonlyMap<string, OperationRecord>;
}

/** Where an operator can be applied in an operation. */
export interface MutantPlace<Detail> {
  readonly place: string;
  readonly detail: Detail;
  /** The recorded exchanges that the change would touch. */
  readonly meets: readonly Exchange[];
}

/** How a mutant differs from the healthy mock. */
export interface Behaviour {
  /** Answers a request to the mutant's operation. */
  answer?(call: LayeredCall): Outcome;
  /** Whether a planned job does its work. */
  runsJob?(kind: string): boolean;
}

/**
 * What an operator shows of the suite. `contract`: that whoever reads the contract notices, by a field's type or presence,
 * a header, a request that it forbids. `behaviour`: that the API does what it should: status, state, rights, order, time,
 * filter, page.
 */
export type Measure = "contract" | "behaviour";
export const measures: readonly Measure[] = ["contract", "behaviour"];

/** One way to be wrong. */
export interface Operator<Detail = never> {
  /** Unique, in kebab-case: the user's name for it. */
  readonly name: string;
  readonly summary: string;
  readonly measures: Measure;
  places(subject: Subject): Iterable<MutantPlace<Detail>>;
  /** A fresh behaviour, with a memory of its own. */
  behave(detail: Detail, mutant: Pick<Mutant, "api" | "operation">): Behaviour;
}

/** An operator as the runner sees it, its detail's type erased. */
export interface AnyOperator extends Omit<Operator, "places" | "behave"> {
  places(subject: Subject): Iterable<MutantPlace<unknown>>;
  behave(detail: unknown, mutant: Pick<Mutant, "api" | "operation">): Behaviour;
}

/** Forgets the type of an operator's detail, which only ever comes back to the operator that made it. */
export function operator<Detail>(definition: Operator<Detail>): AnyOperator {
  return definition;
}
