import { escapeMarkup, visible } from "../../../../contracts/lib/markup.ts";

/** Markup that needs no more escaping. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | readonly Part[];

/** A template whose values are text: only other markup stands as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((s, i) => (i === 0 ? s : rendered(parts[i - 1] ?? "") + s)).join(""));
}

function rendered(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(rendered).join("");
  return escapeMarkup(visible(String(part)).replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("'", "&#39;");
}

/** JSON that can stand inside a script element: nothing in it ends the element or begins a comment. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
