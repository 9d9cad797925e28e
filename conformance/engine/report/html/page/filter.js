/* global URLSearchParams */

/** @typedef {import("../page-data.ts").CaseEntry} CaseEntry */

/**
 * What the reader looks for, as the address keeps it.
 * @typedef {object} Filter
 * @property {string} api
 * @property {string} level
 * @property {string} requirement
 * @property {string} text
 * @property {readonly string[]} verdicts all when empty
 * @property {string} open the case that stands open: `<api>/<id>`
 */

/**
 * @param {string} hash
 * @returns {Filter}
 */
export function readHash(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const one = (/** @type {string} */ name) => values.get(name) ?? "";
  return {
    api: one("api"),
    level: one("level"),
    requirement: one("requirement"),
    text: one("text"),
    verdicts: one("verdict").split(",").filter(Boolean),
    open: one("case"),
  };
}

/** @param {Filter} filter */
export function writeHash({ verdicts, open, ...texts }) {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...texts, verdict: verdicts.join(","), case: open }))
    if (value !== "") values.set(name, value);
  const text = values.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  return text === "" ? "" : `#${text}`;
}

/**
 * The places in the index of the cases that a filter lets through.
 * @param {readonly CaseEntry[]} all
 * @param {Filter} filter
 */
export function chosen(all, { api, level, requirement, text, verdicts }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = requirement.trim().toLowerCase();
  const places = [];
  for (const [place, of] of all.entries()) {
    if (api !== "" && of.api !== api) continue;
    if (level !== "" && of.level !== level) continue;
    if (verdicts.length > 0 && !verdicts.includes(of.verdict)) continue;
    if (wanted !== "" && !of.requirements.some((id) => id.toLowerCase().startsWith(wanted))) continue;
    if (words.length > 0 && !words.every((word) => searchText(of).includes(word))) continue;
    places.push(place);
  }
  return places;
}

/** @type {WeakMap<CaseEntry, string>} */
const texts = new WeakMap();

/** @param {CaseEntry} of */
function searchText(of) {
  const known = texts.get(of);
  if (known !== undefined) return known;
  const text = [of.id, of.summary, of.reason, ...of.operations, ...of.requirements].join("\n").toLowerCase();
  texts.set(of, text);
  return text;
}
