/* global document, navigator */
import { element } from "./element.js";

/** @typedef {import("../../../model/result.ts").ExchangeRecord} Exchange */

/**
 * One request with its response.
 * @param {Exchange} exchange
 * @param {{ readonly title: string, readonly repeats: boolean }} how
 */
export function exchangeElement({ sent, request, response, noAnswer }, { title, repeats }) {
  const answer = response
    ? message("Response", `HTTP ${response.status}`, response, sent && `after ${sent.durationMs} ms`)
    : element("p", { class: "reason" }, `No answer: ${noAnswer?.reason ?? "nothing was received"}`);
  return element(
    "section",
    { class: "exchange", "aria-label": title },
    message("Request", `${request.method} ${request.url}`, request),
    ...(repeats ? [repeatElement(curl(request))] : []),
    answer,
  );
}

/**
 * First line, headers and body, as they went over the wire; JSON is laid out.
 * @param {string} name
 * @param {string} firstLine
 * @param {{ readonly headers: Readonly<Record<string, string>>, readonly body?: string }} parts
 * @param {string} [note]
 */
function message(name, firstLine, { headers, body = "" }, note) {
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
  const head = element("pre", { class: "head" }, element("b", {}, firstLine), `\n${lines.join("\n")}`);
  const rest = body === "" ? [] : [scrollable(`${name} body`, laidOut(body))];
  return element(
    "div",
    { class: "message" },
    element("h4", {}, note === undefined ? name : `${name} ${note}`),
    head,
    ...rest,
  );
}

/**
 * A long text that the keyboard can scroll.
 * @param {string} name
 * @param {string} text
 */
function scrollable(name, text) {
  return element("pre", { class: "body", tabindex: "0", role: "region", "aria-label": name }, text);
}

/** @param {string} body */
function laidOut(body) {
  if (!/^\s*[[{]/.test(body)) return body;
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/**
 * Commands, with a button that copies them.
 * @param {string} command
 */
export function repeatElement(command) {
  const code = element("code", { tabindex: "0" }, command);
  const copy = element("button", { type: "button" }, "Copy");
  copy.addEventListener("click", () => {
    // A page opened from a file may not be let to the clipboard: then the text is at least selected.
    document.getSelection()?.selectAllChildren(code);
    navigator.clipboard.writeText(command).then(
      () => (copy.textContent = "Copied"),
      () => (copy.textContent = "Selected"),
    );
  });
  return element("div", { class: "repeat" }, code, copy);
}

/**
 * A command that repeats a request; the same as the other reports give (`report/curl.ts`).
 * @param {Exchange["request"]} request
 */
function curl({ method, url, headers, body }) {
  const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", "'\\''")}'`;
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", quote(`${name}: ${value}`)]);
  const data = body === undefined ? [] : ["--data-raw", quote(body)];
  return ["curl", "-i", "-X", method, quote(url), ...given, ...data].join(" ");
}
