import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Parameter, RequestBody } from "../arazzo/document.ts";
import type { ApiContract } from "../model/library.ts";
import type { Derivation, DefectSelector, Place, Selector } from "./derivation.ts";

/** A request ready to become a step: texts and payload may hold runtime expressions. */
export interface Request {
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
}

/** An operation with a request that is right, of which the cases of that operation are made. */
export interface Base {
  readonly operation: Operation;
  readonly request: Request;
  readonly api: ApiContract;
  readonly derivation: Derivation;
  /** Who sends it, for the reports. */
  readonly role: string;
}

/** One thing wrong with a request that is otherwise right. */
export interface Defect {
  readonly place: Place;
  /** `unknown`, `caller`, `absent`, or the keyword of JSON Schema that is broken. */
  readonly fault: string;
  /** The parameter, the body's field, or the caller; empty for the body as a whole. */
  readonly name: string;
  /** Ends the case's id. */
  readonly what: string;
  /** In words, after the operation: `without name`. */
  readonly words: string;
  readonly request: Request;
  /** The request is one that the contract allows. */
  readonly wellFormed: boolean;
  /** Who sends it, for the reports. */
  readonly role: string;
}

export function selects(selector: Selector, operation: Operation): boolean {
  const { operations, gates, methods, extensions = {}, declares, except } = selector;
  return (
    (operations?.includes(operation.id) ?? true) &&
    (gates?.includes(String(operation.extensions["x-gate"])) ?? true) &&
    (methods?.includes(operation.method) ?? true) &&
    Object.entries(extensions).every(([name, values]) =>
      values.includes(String(operation.extensions[name])),
    ) &&
    (declares === undefined || operation.responses.has(declares)) &&
    !except?.includes(operation.id)
  );
}

export function selectsDefect(selector: DefectSelector, operation: Operation, defect: Defect): boolean {
  const { place, faults, names } = selector;
  return (
    selects(selector, operation) &&
    (place === undefined || place === defect.place) &&
    (faults?.includes(defect.fault) ?? true) &&
    (names?.includes(defect.name) ?? true)
  );
}
