/* global document, FormData, history, HTMLFormElement, HTMLInputElement, HTMLSelectElement, HTMLTableRowElement */
/* global location, setTimeout, URLSearchParams, window */
import { byId } from "./element.js";

const form = filterForm();
const rows = [...document.querySelectorAll("tr[data-differs]")].map(rowOf);

function filterForm() {
  const found = byId("filters");
  if (!(found instanceof HTMLFormElement)) throw new Error("the filters are no form");
  return found;
}

/** @param {Element} element */
function rowOf(element) {
  if (!(element instanceof HTMLTableRowElement)) throw new Error("a row is no table row");
  const { differs, unmet } = element.dataset;
  const api = element.closest("tbody")?.dataset["api"] ?? "";
  const text = (element.textContent ?? "").toLowerCase();
  return { element, api, text, differs: differs === "true", unmet: unmet === "true" };
}

/** Hides the rows that the form leaves out; the address keeps what it says. */
function filter() {
  const values = new FormData(form);
  const one = (/** @type {string} */ name) => String(values.get(name) ?? "");
  const words = one("text").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const fits =
      (one("api") === "" || row.api === one("api")) &&
      (one("differs") === "" || row.differs) &&
      (one("unmet") === "" || row.unmet) &&
      words.every((word) => row.text.includes(word));
    row.element.hidden = !fits;
    if (fits) shown++;
  }
  for (const group of document.querySelectorAll("tbody[data-api]"))
    group.toggleAttribute("hidden", !group.querySelector("tr[data-differs]:not([hidden])"));
  byId("nothing").hidden = shown > 0;
  byId("shown").textContent =
    `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} ${rows.length === 1 ? "requirement" : "requirements"}`;
}

function remember() {
  const kept = [...new FormData(form)].flatMap(([name, value]) =>
    value === "" ? [] : [[name, String(value)]],
  );
  const hash = new URLSearchParams(kept).toString();
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
}

function fromAddress() {
  const values = new URLSearchParams(location.hash.replace(/^#/, ""));
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox")
      control.checked = values.has(control.name);
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = values.get(control.name) ?? "";
  }
  filter();
}

function changed() {
  remember();
  filter();
}

form.addEventListener("input", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(changed));
window.addEventListener("hashchange", () => {
  if (location.hash === "" || location.hash.includes("=")) fromAddress();
});
form.hidden = false;
fromAddress();
