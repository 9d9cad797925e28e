/** The inputs that the expressions anywhere in a value refer to (`$inputs.<name>`), each once, in their order. */
export function inputNamesIn(value: unknown): string[] {
  const text = JSON.stringify([value]);
  return [...new Set([...text.matchAll(/\$inputs\.(\w+)/g)].map((m) => m[1] ?? ""))];
}
