import type { Violation } from "../../../contracts/lib/validation.ts";
import { atPointer, isObject, pointerTo, segments } from "../../../contracts/lib/json-pointer.ts";

/** What is told of a body, and what it still breaks. */
export interface Undeclared {
  readonly notes: readonly string[];
  readonly left: readonly Violation[];
}

/**
 * Takes the members that the contract does not declare out of a body, one at a time and each time the one without which
 * least is wrong, until nothing is, or none is left to take. Only when the rest is right are they told instead of failed:
 * else it is unknown which of them are wrong.
 */
export function tellUndeclared(
  body: unknown,
  violations: readonly Violation[],
  judge: (body: unknown) => readonly Violation[],
): Undeclared {
  const notes: string[] = [];
  let rest = body;
  let left = violations;
  while (left.length > 0) {
    const best = undeclaredMembers(left)
      .map((pointer) => without(rest, pointer))
      .map(({ pointer, value }) => ({ pointer, value, wrong: judge(value) }))
      .reduce<Taken | undefined>((a, b) => (a && a.wrong.length <= b.wrong.length ? a : b), undefined);
    if (!best || notes.length === mostNotes) return { notes: [], left: violations };
    notes.push(best.pointer);
    rest = best.value;
    left = best.wrong;
  }
  return { notes, left };
}

interface Taken {
  readonly pointer: string;
  readonly value: unknown;
  readonly wrong: readonly Violation[];
}

/** More is no newer release, but something else. */
const mostNotes = 100;

function undeclaredMembers(violations: readonly Violation[]): string[] {
  const found = violations.flatMap(({ where, pointer, params }) => {
    const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
    return where === "body" && typeof name === "string" ? [`${pointer}${pointerTo([name])}`] : [];
  });
  return [...new Set(found)];
}

function without(body: unknown, pointer: string): { readonly pointer: string; readonly value: unknown } {
  const value = structuredClone(body);
  const place = segments(pointer);
  const name = place.pop() ?? "";
  const parent = atPointer(value, pointerTo(place));
  if (isObject(parent)) Reflect.deleteProperty(parent, name);
  return { pointer, value };
}
