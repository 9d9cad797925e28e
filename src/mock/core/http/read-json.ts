/** How deep lists and objects of a body may stand in each other, as Ruby's JSON takes it, which GitLab uses. */
export const deepestJson = 100;
/** How many values a body may have: what judges it tells each wrong one. */
export const mostValues = 20_000;

/** Reads a body. Throws for what is no JSON, and, before it is read, for what is too deep or has too many values. */
export function readJson(text: string): unknown {
  const { depth, values } = measureJson(text);
  if (depth > deepestJson) throw new Error(`its lists and objects are more than ${deepestJson} deep`);
  if (values > mostValues) throw new Error(`it has more than ${mostValues} values`);
  return JSON.parse(text) as unknown; // JSON boundary
}

/** How deep a JSON text is and how many values it has at least, in one pass; of a text that is none, any numbers. */
export function measureJson(text: string): { readonly depth: number; readonly values: number } {
  let [depth, open, values] = [0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfString(text, at);
    else if (sign === comma) values++;
    else if (sign === openList || sign === openObject) {
      values++;
      if (++open > depth) depth = open;
    } else if (sign === closeList || sign === closeObject) open--;
  }
  return { depth, values };
}

/** Where the quotation mark stands that ends a text; behind the whole when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at;
    if (sign === backslash) at++;
  }
  return text.length;
}

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How deep a value is, at most `most` + 1: of deeper ones, no more is looked at. */
export function depthOf(value: unknown, most: number): number {
  let depth = 0;
  let level: unknown[] = [value];
  for (; depth <= most; depth++) {
    level = level
      .flatMap((one) => (typeof one === "object" && one !== null ? [Object.values(one)] : []))
      .flat();
    if (level.length === 0) return depth;
  }
  return depth;
}
