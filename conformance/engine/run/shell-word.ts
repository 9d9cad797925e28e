import type { TextPart } from "./placeholders.ts";

/** One word of a POSIX shell: in single quotes, or, where it holds variables, in double ones. */
export function shellWord(parts: readonly TextPart[]): string {
  if (parts.every((part) => typeof part === "string")) return `'${parts.join("").replaceAll("'", "'\\''")}'`;
  const inside = parts.map((part, i) => {
    if (typeof part === "string") return part.replace(/["\\$`]/g, "\\$&").replaceAll("!", `"'!'"`);
    const next = parts[i + 1];
    const runsOn = typeof next === "string" && /^\w/.test(next);
    return runsOn ? `\${${part.variable}}` : `$${part.variable}`;
  });
  return `"${inside.join("")}"`;
}
