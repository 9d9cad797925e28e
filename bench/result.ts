/** One measured number beside its goal. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | undefined;
  /** What the number was made of. */
  readonly detail: string;
}

/** One line per measure: value, goal, and whether it was reached. */
export function show({ name, value, unit, goal, detail }: Measure): string {
  const shown = `${name.padEnd(46)} ${format(value).padStart(9)} ${unit.padEnd(4)}`;
  if (!goal) return `${shown} ${"".padEnd(22)} ${detail}`;
  const text = "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  return `${shown} goal ${text.padEnd(9)} ${reached({ value, goal }) ? "reached" : "MISSED "} ${detail}`;
}

export function reached({ value, goal }: Pick<Measure, "value" | "goal">): boolean {
  if (!goal) return true;
  return "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
