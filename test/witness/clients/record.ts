/** What the ledger of `docs/fidelity` knows of real clients: `clients.gen.json`, kept up by each run that agrees. */
import { writeFileSync } from "node:fs";
import { loadContract } from "../../../contracts/lib/contract.ts";
import { clientRecords, clientRecordsFile } from "../../../conformance/engine/report/fidelity/clients.ts";
import type { Outcome } from "./outcome.ts";

interface Ran extends Outcome {
  readonly client: string;
  readonly version: string;
}

/** Puts a client's run in the place of its last one. */
export function keepRecord({ client, version, tried, operations, disagreements }: Ran): void {
  const now = {
    client,
    version,
    date: new Date().toISOString().slice(0, 10),
    tried,
    disagreements: disagreements.length,
    operations: operations.filter(isOfApi).sort(),
  };
  const records = [...clientRecords().filter((one) => one.client !== client), now];
  records.sort((a, b) => a.client.localeCompare(b.client));
  writeFileSync(clientRecordsFile, `${JSON.stringify(records, undefined, 2)}\n`);
}

/** What is served beside an API is no operation of the ledger. */
function isOfApi(operation: string): boolean {
  const [api = "", id = ""] = operation.split(" ");
  return loadContract(api).byId.has(id);
}
