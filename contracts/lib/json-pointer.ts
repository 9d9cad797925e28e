/** JSON Pointer (RFC 6901): in documents as `/a/b`, in references as the URI fragment `#/a/b`. */

/** The value at a pointer; undefined when nothing is there. */
export function atPointer(value: unknown, pointer: string): unknown {
  return segments(pointer).reduce(child, value);
}

/** The value at a `#/…` fragment; undefined when nothing is there. */
export function atFragment(document: unknown, fragment: string): unknown {
  return atPointer(document, decodeURIComponent(fragment.slice(1)));
}

/** A copy of `value` with the place at `pointer` set. The parent must exist; `-` appends to an array. */
export function withPointer(value: unknown, pointer: string, replacement: unknown): unknown {
  const copy = structuredClone(value);
  const path = segments(pointer);
  const last = path.pop();
  if (last === undefined) return replacement;
  const parent = path.reduce(child, copy);
  if (Array.isArray(parent)) parent[last === "-" ? parent.length : Number(last)] = replacement;
  else if (isObject(parent)) parent[last] = replacement;
  else throw new Error(`nothing at ${pointer} to replace`);
  return copy;
}

/** One member of an object or element of an array, never something inherited. */
export function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The segments of a pointer, unescaped. */
export function segments(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((s) => s.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The segments of a pointer, with numbers for what can be the index of a list: the way to a node of a YAML file. */
export function placeOf(pointer: string): (string | number)[] {
  return segments(pointer).map((s) => (/^\d+$/.test(s) ? Number(s) : s));
}

/** The pointer to a place. */
export function pointerTo(place: readonly string[]): string {
  return place.map((segment) => `/${escaped(segment)}`).join("");
}

/** One segment as it stands inside a `#/…` fragment. */
export function fragmentSegment(segment: string): string {
  return encodeURIComponent(escaped(segment));
}

function escaped(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}
