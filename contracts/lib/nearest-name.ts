import { closestMatch } from "leven";

/** What to add to "there is no …": `; did you mean tags?`, or the known names when none is near. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const nearest = closestMatch(wrong, known, { maxDistance: Math.max(2, Math.floor(wrong.length / 3)) });
  return nearest === undefined ? `; there are: ${known.join(", ")}` : `; did you mean ${nearest}?`;
}
