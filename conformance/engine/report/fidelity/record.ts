import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";
import type { Level } from "../../arazzo/document.ts";
import { expectedSuite, loadPins } from "../../model/pin.ts";

/** What a page of `docs/fidelity` says of the suite that made it. */
export interface FidelityRecord {
  readonly file: string;
  readonly api: string;
  readonly digest: string;
  readonly level: Level;
}

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
  const digest = /^\| suite digest +\| `([0-9a-f]{64})`/m.exec(page)?.[1];
  const level = /^\| level +\| (core|extended|informational) /m.exec(page)?.[1] as Level | undefined; // by the pattern
  return digest === undefined || level === undefined ? [] : [{ file, api, digest, level }];
}

/** A sentence for each record that is not of today's suite. */
export function outdated(records: readonly FidelityRecord[]): string[] {
  return records
    .filter(({ api, digest, level }) => expectedSuite(loadPins([api]), level).digest !== digest)
    .map(
      ({ file, api }) =>
        `${path.relative(packageRoot, file)} is not of today's suite of ${api}: record it anew before the next release`,
    );
}
