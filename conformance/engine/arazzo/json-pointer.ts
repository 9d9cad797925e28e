/** The value at an RFC 6901 pointer; undefined when nothing is there. */
export function atPointer(value: unknown, pointer: string): unknown {
  return segments(pointer).reduce(child, value);
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
