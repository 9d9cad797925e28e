import { detailOf, requirements } from "./data.js";
import { element, prose } from "./element.js";
import { traceElement } from "./trace.js";

/** @typedef {import("../page-data.ts").CaseEntry} CaseEntry */

/**
 * Everything about one case.
 * @param {CaseEntry} entry
 * @param {number} place
 */
export function caseElement(entry, place) {
  const detail = detailOf(place);
  const facts = [
    entry.api,
    entry.level,
    entry.required ? "required" : "not required",
    `${detail.durationMs.toFixed(0)} ms`,
    `${detail.file}:${detail.line}`,
  ];
  return element(
    "div",
    { class: "detail" },
    ...paragraphs("waiver", detail.waiver === "" ? [] : [detail.waiver]),
    ...paragraphs("reason", entry.reason === "" ? [] : [entry.reason]),
    ...paragraphs(
      "waiver",
      detail.warnings.map((w) => `Warning: ${w}`),
    ),
    element("p", { class: "meta" }, facts.join(" · ")),
    requirementList(entry.requirements),
    ...(detail.steps.length === 0 ? [] : [traceElement(detail.steps)]),
  );
}

/**
 * @param {string} name
 * @param {readonly string[]} texts
 */
function paragraphs(name, texts) {
  return texts.map((text) => element("p", { class: name }, text));
}

/** @param {readonly string[]} ids */
function requirementList(ids) {
  const items = ids.map((id) => {
    const known = requirements[id];
    const link = element("a", { href: `#requirement=${encodeURIComponent(id)}` }, id);
    const place = known?.url
      ? element("a", { href: known.url, rel: "noreferrer" }, known.source)
      : (known?.source ?? "");
    const source = known?.source ? [element("span", { class: "source" }, place)] : [];
    return element("li", {}, link, " ", ...prose(known?.text ?? ""), " ", ...source);
  });
  return element("ul", { class: "requirements", "aria-label": "Requirements" }, ...items);
}
