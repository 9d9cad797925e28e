import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";

/** What a real client's run against the mock came to, as `npm run witness:clients` keeps it. */
export interface ClientRecord {
  readonly client: string;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Calls, cases or generated requests. */
  readonly tried: number;
  /** How many came to something else than they must; each is listed with its reason. */
  readonly disagreements: number;
  /** The operations that answered as they must, each time: `api operationId`. */
  readonly operations: readonly string[];
}

/** Where they are kept. */
export const clientRecordsFile = path.join(packageRoot, "docs", "fidelity", "clients.gen.json");

/** The last record of each client, by name. */
export function clientRecords(): readonly ClientRecord[] {
  if (!existsSync(clientRecordsFile)) return [];
  return JSON.parse(readFileSync(clientRecordsFile, "utf8")) as readonly ClientRecord[]; // JSON boundary: the witness wrote it
}
