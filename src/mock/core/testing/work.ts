/**
 * Runs something and counts what it does: items that lists are walked or copied through, characters that are looked at one
 * by one or searched through. A count is the same on every machine, however busy.
 */
export function workOf(run: () => unknown): number {
  const count = { steps: 0 };
  const undo = [countItems(count), ...countCharacters(count)];
  try {
    run();
  } finally {
    for (const back of undo) back();
  }
  return count.steps;
}

interface Count {
  steps: number;
}

/** Spreads, loops and destructuring all ask for the iterator. */
function countItems(count: Count): () => void {
  const lists = Array.prototype as unknown[];
  const iterator = lists[Symbol.iterator];
  lists[Symbol.iterator] = function* (this: unknown[]) {
    for (let i = 0; i < this.length; i++) {
      count.steps++;
      yield this[i];
    }
    return undefined;
  };
  return () => (lists[Symbol.iterator] = iterator);
}

function countCharacters(count: Count): (() => void)[] {
  // Each is called with its own text, and put back afterwards.
  /* eslint-disable-next-line @typescript-eslint/unbound-method */
  const { charAt, charCodeAt, indexOf, lastIndexOf, slice } = String.prototype;
  const texts = String.prototype;
  texts.charAt = function (this: string, at) {
    count.steps++;
    return charAt.call(this, at);
  };
  texts.charCodeAt = function (this: string, at) {
    count.steps++;
    return charCodeAt.call(this, at);
  };
  texts.indexOf = function (this: string, sought, from = 0) {
    const found = indexOf.call(this, sought, from);
    count.steps += (found < 0 ? this.length : found) - Math.min(from, this.length) + 1;
    return found;
  };
  texts.lastIndexOf = function (this: string, sought, from = Infinity) {
    const found = lastIndexOf.call(this, sought, from);
    count.steps += Math.min(from, this.length) - Math.max(found, 0) + 1;
    return found;
  };
  texts.slice = function (this: string, from, to) {
    const cut = slice.call(this, from, to);
    count.steps += cut.length;
    return cut;
  };
  return [() => Object.assign(texts, { charAt, charCodeAt, indexOf, lastIndexOf, slice })];
}
