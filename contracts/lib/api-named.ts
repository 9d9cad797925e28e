/** The API of that name, or the one alone whose name begins so (`gitlab` of `gitlab-agents`); undefined: there is none. */
export function apiNamed(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  const [begun, ...others] = known.filter((api) => name !== "" && api.startsWith(name));
  return others.length === 0 ? begun : undefined;
}
