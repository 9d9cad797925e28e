/** Reference, builds: `*` stands for any text; every other character, also `%` and `_`, stands for itself. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  // Each piece in turn where it first stands: no pattern makes this slow.
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

/** Whether a pattern says more than one text. */
export function isPattern(text: string): boolean {
  return text.includes("*");
}
