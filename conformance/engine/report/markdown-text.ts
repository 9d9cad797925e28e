import { shownDirections } from "./plain-text.ts";

/** Inline code that survives backticks and line ends in what a server sent. */
export function code(value: string): string {
  const line = shownDirections(value).replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A block of code that stands in an item of a list. */
export function fenced(raw: string, language: string): string {
  const value = shownDirections(raw);
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, value, fence].map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join("\n");
}

/** Prose that cannot turn into markup. */
export function text(value: string): string {
  return shownDirections(value)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>|#]/g, "\\$&");
}

/** A sentence of ours, whose parts between backticks are code. */
export function prose(sentence: string): string {
  const parts = sentence.split("`");
  // A backtick without its other half is text.
  if (parts.length % 2 === 0) return text(sentence);
  return parts.map((part, i) => (i % 2 === 0 ? text(part) : code(part))).join("");
}

/** The first twenty names, with a sign that there are more. */
export function shortened(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(", ")}, …` : names.join(", ");
}

/** The length in UTF-8. */
export function bytes(value: string): number {
  return Buffer.byteLength(value);
}
