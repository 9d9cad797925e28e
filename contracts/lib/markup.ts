/** A text as the content of an element of HTML or XML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text as content or inside an attribute in double quotation marks. */
export function escapeMarkup(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** Control characters and those that turn the direction of the text around, shown instead of obeyed. */
export function visible(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what this shows
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
