import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Parameter } from "../arazzo/document.ts";
import type { Derivation } from "./derivation.ts";
import type { Request } from "./defect.ts";
import { selects } from "./defect.ts";

/** Thrown when the data of an API lacks something that a request needs. */
export class MissingValue extends Error {
  override readonly name = "MissingValue";
}

/** Who sends a request: the input with the credential, and parameters instead of the usual ones. */
export interface Sender {
  readonly input: string | undefined;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The smallest request that the contract allows; throws `MissingValue`. */
export function validRequest(
  operation: Operation,
  derivation: Derivation,
  { input, parameters: own = {} }: Sender,
): Request {
  const parameters = operation.parameters
    .filter((p) => p.required && (p.in === "path" || p.in === "query"))
    .map(({ name, in: place }): Parameter => ({
      name,
      in: place,
      value: own[name] ?? valueOf(name, operation, derivation),
    }));
  const credential =
    input === undefined ? [] : [credentialParameter(`{$inputs.${input}}`, derivation.credential)];
  return {
    parameters: [...parameters, ...credential],
    body: validBody(operation, derivation),
  };
}

/** The input whose credential passes the operation's gate. */
export function callerOf({ id, extensions }: Operation, derivation: Derivation): string | undefined {
  return derivation.operations[id]?.caller ?? derivation.gates[String(extensions["x-gate"])];
}

/** Who passes the operation's gate. */
export function usualSender(operation: Operation, derivation: Derivation): Sender {
  return { input: callerOf(operation, derivation) };
}

/** Who sends a body that is refused. */
export function bodySender(operation: Operation, derivation: Derivation): Sender {
  const { bodyCallers = [] } = derivation;
  return bodyCallers.find(({ at }) => selects(at, operation)) ?? usualSender(operation, derivation);
}

/** The header that carries a credential. */
export function credentialParameter(
  credential: string,
  { header, value }: Derivation["credential"],
): Parameter {
  return { name: header, in: "header", value: value.replace("{}", credential) };
}

function valueOf(
  name: string,
  operation: Operation,
  { operations, valuesAt = [], values }: Derivation,
): unknown {
  const { id } = operation;
  const fitting = valuesAt.find(({ at, values: own }) => own[name] !== undefined && selects(at, operation));
  const value = operations[id]?.parameters?.[name] ?? fitting?.values[name] ?? values[name];
  if (value === undefined) throw new MissingValue(`${id}: no value for the parameter ${name}`);
  return value;
}

function validBody({ id, requestBody }: Operation, { operations }: Derivation): Request["body"] {
  if (!requestBody) return undefined;
  const json = [...requestBody.content].find(([type]) => /^application\/(.+\+)?json$/.test(type));
  if (!json) return undefined;
  const [contentType, media] = json;
  const [example] = media.examples.values();
  const payload = operations[id]?.body ?? example;
  if (payload === undefined) throw new MissingValue(`${id}: no body, and the contract has no example`);
  return { contentType, payload };
}
