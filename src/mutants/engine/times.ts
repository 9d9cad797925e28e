/** A number that tells a time or how long something took, by its name or because nothing else is so large. */
export function isTimeNumber(name: string, value: unknown): value is number {
  if (typeof value !== "number" || value === 0) return false;
  return isEpoch(value) || timeNames.test(name);
}

const timeNames =
  /(^|_)(time|timeout|duration|elapsed|remaining|estimated|expiration|interval|seconds|ms|s)$/;

/** Seconds or milliseconds since 1970, of the years 2001 to 2096. */
function isEpoch(value: number): boolean {
  return (value >= 1e9 && value < 4e9) || (value >= 1e12 && value < 4e12);
}

/** A date with a time as text (RFC 3339 with or without its zone, RFC 2822), or such a number. */
export function isInstant(value: unknown): value is string | number {
  if (typeof value === "number") return isEpoch(value);
  return typeof value === "string" && instants.some((pattern) => pattern.test(value));
}

const instants = [
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d/,
];
