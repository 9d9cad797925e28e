import { detailOf, requirements } from "./data.js";
import { element, prose } from "./element.js";
import { exchangeElement, repeatElement } from "./exchange.js";

/** @typedef {import("../page-data.ts").CaseEntry} CaseEntry */
/** @typedef {import("../page-data.ts").StepDetail} StepDetail */

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
    ...detail.steps.map(stepElement),
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

/** @param {StepDetail} step */
function stepElement(step) {
  const many = step.exchanges.length > 1;
  const summary = element(
    "summary",
    {},
    chip(step.verdict),
    " ",
    element("code", {}, step.name),
    ` ${step.operation}`,
    ...(step.statuses.length === 0
      ? []
      : [element("span", { class: "statuses" }, `→ ${step.statuses.join(", ")}`)]),
    ...step.notes.map((note) => element("span", { class: "note" }, note)),
  );
  const made = element(
    "details",
    { class: "step" },
    summary,
    ...step.failures.map(failureElement),
    ...(step.repeat === "" ? [] : [element("h5", {}, "Repeat it"), repeatElement(step.repeat)]),
    expectedElement(step),
    ...step.exchanges.map((e, i) =>
      exchangeElement(e, {
        title: many ? `Attempt ${i + 1}` : "Exchange",
        repeats: step.repeat === "",
      }),
    ),
    ...(step.exchanges.length === 0
      ? [element("p", { class: "hint" }, "No exchange was kept of this step.")]
      : []),
  );
  if (step.failures.length > 0) made.setAttribute("open", "");
  return made;
}

/** @param {StepDetail} step */
function expectedElement({ expected }) {
  const rules = ["a response that the contract declares", ...expected];
  return element(
    "div",
    { class: "expected" },
    element("h5", {}, "Expected"),
    element("ul", {}, ...rules.map((r, i) => element("li", {}, i === 0 ? r : element("code", {}, r)))),
  );
}

/** @param {StepDetail["failures"][number]} failure */
function failureElement({ message, pointer, where, expected, got, requirements: cited }) {
  const rows = [
    ["Failure", element("span", {}, message)],
    [
      "At",
      element("code", {}, `${where === undefined ? "" : `${where} `}${pointer === "" ? "(root)" : pointer}`),
    ],
    ["Expected", element("code", {}, expected)],
    ["Got", element("code", {}, got)],
    ...(cited.length === 0 ? [] : [["Requirements", element("span", {}, cited.join(", "))]]),
  ];
  return element(
    "dl",
    { class: "failure" },
    ...rows.flatMap(([name, value]) => [element("dt", {}, name ?? ""), element("dd", {}, value ?? "")]),
  );
}

/** @param {string} verdict */
export function chip(verdict) {
  return element("span", { class: "chip", "data-verdict": verdict }, verdict);
}
