import { closestMatch } from "leven";

/** The known name that a wrong one probably means. */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  return closestMatch(wrong, known, { maxDistance: Math.max(2, Math.floor(wrong.length / 3)) });
}

/** What to add to "there is no …": `; did you mean tags?`, or the known names when none is near. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const nearest = nearestName(wrong, known);
  return nearest === undefined ? `; there are: ${known.join(", ")}` : `; did you mean ${nearest}?`;
}
