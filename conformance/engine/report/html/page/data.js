import { byId } from "./element.js";

/** @typedef {import("../page-data.ts").CaseEntry} CaseEntry */
/** @typedef {import("../page-data.ts").CaseDetail} CaseDetail */
/** @typedef {import("../../requirement-texts.ts").RequirementText} RequirementText */

/**
 * The JSON that stands in the page under this id.
 * @param {string} id
 */
function embedded(id) {
  return JSON.parse(byId(id).textContent ?? "null");
}

/** @type {readonly CaseEntry[]} */
export const entries = embedded("index");

/** @type {Readonly<Record<string, RequirementText>>} */
export const requirements = embedded("requirements");

/**
 * What the page holds of the case at this place of the index, read when it is asked for.
 * @param {number} index
 * @returns {CaseDetail}
 */
export function detailOf(index) {
  return embedded(`case-${index}`);
}
