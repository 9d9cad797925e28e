/** Keeps what a step made, once; of too many the oldest is forgotten. */
export function remember(list: string[], item: string): void {
  if (list.includes(item)) return;
  list.push(item);
  if (list.length > 12) list.shift();
}

/** The ids that an answer gives: its own, or that of the one thing that it holds. */
export function idsIn(json: unknown): string[] {
  if (json === null || typeof json !== "object") return [];
  const own = json as { readonly uuid?: unknown; readonly id?: unknown; readonly label?: unknown };
  const found = own.uuid ?? own.id;
  if (typeof found === "string" || typeof found === "number") return [String(found)];
  return own.label === undefined ? [] : idsIn(own.label);
}
