import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Contract } from "../../../contracts/lib/contract.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Level } from "../arazzo/document.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import { workflowKey } from "../arazzo/workflow-reference.ts";
import { notRun } from "./not-run.ts";
import type { CaseResult, ExpectedSuite } from "./result.ts";
import { OwnError } from "./own-error.ts";
import { isRequired, isSelected } from "./verdict.ts";
import type { Suite } from "./suite.ts";
import { caseDigest } from "./case-digest.ts";
import { scenarioFiles, suiteFile } from "./suite-files.ts";

/** The suites that must exist: each API's pin's digest. Written with the pins. */
export const suitesFile = suiteFile(".", "pins.json");

/** The cases that an API's suite must have, committed as `conformance/suites/<api>/pins.json`. */
export interface Pin {
  readonly api: string;
  /** SHA-256, in hex, of `contract`, `cases` and `changes`. */
  readonly digest: string;
  /** SHA-256, in hex, of the contract that every answer is judged by. */
  readonly contract: string;
  /** SHA-256, in hex, of the list of changes by which other releases are judged; absent where there is none. */
  readonly changes?: string;
  /** By id. */
  readonly cases: readonly PinnedCase[];
}

export interface PinnedCase {
  readonly id: string;
  readonly level: Level;
  readonly requirements: readonly string[];
  /** Requirements without which the case is not of a release; absent: none. */
  readonly while?: readonly string[];
  /** The optional groups that the case is of, by name; absent: none. */
  readonly optional?: readonly string[];
  /** The digest of what the case does (see `case-digest.ts`). */
  readonly does: string;
}

/** The suite is not the one that was pinned: our own error, found before anything is sent. */
export class PinError extends OwnError {
  override readonly name = "PinError";
}

type Pinnable = Pick<Suite, "scenarios" | "library" | "helpers">;

