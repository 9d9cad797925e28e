/** The tables of `docs/fidelity/README.md`. */
import path from "node:path";
import type { Contract } from "../../contracts/lib/contract.ts";
import { isDerivedId } from "../../conformance/engine/derive/derived-id.ts";
import type { Requirement } from "../../conformance/engine/model/library.ts";
import type { Suite } from "../../conformance/engine/model/suite.ts";
import type { ClientRecord } from "../../conformance/engine/report/fidelity/clients.ts";
import { statementsOf } from "../../conformance/engine/report/fidelity/ledger.ts";
import type { FidelityRecord, Passed } from "../../conformance/engine/report/fidelity/record.ts";
import { code, table } from "./markdown.ts";

/** What is known of the operations of one API. */
interface Known {
  readonly contract: Contract;
  readonly requirements: readonly Requirement[];
  readonly scenarios: Suite["scenarios"];
  readonly clients: readonly ClientRecord[];
  readonly servers: readonly FidelityRecord[];
}

/** The pages of real servers. */
export function serverTable(servers: readonly FidelityRecord[]): string {
  const rows = servers.map(({ file, api, release, date, level }) => {
    const page = path.basename(file);
    return [`[${page}](${page})`, code(api), release, date, level];
  });
  return table(["page", "API", "release", "date", "level"], rows);
}

/** The clients that were tried, and what came of it. */
export function clientTable(clients: readonly ClientRecord[]): string {
  const heads = [
    "client",
    "version",
    "date",
    "calls or cases",
    "operations",
    "disagreements, each with its reason",
  ];
  const rows = clients.map(({ client, version, date, tried, operations, disagreements }) => [
    code(client),
    version,
    date,
    ...[tried, operations.length, disagreements].map(String),
  ]);
  return table(heads, rows);
}

/**
 * One row per operation of an API: how many statements of its reference name it; how many answers the suite judges by the
 * contract, how many written cases and how many derived ones call it; which clients got what they must; on which releases of
 * the real server all that passed, or what did not. The kinds are never summed into one number.
 */
export function ledgerTable(known: Known): string {
  const { contract, requirements, scenarios, clients, servers } = known;
  const heads = ["operation", "documented", "contract", "behaviour", "negative", "client", "real server"];
  const rows = contract.operations.map(({ id }) => {
    const steps = scenarios.map((scenario) =>
      scenario.steps.filter(({ call }) => calls(call, contract.api, id)),
    );
    const calling = scenarios.filter((_scenario, i) => (steps[i]?.length ?? 0) > 0);
    return [
      id,
      String(statementsOf(requirements, id).length),
      counted(steps.flat().length),
      counted(calling.filter((scenario) => !isDerivedId(scenario.id)).length),
      counted(calling.filter((scenario) => isDerivedId(scenario.id)).length),
      listed(
        clients.filter(({ operations }) => operations.includes(`${contract.api} ${id}`)).map((c) => c.client),
      ),
      listed(servers.flatMap(({ release, operations }) => told(release, operations.get(id)))),
    ];
  });
  return table(heads, rows);
}

function calls(call: Suite["scenarios"][number]["steps"][number]["call"], api: string, id: string): boolean {
  return call.kind === "operation" && call.source === api && call.operation.id === id;
}

/** A release, with what did not pass on it. */
function told(release: string, passed: Passed | undefined): string[] {
  if (passed === undefined || Object.values(passed).every((ratio) => ratio === "–")) return [];
  const short = Object.entries(passed).filter(([, ratio]) => !isWhole(ratio));
  const what = short.map(([kind, ratio]) => `${kind} ${ratio}`).join(", ");
  return [short.length === 0 ? release : `${release} (${what})`];
}

function isWhole(ratio: string): boolean {
  const [good, all] = ratio.split("/");
  return ratio === "–" || good === all;
}

function counted(number: number): string {
  return number === 0 ? "–" : String(number);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "–" : names.join("; ");
}
