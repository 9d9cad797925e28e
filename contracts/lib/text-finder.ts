/** Finds any of many texts, each of four characters at least, in one pass: the leftmost first, and of those the longest. */
export interface TextFinder {
  /** The first of them at or after `from`. */
  readonly find: (
    text: string,
    from: number,
  ) => { readonly index: number; readonly found: string } | undefined;
}

const size = 4;
const slots = 1 << 16;

/** A regular expression of all of them tries each at each place; this looks up the four characters that stand there. */
export function createTextFinder(texts: Iterable<string>): TextFinder {
  const byStart = new Map<string, string[]>();
  const taken = new Uint8Array(slots);
  for (const text of texts) {
    if (text.length < size) throw new Error(`${text.length} characters are too few to look for`);
    const start = text.slice(0, size);
    byStart.set(start, [...(byStart.get(start) ?? []), text]);
    taken[slotOf(text, 0)] = 1;
  }
  for (const [start, some] of byStart)
    byStart.set(
      start,
      some.sort((a, b) => b.length - a.length),
    );
  return {
    find: (text, from) => {
      for (let index = from; index <= text.length - size; index++) {
        if (taken[slotOf(text, index)] === 0) continue;
        const found = byStart.get(text.slice(index, index + size))?.find((t) => text.startsWith(t, index));
        if (found !== undefined) return { index, found };
      }
      return undefined;
    },
  };
}

function slotOf(text: string, at: number): number {
  const first = text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
  const last = text.charCodeAt(at + 2) * 31 + text.charCodeAt(at + 3);
  return (first * 961 + last) & (slots - 1);
}
