import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Level } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { CaseResult, ExpectedSuite } from "./result.ts";
import { isRequired, isSelected } from "./verdict.ts";
import { suiteFile } from "./suite-files.ts";

/** The cases that an API's suite must have, committed as `conformance/suites/<api>/pins.json`. */
export interface Pin {
  readonly api: string;
  /** SHA-256, in hex, of `cases`. */
  readonly digest: string;
  /** By id. */
  readonly cases: readonly PinnedCase[];
}

export interface PinnedCase {
  readonly id: string;
  readonly level: Level;
  readonly requirements: readonly string[];
}

/** The suite is not the one that was pinned: our own error, found before anything is sent. */
export class PinError extends Error {
  override readonly name = "PinError";
}

/** The pin that the scenarios of one API have earned. */
export function pinOf(api: string, scenarios: readonly Scenario[]): Pin {
  const cases = scenarios
    .filter((s) => s.api === api)
    .map(({ id, level, requirements }) => ({ id, level, requirements: [...requirements].sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { api, digest: sha256(cases), cases };
}

/** One case per line, so that a change of the suite reads as a change of those lines. */
export function pinText({ api, digest, cases }: Pin): string {
  const lines = cases.map((c) => `    ${JSON.stringify(c)}`);
  return `{\n  "api": ${JSON.stringify(api)},\n  "digest": "${digest}",\n  "cases": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Reads the pins of these APIs. Throws `PinError` for one that is missing or was edited by hand. */
export function loadPins(apis: readonly string[]): Pin[] {
  return apis.map((api) => {
    const file = path.join(packageRoot, pinFile(api));
    if (!existsSync(file)) throw new PinError(`${pinFile(api)} is missing: write it with \`npm run pin\``);
    // JSON boundary: the project's own file; its digest is checked below.
    const pin = JSON.parse(readFileSync(file, "utf8")) as Pin;
    if (pin.api !== api || pin.digest !== sha256(pin.cases))
      throw new PinError(
        `${pinFile(api)} does not have the digest that it says: write it with \`npm run pin\``,
      );
    return pin;
  });
}

/** Where the pin of an API stands, relative to the package. */
export function pinFile(api: string): string {
  return suiteFile(api, "pins.json");
}

/** Refuses cases that nobody pinned: a result would count what was not expected. */
export function assertPinned(scenarios: readonly Scenario[], pins: readonly Pin[]): void {
  const faults = pins.flatMap((pin) => {
    const pinned = new Map(pin.cases.map((c) => [c.id, c]));
    const own = pinOf(pin.api, scenarios).cases;
    const unknown = own.filter((c) => !pinned.has(c.id)).map((c) => c.id);
    const changed = own
      .filter((c) => pinned.has(c.id) && text(pinned.get(c.id)) !== text(c))
      .map((c) => c.id);
    return [
      ...tell(unknown, `not in ${pinFile(pin.api)}`),
      ...tell(changed, `of another level or other requirements than in ${pinFile(pin.api)}`),
    ];
  });
  if (faults.length > 0)
    throw new PinError(`${faults.join("; ")}: the suite has changed, pin it with \`npm run pin\``);
}

/** What a run at this level is expected to judge. */
export function expectedSuite(pins: readonly Pin[], level: Level): ExpectedSuite {
  const cases = pins.flatMap((pin) =>
    pin.cases.filter((c) => isSelected(c.level, level)).map((c) => ({ api: pin.api, ...c })),
  );
  return { digest: sha256(cases.sort((a, b) => (key(a) < key(b) ? -1 : 1))), expected: cases.length };
}

/** A result for each pinned case that the suite does not have: it did not run. */
export function absentCases(
  pins: readonly Pin[],
  scenarios: readonly Scenario[],
  level: Level,
): readonly CaseResult[] {
  const loaded = new Set(scenarios.map(key));
  return pins.flatMap((pin) =>
    pin.cases
      .filter((c) => isSelected(c.level, level) && !loaded.has(key({ api: pin.api, id: c.id })))
      .map((c) => ({
        ...c,
        api: pin.api,
        file: pinFile(pin.api),
        line: 1,
        summary: "",
        required: isRequired(c.level, level),
        verdict: "not-run",
        reason: "not in the suite",
        warnings: [],
        durationMs: 0,
        steps: [],
      })),
  );
}

function key({ api, id }: { readonly api: string; readonly id: string }): string {
  return `${api} ${id}`;
}

function text(pinned: PinnedCase | undefined): string {
  return pinned ? JSON.stringify([pinned.level, pinned.requirements]) : "";
}

function tell(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, 5).join(", ");
  return [
    `${ids.length > 5 ? `${shown} and ${ids.length - 5} more are` : `${shown} ${ids.length > 1 ? "are" : "is"}`} ${what}`,
  ];
}

/** Of the canonical text: members in the order in which `pinOf` writes them. */
function sha256(cases: readonly (PinnedCase & { readonly api?: string })[]): string {
  const canonical = cases.map(({ api, id, level, requirements }) => [api ?? null, id, level, requirements]);
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}
