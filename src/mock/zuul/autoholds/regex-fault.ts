/**
 * What is wrong with a regular expression, as Python words it (`nothing to repeat at position 0`); undefined when
 * nothing is. Real server: it is part of the refusal's text.
 */
export function regexFault(pattern: string): string | undefined {
  const reason = reasonOf(pattern);
  if (reason === undefined) return undefined;
  const worded = wordings[reason];
  if (!worded) return reason.toLowerCase();
  const at = worded.place(pattern, reason);
  const isRepeated = worded.words === repeat && /[*+?]/.test(pattern[at - 1] ?? "");
  return `${isRepeated ? "multiple repeat" : worded.words} at position ${at}`;
}

/** A Python expression as JavaScript writes it: a named group has no `P`. */
export function pythonRegExp(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll("(?P<", "(?<"));
}

const repeat = "nothing to repeat";

interface Wording {
  readonly words: string;
  readonly place: (pattern: string, reason: string) => number;
}

/** By the reason that the JavaScript engine gives. */
const wordings: Readonly<Partial<Record<string, Wording>>> = {
  "Nothing to repeat": { words: repeat, place: firstFailing },
  "Unmatched ')'": { words: "unbalanced parenthesis", place: firstFailing },
  "Unterminated group": { words: "missing ), unterminated subpattern", place: lastOpen },
  "Unterminated character class": { words: "unterminated character set", place: lastOpen },
  "\\ at end of pattern": { words: "bad escape (end of pattern)", place: firstFailing },
};

function reasonOf(pattern: string): string | undefined {
  try {
    pythonRegExp(pattern);
    return undefined;
  } catch (error) {
    // The engine's message: `Invalid regular expression: /…/: reason`, with flags between the last slash and colon.
    return error instanceof Error ? (/: ([^:]*)$/.exec(error.message)?.[1] ?? error.message) : "bad";
  }
}

/** Where the shortest beginning ends that fails for the reason; every longer one does as well. */
function firstFailing(pattern: string, reason: string): number {
  let [low, high] = [0, pattern.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reasonOf(pattern.slice(0, middle + 1)) === reason) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the bracket stands that is open at the end. */
function lastOpen(pattern: string): number {
  const open: number[] = [];
  let inSet = false;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "\\") at++;
    else if (inSet ? sign === "]" : sign === ")") {
      open.pop();
      inSet = false;
    } else if (!inSet && (sign === "(" || sign === "[")) {
      open.push(at);
      inSet = sign === "[";
    }
  }
  return open.at(-1) ?? 0;
}