/** The pin that the scenarios and the contract of one API have earned. */
export function pinOf(api: string, { scenarios, library, helpers = [] }: Pinnable): Pin {
  const own = scenarios.filter((s) => s.api === api);
  const byId = new Map(own.map((s) => [s.id, s]));
  const byKey = new Map([...scenarios, ...helpers].map((s) => [workflowKey(s.file, s.id), s]));
  const cases = own
    .map((s): PinnedCase => ({
      id: s.id,
      level: s.level,
      requirements: [...s.requirements].sort(),
      ...(s.while.length > 0 ? { while: s.while } : {}),
      ...optionalOf(s),
      does: caseDigest(s, (id) => byId.get(id) ?? byKey.get(id)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const contract = contractDigest(library.contract(api)?.contract);
  const listed = library.changes(api);
  const content = { api, contract, ...(listed ? { changes: sha256(listed) } : {}), cases };
  return { ...content, digest: pinDigest(content) };
}

function optionalOf({ optional = [] }: Scenario): Pick<PinnedCase, "optional"> {
  return optional.length === 0 ? {} : { optional: optional.map(({ group }) => group).sort() };
}

function contractDigest(contract: Contract | undefined): string {
  return contract?.digest ?? sha256(contract?.document ?? null);
}

function pinDigest({ contract, changes, cases }: Omit<Pin, "digest">): string {
  return sha256([contract, canonical(cases), ...(changes === undefined ? [] : [changes])]);
}

/** One case per line, so that a change of the suite reads as a change of those lines. */
export function pinText({ api, digest, contract, changes, cases }: Pin): string {
  const lines = cases.map((c) => `    ${JSON.stringify(c)}`);
  const listed = changes === undefined ? "" : `  "changes": "${changes}",\n`;
  return `{\n  "api": ${JSON.stringify(api)},\n  "digest": "${digest}",\n  "contract": "${contract}",\n${listed}  "cases": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Reads the pins of these APIs. Throws `PinError` for one that is missing or was edited by hand. */
export function loadPins(apis: readonly string[]): Pin[] {
  return apis.map((api) => {
    const file = path.join(packageRoot, pinFile(api));
    if (!existsSync(file)) throw new PinError(`${pinFile(api)} is missing: write it with \`npm run pin\``);
    // JSON boundary: the project's own file; its digest is checked below.
    const pin = JSON.parse(readFileSync(file, "utf8")) as Pin;
    if (pin.api !== api || pin.digest !== pinDigest(pin) || pin.digest !== pinnedSuites()[api])
      throw new PinError(
        `${pinFile(api)} does not have the digest that it says: write it with \`npm run pin\``,
      );
    return pin;
  });
}

/** The digest of the pin of each API that must have a suite. Throws `PinError` when the list is missing. */
export function pinnedSuites(): Readonly<Record<string, string>> {
  const file = path.join(packageRoot, suitesFile);
  if (!existsSync(file)) throw new PinError(`${suitesFile} is missing: write it with \`npm run pin\``);
  // JSON boundary: the project's own file; what it says is compared with the pins.
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>;
}

/** Refuses to judge by a suite that is gone: of these APIs, or of all that must have one. */
export function assertPresent(apis: readonly string[]): void {
  const missing = apis.filter((api) => scenarioFiles(api).length === 0);
  if (missing.length > 0)
    throw new PinError(
      `the suite of ${missing.join(" and ")} is missing: ${suitesFile} says that it must be there`,
    );
}

/** Where the pin of an API stands, relative to the package. */
export function pinFile(api: string): string {
  return suiteFile(api, "pins.json");
}

/** Refuses cases that nobody pinned: a result would count what was not expected. */
export function assertPinned(suite: Pinnable, pins: readonly Pin[]): void {
  const faults = pins.flatMap((pin) => {
    const pinned = new Map(pin.cases.map((c) => [c.id, c]));
    const { cases: own, contract, changes } = pinOf(pin.api, suite);
    const unknown = own.filter((c) => !pinned.has(c.id)).map((c) => c.id);
    const changed = own
      .filter((c) => pinned.has(c.id) && text(pinned.get(c.id)) !== text(c))
      .map((c) => c.id);
    return [
      ...tell(unknown, `not in ${pinFile(pin.api)}`),
      ...tell(
        changed,
        `of another level, other requirements or another optional group, or does something else, than in ${pinFile(pin.api)}`,
      ),
      ...(contract === pin.contract
        ? []
        : [`the contract of ${pin.api} is another than in ${pinFile(pin.api)}`]),
      ...(changes === pin.changes
        ? []
        : [`the list of changes of ${pin.api} is another than in ${pinFile(pin.api)}`]),
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
  const contracts = pins
    .map(({ api, contract, changes }) => [api, contract, ...(changes === undefined ? [] : [changes])])
    .sort();
  const sorted = cases.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { digest: sha256([contracts, canonical(sorted)]), expected: cases.length };
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
      .map((c) => {
        const place = { api: pin.api, file: pinFile(pin.api), line: 1 };
        const { id, level: of, requirements } = c;
        const head = {
          id,
          level: of,
          requirements,
          ...place,
          summary: "",
          required: isRequired(c.level, level),
        };
        return notRun(head, "not in the suite");
      }),
  );
}

function key({ api, id }: { readonly api: string; readonly id: string }): string {
  return `${api} ${id}`;
}

function text(pinned: PinnedCase | undefined): string {
  if (!pinned) return "";
  return JSON.stringify([pinned.level, pinned.requirements, pinned.does, pinned.optional ?? []]);
}

function tell(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, 5).join(", ");
  return [
    `${ids.length > 5 ? `${shown} and ${ids.length - 5} more are` : `${shown} ${ids.length > 1 ? "are" : "is"}`} ${what}`,
  ];
}

/** Members in the order in which `pinOf` writes them. */
function canonical(cases: readonly (PinnedCase & { readonly api?: string })[]): readonly unknown[] {
  return cases.map(({ api, id, level, requirements, does, optional }) => [
    api ?? null,
    id,
    level,
    requirements,
    does,
    ...(optional ? [optional] : []),
  ]);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
