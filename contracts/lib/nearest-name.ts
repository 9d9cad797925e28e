import { closestMatch } from "leven";

/** The known name that a wrong one probably means: one that is spelled much like it, or the only one that begins with it. */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  const near = closestMatch(wrong, known, { maxDistance: Math.max(2, Math.floor(wrong.length / 3)) });
  if (near !== undefined || wrong.length < 3) return near;
  const [begun, ...others] = known.filter((name) => name.toLowerCase().startsWith(wrong.toLowerCase()));
  return others.length === 0 ? begun : undefined;
}

/** What to add to "there is no …": `; did you mean tags?`, or the known names when none is near. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const nearest = nearestName(wrong, known);
  return nearest === undefined ? `; there are: ${known.join(", ")}` : `; did you mean ${nearest}?`;
}
