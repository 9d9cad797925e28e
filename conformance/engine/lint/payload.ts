import { isObject, withPointer } from "../../../contracts/lib/json-pointer.ts";
import { isSelector } from "../arazzo/evaluate.ts";
import type { OperationCall, ScenarioStep } from "../arazzo/scenario.ts";
import { bodyMediaType } from "../run/request.ts";
import { hasExpression } from "./computed.ts";

/** Stands for a value that only the run can know: it fits every schema. */
const wildcard = "\u0000expression";
/** Keywords that only repeat what a wildcard below them broke. */
const combining = new Set([
  "oneOf",
  "anyOf",
  "allOf",
  "not",
  "if",
  "contains",
  "uniqueItems",
  "const",
  "enum",
]);

/** The payload of a step fits the contract; expressions count as wildcards. */
export function lintPayload(
  { requestBody, checkRequest, socket }: ScenarioStep,
  { operation, api }: OperationCall,
  add: (message: string) => void,
): void {
  if (socket) {
    if (requestBody && !Array.isArray(requestBody.payload)) add("socket: the payload is a list of messages");
    return;
  }
  if (!checkRequest) return;
  const declared = operation.requestBody;
  if (!requestBody) {
    if (declared?.required === true) add(`${operation.id} requires a request body`);
    return;
  }
  if (!declared) {
    add(`${operation.id} takes no request body`);
    return;
  }
  const mediaType = bodyMediaType(requestBody.contentType, operation);
  if (!declared.content.has(mediaType)) {
    add(`${operation.id} takes ${[...declared.content.keys()].join(" or ")}, not ${mediaType}`);
    return;
  }
  // A payload written as text is a template: only its filled-in form can be judged.
  if (typeof requestBody.payload === "string") return;
  const payload = withReplacements(withWildcards(requestBody.payload), requestBody.replacements ?? [], add);
  for (const { pointer, keyword, message, value } of api.validator.requestBody(
    operation,
    mediaType,
    payload,
  )) {
    if (value === wildcard || (typeof value === "string" && value.includes(wildcard))) continue;
    if (combining.has(keyword) && holdsWildcard(value)) continue;
    add(`payload${pointer === "" ? "" : ` ${pointer}`}: ${message}`);
  }
}

function withReplacements(
  payload: unknown,
  replacements: readonly { readonly target: string; readonly value: unknown }[],
  add: (message: string) => void,
): unknown {
  return replacements.reduce<unknown>((value, { target, value: replacement }) => {
    try {
      return withPointer(value, target, withWildcards(replacement));
    } catch {
      add(`replacement target ${target}: nothing there to replace`);
      return value;
    }
  }, payload);
}

function withWildcards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withWildcards);
  if (isSelector(value)) return wildcard;
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withWildcards(v)]));
  return hasExpression(value) ? wildcard : value;
}

function holdsWildcard(value: unknown): boolean {
  if (value === wildcard) return true;
  if (Array.isArray(value)) return value.some(holdsWildcard);
  return isObject(value) && Object.values(value).some(holdsWildcard);
}
