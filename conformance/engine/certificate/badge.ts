import { escapeMarkup } from "../../../contracts/lib/markup.ts";
import { verdictName } from "../model/verdict-line.ts";
import type { SuiteResult, SuiteVerdict } from "../model/result.ts";

const colors: Readonly<Record<SuiteVerdict, string>> = {
  conformant: "#1a7f37",
  conditional: "#8a5a00",
  passed: "#57606a",
  incomplete: "#57606a",
  "not conformant": "#b3261e",
  error: "#57606a",
};

/** An SVG that says what the result says, and nothing better. */
export function badge(result: SuiteResult): string {
  const { verdict, selection } = result;
  const { apis, level } = selection;
  const label = `Touchstone ${apis.join(", ")} (${level})`;
  const name = verdictName(result);
  const [left, right] = [width(label), width(name)];
  const all = left + right;
  const text = (content: string, middle: number, length: number) =>
    `  <text x="${middle}" y="14" textLength="${length - 12}">${escapeMarkup(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="20" role="img" aria-label="${escapeMarkup(`${label}: ${name}`)}">`,
    `  <title>${escapeMarkup(`${label}: ${name}`)}</title>`,
    `  <rect width="${all}" height="20" rx="3" fill="#24292f"/>`,
    `  <path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${colors[verdict]}"/>`,
    `  <g fill="#ffffff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">`,
    `  ${text(label, left / 2, left)}`,
    `  ${text(name, left + right / 2, right)}`,
    "  </g>",
    "</svg>",
    "",
  ].join("\n");
}

/** Of a text in 11 px Verdana, about, with its padding; even, so that the middle is a whole number. */
function width(text: string): number {
  return 2 * Math.ceil((text.length * 6.6 + 12) / 2);
}
