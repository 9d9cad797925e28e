import { element } from "./element.js";
import { exchangeElement, repeatElement } from "./exchange.js";

/** @typedef {import("../page-data.ts").StepDetail} StepDetail */

/**
 * The steps of a case at the left, and at the right what the chosen one sent, got and was judged by; the first that failed
 * is chosen.
 * @param {readonly StepDetail[]} steps
 */
export function traceElement(steps) {
  const panel = element("section", { class: "step", "aria-live": "polite" });
  const buttons = steps.map((step) => stepButton(step, () => choose(step)));
  /** @param {StepDetail} step */
  function choose(step) {
    buttons.forEach((button, i) => {
      if (steps[i] === step) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
    panel.setAttribute("aria-label", `Step ${step.name}`);
    panel.replaceChildren(...stepContent(step));
  }
  const first = steps.find(({ failures }) => failures.length > 0) ?? steps[0];
  if (first) choose(first);
  const list = element(
    "ol",
    { class: "steps", "aria-label": "Steps" },
    ...buttons.map((button) => element("li", {}, button)),
  );
  return element("div", { class: "trace" }, list, panel);
}

/**
 * @param {StepDetail} step
 * @param {() => void} onChosen
 */
function stepButton({ verdict, name, operation, statuses, notes }, onChosen) {
  const button = element(
    "button",
    { type: "button" },
    chip(verdict),
    element("code", {}, name),
    element("span", { class: "statuses" }, statuses.length === 0 ? "" : `→ ${statuses.join(", ")}`),
    element("span", { class: "operation" }, operation),
    ...notes.map((note) => element("span", { class: "note" }, note)),
  );
  button.addEventListener("click", onChosen);
  return button;
}

/** @param {StepDetail} step */
function stepContent(step) {
  const many = step.exchanges.length > 1;
  return [
    element("h3", {}, element("code", {}, step.name), ` ${step.operation}`),
    ...failureElements(step.failures),
    ...(step.repeat === "" ? [] : [element("h4", {}, "Repeat it"), repeatElement(step.repeat)]),
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
  ];
}

/**
 * The first failure; those after it mostly follow from it, and would hide what was sent and got.
 * @param {StepDetail["failures"]} failures
 */
function failureElements([first, ...rest]) {
  if (!first) return [];
  if (rest.length === 0) return [failureElement(first)];
  const more = element(
    "details",
    { class: "more-failures" },
    element(
      "summary",
      {},
      `${rest.length} more ${rest.length === 1 ? "failure" : "failures"} of this answer`,
    ),
    ...rest.map(failureElement),
  );
  return [failureElement(first), more];
}

/** @param {StepDetail} step */
function expectedElement({ expected }) {
  const rules = ["a response that the contract declares", ...expected];
  return element(
    "div",
    { class: "expected" },
    element("h4", {}, "Expected"),
    element("ul", {}, ...rules.map((r, i) => element("li", {}, i === 0 ? r : element("code", {}, r)))),
  );
}

/** @param {StepDetail["failures"][number]} failure */
function failureElement({ message, pointer, where, expected, got, requirements: cited }) {
  const rows = [
    ["Failure", element("span", {}, message)],
    ["At", element("code", {}, [where, pointer].filter(Boolean).join(" ") || "(root)")],
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
