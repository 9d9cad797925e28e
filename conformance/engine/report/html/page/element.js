/* global document */

/**
 * An element with attributes and children; strings are text, never markup.
 * @param {string} tag
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {...(Node | string)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((c) => (typeof c === "string" ? visible(c) : c)));
  return made;
}

/**
 * A sentence as nodes: its parts between backticks are code.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function prose(text) {
  const parts = text.split("`");
  // A backtick without its other half is text.
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, i) => (i % 2 === 0 ? part : element("code", {}, part)));
}

/**
 * The element of the page with this id.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * Control characters and those that turn the direction of the text around, shown instead of obeyed.
 * @param {string} text
 */
function visible(text) {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what this shows
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
