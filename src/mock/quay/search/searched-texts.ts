/** The texts of a repository of which a query finds a part; the namespace is none of them. */
export function searchedTexts({
  name,
  description,
}: {
  readonly name: string;
  readonly description: string | null;
}): readonly string[] {
  return [name, (description ?? "").toLowerCase()];
}
