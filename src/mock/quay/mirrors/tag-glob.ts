/**
 * Whether a tag's name fits a pattern, as Python's fnmatch reads it: `*` is any text, `?` one character, `[a-c]` one of
 * them, `[!a-c]` none of them, everything else itself. Source: quay 3.11.0, workers/repomirrorworker, tags_to_mirror.
 */
export function fitsGlob(name: string, pattern: string): boolean {
  let places = new Set([0]);
  // A pattern may be far longer than a name: it is read no further than the name fits.
  for (const part of partsOf(pattern)) {
    places = after(part, name, places);
    if (places.size === 0) return false;
  }
  return places.has(name.length);
}

/** A part of a pattern: any text, or one character that fits. */
type Part = "any" | ((character: string) => boolean);

function* partsOf(pattern: string): Iterable<Part> {
  const lastEnd = pattern.lastIndexOf("]");
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    const end = sign === "[" && at < lastEnd ? endOfSet(pattern, at) : -1;
    if (end >= 0) {
      yield oneOf(pattern.slice(at + 1, end));
      at = end;
    } else if (sign === "*") {
      while (pattern[at + 1] === "*") at++;
      yield "any";
    } else yield sign === "?" ? () => true : (character) => character === sign;
  }
}

/** Where the bracket stands that ends a set; one at its beginning is one of its characters. -1: there is none. */
function endOfSet(pattern: string, at: number): number {
  const first = at + (pattern[at + 1] === "!" ? 2 : 1);
  return pattern.indexOf("]", first + 1);
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
