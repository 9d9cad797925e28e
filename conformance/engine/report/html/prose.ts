import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** A sentence whose parts between backticks are code. */
export function prose(text: string): Markup {
  const parts = text.split("`");
  // A backtick without its other half is text.
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, i) => (i % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))}`;
}
