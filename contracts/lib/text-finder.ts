/** Finds any of many texts, each of four characters at least, in one pass. */
export interface TextFinder {
  readonly add: (text: string) => void;
  /** The leftmost of them at or after `from`, and of those that begin there the longest. */
  readonly find: (
    text: string,
    from: number,
  ) => { readonly index: number; readonly found: string } | undefined;
}

const size = 4;
const slots = 1 << 16;

/** A regular expression of all of them tries each at each place; this looks up the four characters that stand there. */
export function createTextFinder(): TextFinder {
  const byStart = new Map<string, readonly string[]>();
  const taken = new Uint8Array(slots);
  return {
    add: (text) => {
      if (text.length < size) throw new Error(`${text.length} characters are too few to look for`);
      const start = text.slice(0, size);
      const others = (byStart.get(start) ?? []).filter((other) => other !== text);
      byStart.set(
        start,
        [...others, text].sort((a, b) => b.length - a.length),
      );
      taken[slotOf(text, 0)] = 1;
    },
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
