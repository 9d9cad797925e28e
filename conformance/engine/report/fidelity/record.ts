import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import type { Level } from "../../arazzo/document.ts";
import { createLibrary } from "../../model/library.ts";
import { expectedSuite, loadPins } from "../../model/pin.ts";
import { pinsOf } from "../../release/of-releases.ts";

/** What a page of `docs/fidelity` says of the suite that made it. */
export interface FidelityRecord {
  readonly file: string;
  readonly api: string;
  readonly digest: string;
  readonly level: Level;
  readonly release: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The page's ledger: of each operation how much of each kind passed, such as `4/5`, or `–`. */
  readonly operations: ReadonlyMap<string, Passed>;
}

/** How much of a kind passed on a real server. */
export type Passed = Readonly<Record<"contract" | "behaviour" | "negative", string>>;

const folder = path.join(packageRoot, "docs", "fidelity");

/** The records that there are; a page whose name or table is no record's is left out. */
export function fidelityRecords(apis: readonly string[], from: string = folder): FidelityRecord[] {
  if (!existsSync(from)) return [];
  return readdirSync(from).flatMap((name) => {
    const api = apis.find((one) => name.startsWith(`${one}-`) && name.endsWith(".md"));
    return api === undefined ? [] : recordOf(path.join(from, name), api);
  });
}

function recordOf(file: string, api: string): FidelityRecord[] {
  const page = readFileSync(file, "utf8");
  const rows = [...page.matchAll(/^\| ([a-z ]+?) +\| `?([^|`]*?)`? +\|$/gm)];
  const cell = (name: string): string | undefined => rows.find(([, named]) => named === name)?.[2];
  const digest = /^[0-9a-f]{64}$/.exec(cell("suite digest") ?? "")?.[0];
  const level = /^(core|extended|informational)$/.exec(cell("level") ?? "")?.[0] as Level | undefined; // by the pattern
  const [release, date] = [cell("release"), cell("date")];
  if (digest === undefined || level === undefined || release === undefined || date === undefined) return [];
  return [{ file, api, digest, level, release, date, operations: ledgerOf(page) }];
}

function ledgerOf(page: string): Map<string, Passed> {
  const rows = page.matchAll(/^\| (\w+) \| \d+ \| (\S+) \| (\S+) \| (\S+) \|$/gm);
  return new Map(
    [...rows].map(([, id = "", contract = "", behaviour = "", negative = ""]) => [
      id,
      { contract, behaviour, negative },
    ]),
  );
}

/** A sentence for each record that is not of today's suite, as the recorded release has it. */
export function outdated(records: readonly FidelityRecord[]): string[] {
  const library = createLibrary();
  return records
    .filter(({ api, digest, level, release }) => {
      const pins = pinsOf(loadPins([api]), { [api]: { release, from: "told" } }, library);
      return expectedSuite(pins, level).digest !== digest;
    })
    .map(
      ({ file, api }) =>
        `${path.relative(packageRoot, file)} is not of today's suite of ${api}: record it anew before the next release`,
    );
}
