/** A view of a row, and what else it was made of. */
interface KeptView {
  readonly parts: readonly unknown[];
  readonly view: object;
}

/** The views that are kept, each with its JSON once that was needed. */
const known = new WeakMap<object, { json?: string }>();

/**
 * A row as it is shown, kept with the row: rows never change. `present` looks at nothing but the row and the parts, which are
 * compared one by one: other rows, texts, numbers. Nobody changes what it returns.
 */
export function keptView<Row extends object, Parts extends readonly unknown[], View extends object>(
  present: (row: Row, ...parts: Parts) => View,
): (row: Row, ...parts: Parts) => View {
  const kept = new WeakMap<Row, KeptView>();
  return (row, ...parts) => {
    const last = kept.get(row);
    if (last && parts.every((part, i) => part === last.parts[i])) return last.view as View; // made below
    const view = present(row, ...parts);
    kept.set(row, { parts, view });
    known.set(view, {});
    return view;
  };
}

/** The JSON of a body: of a list of kept views, each is written only once. */
export function jsonOf(body: unknown): string {
  if (!Array.isArray(body)) return JSON.stringify(body);
  const items: string[] = [];
  for (const item of body as unknown[]) {
    const of = typeof item === "object" && item !== null ? known.get(item) : undefined;
    if (!of) return JSON.stringify(body);
    items.push((of.json ??= JSON.stringify(item)));
  }
  return `[${items.join()}]`;
}
