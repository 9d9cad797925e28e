/* global document, FormData, HTMLElement, HTMLFormElement, HTMLInputElement, HTMLSelectElement, IntersectionObserver */
/* global history, location, setTimeout, window */
import { entries } from "./data.js";
import { byId } from "./element.js";
import { chosen, readHash, writeHash } from "./filter.js";
import { listCases, openCase, showMore } from "./list.js";

const form = filterForm();

/** The case that stands open, which the address keeps. */
let open = "";

/** The address says what is shown: links, the form and the back button all go through it. */
function show() {
  const filter = readHash(location.hash);
  open = filter.open;
  for (const control of form.elements) setControl(control, filter);
  listCases(chosen(entries, filter), opened);
  if (open !== "") openCase(open, opened);
}

/**
 * @param {Element} control
 * @param {ReturnType<typeof readHash>} filter
 */
function setControl(control, filter) {
  const texts = new Map(Object.entries(filter));
  if (control instanceof HTMLInputElement && control.type === "checkbox")
    control.checked = filter.verdicts.includes(control.value);
  else if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) {
    const value = String(texts.get(control.name) ?? "");
    if (control.value !== value) control.value = value;
  }
}

function filterForm() {
  const found = byId("filters");
  if (!(found instanceof HTMLFormElement)) throw new Error("the filters are no form");
  return found;
}

/** What the form says now. */
function formFilter() {
  const values = new FormData(form);
  const one = (/** @type {string} */ name) => String(values.get(name) ?? "");
  return {
    api: one("api"),
    level: one("level"),
    requirement: one("requirement"),
    text: one("text"),
    verdicts: values.getAll("verdict").map(String),
    open,
  };
}

/** @param {string} hash */
function remember(hash) {
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
}

/** @param {string} id */
function opened(id) {
  open = id;
  remember(writeHash(formFilter()));
}

function filterChanged() {
  open = "";
  const filter = formFilter();
  remember(writeHash(filter));
  listCases(chosen(entries, filter), opened);
}

/** Up and down go from case to case, `/` goes to the search. */
function onKey(/** @type {KeyboardEvent} */ event) {
  const at = document.activeElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/" && !(at instanceof HTMLInputElement)) {
    event.preventDefault();
    const search = form.elements.namedItem("text");
    if (search instanceof HTMLElement) search.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = at?.closest("summary")?.parentElement;
  if (row?.parentElement !== byId("cases")) return;
  event.preventDefault();
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  const summary = next?.querySelector("summary");
  summary?.focus();
}

form.addEventListener("input", filterChanged);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filterChanged));
byId("more").addEventListener("click", () => showMore(opened));
new IntersectionObserver((seen) => {
  if (seen.some((s) => s.isIntersecting)) showMore(opened);
}).observe(byId("more"));
window.addEventListener("hashchange", () => {
  // Without a `=` it is the skip link's.
  if (location.hash !== "" && !location.hash.includes("=")) return;
  show();
  if (open === "") byId("browser").scrollIntoView();
});
document.addEventListener("keydown", onKey);
byId("static").remove();
byId("browser").hidden = false;
show();
if (location.hash.includes("=") && open === "") byId("browser").scrollIntoView();
