import { createRequire } from "node:module";
import { pythonRegExp } from "./regex-fault.ts";

/** Whether a text begins with what an expression matches. */
type Matcher = (text: string) => boolean;

const require = createRequire(import.meta.url);
const made = new Map<string, Matcher | undefined>();
/** Expressions that are remembered. */
const most = 100;

/**
 * Matches refs by an expression that a caller gave, in a time that grows with the ref and never explodes: by RE2, which
 * tries nothing twice. What RE2 cannot (look-around, references back) is JavaScript's, as long as it repeats no group and
 * repeats without an end once at most; undefined: it does more than that.
 */
export function refMatcher(pattern: string): Matcher | undefined {
  if (!made.has(pattern)) {
    if (made.size >= most) made.clear();
    made.set(pattern, byRe2(pattern) ?? byOwn(pattern));
  }
  return made.get(pattern);
}

function byRe2(pattern: string): Matcher | undefined {
  // Loaded with the first expression: most runs of the mock see none. CommonJS boundary: the module of that name.
  const { RE2JS } = require("re2js") as typeof import("re2js");
  try {
    const compiled = RE2JS.compile(pattern);
    return (text) => compiled.matcher(text).lookingAt();
  } catch {
    return undefined; // the caller takes JavaScript's
  }
}

function byOwn(pattern: string): Matcher | undefined {
  const plain = pattern.replace(/\\[^]/g, "x");
  const endless = plain.match(/[*+]|\{\d*,\}/g) ?? [];
  if (endless.length > 1 || /\)[*+{]/.test(plain)) return undefined;
  const compiled = pythonRegExp(`^(?:${pattern})`);
  return (text) => compiled.test(text);
}
