import { query } from "json-p3";
import { child, isObject } from "../json-pointer.ts";

/** One action of an OpenAPI Overlay 1.0 (section "Action Object"). */
export interface OverlayAction {
  /** A JSONPath (RFC 9535). */
  readonly target: string;
  readonly description?: string;
  /** Merged into each object that the target selects, appended to each list. */
  readonly update?: unknown;
  /** Takes what the target selects out of the object or list that it stands in. */
  readonly remove?: boolean;
}

/** An action that cannot be applied to this document. */
export class OverlayError extends Error {
  override readonly name = "OverlayError";
}

/**
 * A copy of a document with the actions applied one after the other, each to what the one before left (OpenAPI Overlay
 * 1.0.0). The specification lets an action select nothing; what is written for one document must not, so that is
 * refused.
 */
export function applyOverlay<T>(document: T, actions: readonly OverlayAction[]): T {
  const copy = structuredClone(document);
  for (const action of actions) applyAction(copy, action);
  return copy;
}

type Json = Parameters<typeof query>[1];

function applyAction(document: unknown, action: OverlayAction): void {
  // JSON boundary: the copy of a document that was read from JSON or YAML.
  const places = query(action.target, document as Json).locations();
  if (places.length === 0) throw new OverlayError(`${action.target} selects nothing`);
  if (action.remove === true) removeAll(document, places);
  else for (const place of places) update(at(document, place), action);
}

type Location = readonly (string | number)[];

/** From the last to the first, so that the indexes of a list stay what they were. */
function removeAll(document: unknown, places: readonly Location[]): void {
  for (const place of places.toReversed()) {
    const name = place.at(-1);
    const parent = at(document, place.slice(0, -1));
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else if (isObject(parent)) Reflect.deleteProperty(parent, String(name));
  }
}

function update(target: unknown, { target: path, update: value }: OverlayAction): void {
  if (Array.isArray(target)) target.push(structuredClone(value));
  else if (isObject(target) && isObject(value)) merge(target, value);
  else
    throw new OverlayError(
      `${path} selects neither an object, which the update could be merged into, nor a list`,
    );
}

/** Members of both are merged where both are objects, lists are put together, anything else is replaced. */
function merge(target: Record<string, unknown>, value: Readonly<Record<string, unknown>>): void {
  for (const [name, own] of Object.entries(value)) {
    const known = child(target, name);
    if (isObject(known) && isObject(own)) merge(known, own);
    else if (Array.isArray(known) && Array.isArray(own)) known.push(...(structuredClone(own) as unknown[]));
    else target[name] = structuredClone(own);
  }
}

function at(document: unknown, place: Location): unknown {
  return place.reduce<unknown>((value, name) => child(value, String(name)), document);
}
