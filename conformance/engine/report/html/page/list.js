/* global HTMLDetailsElement */
import { caseElement } from "./case.js";
import { entries } from "./data.js";
import { byId, element, prose } from "./element.js";
import { chip } from "./trace.js";

/** So many rows join the page at a time. */
const pageful = 200;

/** @type {readonly number[]} */
let places = [];
let shown = 0;

/**
 * Lists the cases at these places of the index from the start.
 * @param {readonly number[]} chosen
 * @param {(id: string) => void} onOpen told the case that was opened last, or none
 */
export function listCases(chosen, onOpen) {
  places = chosen;
  shown = 0;
  byId("cases").replaceChildren();
  byId("nothing").hidden = chosen.length > 0;
  byId("shown").textContent =
    `${chosen.length.toLocaleString("en")} of ${entries.length.toLocaleString("en")} ${entries.length === 1 ? "case" : "cases"}`;
  showMore(onOpen);
}

/** @param {(id: string) => void} onOpen */
export function showMore(onOpen) {
  const next = places.slice(shown, shown + pageful);
  byId("cases").append(...next.map((place) => row(place, onOpen)));
  shown += next.length;
  byId("more").hidden = shown >= places.length;
}

/**
 * Opens a case, as far down the list as it may stand.
 * @param {string} id
 * @param {(id: string) => void} onOpen
 */
export function openCase(id, onOpen) {
  const at = places.findIndex((place) => nameOf(place) === id);
  while (at >= shown) showMore(onOpen);
  const found = byId("cases").children[at];
  if (!(found instanceof HTMLDetailsElement) || found.open) return;
  found.open = true;
  found.scrollIntoView({ block: "start" });
}

/**
 * @param {number} place
 * @param {(id: string) => void} onOpen
 */
function row(place, onOpen) {
  const entry = entries[place];
  if (!entry) throw new Error(`there is no case ${place}`);
  const marks = [
    ...(entry.waived ? ["waived"] : []),
    ...(entry.warned ? ["warning"] : []),
    ...(entry.required ? [] : ["not required"]),
  ];
  const summary = element(
    "summary",
    {},
    chip(entry.verdict),
    " ",
    element("b", {}, entry.id),
    " ",
    element("span", { class: "text" }, ...prose(entry.summary)),
    ...marks.map((mark) => element("span", { class: "note" }, mark)),
  );
  const made = element("details", { class: "case" }, summary);
  if (!(made instanceof HTMLDetailsElement)) throw new Error("details make no details");
  made.addEventListener("toggle", () => {
    if (made.open && made.children.length === 1) made.append(caseElement(entry, place));
    onOpen(made.open ? nameOf(place) : "");
  });
  return made;
}

/** @param {number} place */
function nameOf(place) {
  const { api = "", id = "" } = entries[place] ?? {};
  return `${api}/${id}`;
}
