import { query as find } from "jsonpath-rfc9535";

type Json = Parameters<typeof find>[0];

/** The nodes that a JSONPath selects (RFC 9535). */
export function query(input: Json, path: string): Json[] {
  return find(input, grouped(path));
}

/** Writes `a && b && c` as `a && (b && (c))`: the library (1.3.0) reads the plain chain as `a && (b || c)`. */
export function grouped(path: string): string {
  let text = "";
  /** Groups opened by this function, one number per bracket that is open around. */
  const open = [0];
  const close = (): string => ")".repeat(open.pop() ?? 0);
  for (const [token] of path.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|&&|\|\||[\s\S]/g)) {
    if (token === ")" || token === "]") text += close();
    else if (token === "||" || token === ",") text += reopened();
    text += token === "&&" ? "&& (" : token;
    if (token === "&&") open.push((open.pop() ?? 0) + 1);
    else if (token === "(" || token === "[") open.push(0);
  }
  return text + close();

  function reopened(): string {
    const ends = close();
    open.push(0);
    return ends;
  }
}
