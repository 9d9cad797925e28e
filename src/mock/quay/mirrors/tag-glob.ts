/**
 * Whether a tag's name fits a pattern, as Python's fnmatch reads it: `*` is any text, `?` one character, `[a-c]` one of
 * them, `[!a-c]` none of them, everything else itself. Source: quay 3.11.0, workers/repomirrorworker, tags_to_mirror.
 */
export function fitsGlob(name: string, pattern: string): boolean {
  let places = new Set([0]);
  for (const part of partsOf(pattern)) places = after(part, name, places);
  return places.has(name.length);
}

/** A part of a pattern: any text, or one character that fits. */
type Part = "any" | ((character: string) => boolean);

function partsOf(pattern: string): Part[] {
  const texts = [...pattern.matchAll(/\[!?\]?[^\]]*\]|[^]/g)].map(([text]) => text);
  return texts.map((text) => {
    if (text === "*") return "any";
    if (text === "?") return () => true;
    return text.length > 1 ? oneOf(text.slice(1, -1)) : (character) => character === text;
  });
}

/** The places in a name up to which a pattern fits, when it goes on with a part. */
function after(part: Part, name: string, places: ReadonlySet<number>): Set<number> {
  if (part !== "any")
    return new Set([...places].filter((at) => at < name.length && part(name.charAt(at))).map((at) => at + 1));
  const first = Math.min(...places);
  return new Set(Array.from({ length: Math.max(name.length - first + 1, 0) }, (_, i) => first + i));
}

function oneOf(set: string): (character: string) => boolean {
  const isNegated = set.startsWith("!");
  const ranges = [...set.slice(isNegated ? 1 : 0).matchAll(/([^])-([^])|([^])/g)].map(
    ([, from = "", to = "", one]): [string, string] => (one === undefined ? [from, to] : [one, one]),
  );
  return (character) => isNegated !== ranges.some(([from, to]) => from <= character && character <= to);
}
