import type { Reply } from "../../core/service/service.ts";

/** HTML whose values are texts: none of them can end an element or an attribute. */
export function html(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.map((part, i) => part + escaped(values[i] ?? "")).join("");
}

/** A page for people; `body` is HTML. */
export function page(title: string, body: string): Reply {
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1>${body}</html>`;
  return { status: 200, contentType: "text/html; charset=utf-8", text };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
