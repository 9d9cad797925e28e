/**
 * Where a value differs from what is expected of it, or undefined: an object may have more members, a list may not have more
 * items. `{ $length: n }` is a list or a text of that length, `{ $matches: pattern }` a text.
 */
export function difference(actual: unknown, expected: unknown, at = ""): string | undefined {
  if (isRecord(expected)) {
    if ("$length" in expected) return differs(lengthOf(actual), expected["$length"], `${at}.length`);
    if ("$matches" in expected)
      return typeof actual === "string" && new RegExp(String(expected["$matches"]), "s").test(actual)
        ? undefined
        : `${at} is ${told(actual)}, which does not match ${told(expected["$matches"])}`;
    if (!isRecord(actual)) return `${at} is ${told(actual)}, not an object`;
    return first(Object.entries(expected), ([name, value]) =>
      difference(actual[name], value, `${at}.${name}`),
    );
  }
  if (Array.isArray(expected)) {
    const inLength = differs(lengthOf(actual), expected.length, `${at}.length`);
    if (inLength !== undefined || !Array.isArray(actual)) return inLength ?? `${at} is not a list`;
    return first([...expected.entries()], ([i, value]) => difference(actual[i], value, `${at}[${i}]`));
  }
  return differs(actual, expected, at);
}

function differs(actual: unknown, expected: unknown, at: string): string | undefined {
  return Object.is(actual, expected) ? undefined : `${at} is ${told(actual)}, not ${told(expected)}`;
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) || typeof value === "string" ? value.length : undefined;
}

function first<T>(items: readonly T[], differenceOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = differenceOf(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function told(value: unknown): string {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
