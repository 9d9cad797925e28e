/**
 * `npm run witness:clients [-- CLIENT… --allow-missing]`: installs real clients from their registries, has each call all that
 * it can of the mock, and compares with what its folder says. Writes `docs/fidelity/clients.gen.json`, and the ledger that
 * tells of it.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { counted } from "../../../contracts/lib/counted.ts";
import { generateLedger } from "../../../src/docs/generate-docs.ts";
import type { Started } from "../../start-program.ts";
import { startMockProcess } from "../mock-process.ts";
import type { Client } from "./client.ts";
import { clients } from "./client.ts";
import { generate } from "./generate-requests.ts";
import { compare, listedDisagreements } from "./listed.ts";
import { makeCalls } from "./make-calls.ts";
import type { Outcome } from "./outcome.ts";
import { keepRecord } from "./record.ts";
import type { Installed } from "./runtimes.ts";
import { install, missingFor } from "./runtimes.ts";
import { throughRelay } from "./through-relay.ts";

/** How many disagreements of a client are told. */
const told = 40;
const { values, positionals } = parseArgs({
  options: { "allow-missing": { type: "boolean", default: false } },
  allowPositionals: true,
});
const all = clients();
const unknown = positionals.filter((name) => !all.some((client) => client.name === name));
if (unknown.length > 0) {
  console.error(`no client ${unknown.join(", ")}; there are ${all.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const chosen = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
const listed = listedDisagreements();
const failed: string[] = [];
for (const client of chosen) {
  const missing = missingFor(client);
  if (missing !== undefined) {
    console.error(`${client.name}: SKIPPED, ${missing}`);
    if (!values["allow-missing"]) failed.push(client.name);
  } else if (!(await agrees(client).catch(broken(client)))) failed.push(client.name);
}
await generateLedger((file, text) => writeFileSync(file, text));
if (failed.length > 0) console.error(`witness: not as it must be: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** A client that cannot be installed or that breaks keeps no other from its run. */
function broken({ name }: Client): (error: unknown) => false {
  return (error) => {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  };
}

/** Whether the client and the mock disagree in nothing but what is listed. */
async function agrees(client: Client): Promise<boolean> {
  const installed = install(client);
  const mock = await startMockProcess("--clock", "frozen");
  const outcome = await outcomeOf(client, installed, mock).finally(() => mock.stop());
  const { unlisted, gone } = compare(client.name, outcome.disagreements, listed);
  const { tried, operations, disagreements } = outcome;
  console.log(
    `${client.name} ${installed.version}: ${counted(tried, "attempt")}, ${counted(operations.length, "operation")}, ` +
      `${counted(disagreements.length, "disagreement")}, ${unlisted.length} of them not listed`,
  );
  for (const { where, found } of unlisted.slice(0, told)) console.error(`  ${where}: ${found}`);
  if (unlisted.length > told) console.error(`  … and ${unlisted.length - told} more`);
  for (const where of gone) console.error(`  listed, and did not happen: ${where}`);
  const isGood = unlisted.length === 0 && gone.length === 0;
  if (isGood) keepRecord({ client: client.name, version: installed.version, ...outcome });
  return isGood;
}

function outcomeOf(client: Client, installed: Installed, mock: Started): Promise<Outcome> {
  switch (client.kind) {
    case "calls":
      return makeCalls(client, installed, mock);
    case "relay":
      return throughRelay(client, installed, mock);
    case "generator":
      return generate(client, installed, mock);
  }
}
