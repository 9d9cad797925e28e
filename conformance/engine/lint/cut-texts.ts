import { isScalar, LineCounter, parseDocument, Scalar, visit } from "yaml";
import type { Problem } from "../arazzo/source.ts";

/**
 * Texts of a YAML file that YAML ends before their writer did: a plain text followed by ` #` goes on as a comment. A
 * comment therefore has a line of its own in these files.
 */
export function cutTexts(file: string, text: string): Problem[] {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  visit(parseDocument(text, { lineCounter: lines, keepSourceTokens: true }), (_, node) => {
    if (!isScalar(node) || node.type !== Scalar.PLAIN || !isCommented(node, text)) return;
    const { line } = lines.linePos(node.range?.[0] ?? 0);
    const message = `${JSON.stringify(node.value)} is cut: " #" begins a comment; quote the text, or give the comment a line of its own`;
    problems.push({ file, line, message });
  });
  return problems;
}

/** Whether a comment begins on the line on which the text ends. */
function isCommented({ range }: Scalar, text: string): boolean {
  const end = range?.[1] ?? 0;
  return /^[ \t]+#/.test(text.slice(end).split("\n", 1)[0] ?? "");
}
