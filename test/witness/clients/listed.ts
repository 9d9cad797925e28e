/** The disagreements that are known, and why they are none of the mock's: `disagreements.yaml`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Disagreement } from "./outcome.ts";

export interface Listed {
  readonly client: string;
  /** The calls, cases, or operations and checks. */
  readonly where: readonly string[];
  /** A part of what is found at each of them. */
  readonly found: string;
  readonly reason: string;
}

export function listedDisagreements(): Listed[] {
  const text = readFileSync(path.join(import.meta.dirname, "disagreements.yaml"), "utf8");
  return parse(text) as Listed[]; // YAML boundary: the project's own file
}

export interface Compared {
  readonly unlisted: readonly Disagreement[];
  /** Listed ones that did not happen. */
  readonly gone: readonly string[];
}

/** Compares the disagreements of one client with those that are listed of it. */
export function compare(client: string, found: readonly Disagreement[], listed: readonly Listed[]): Compared {
  const own = listed
    .filter((entry) => entry.client === client)
    .flatMap((entry) => entry.where.map((where) => ({ where, found: entry.found })));
  const fits = (entry: Disagreement, one: Disagreement): boolean =>
    entry.where === one.where && one.found.includes(entry.found);
  return {
    unlisted: found.filter((one) => !own.some((entry) => fits(entry, one))),
    gone: own.filter((entry) => !found.some((one) => fits(entry, one))).map(({ where }) => where),
  };
}
