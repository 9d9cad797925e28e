import { describe, expect, it } from "vitest";
import { loadContract } from "../../contracts/lib/contract.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import type { ClientRecord } from "../../conformance/engine/report/fidelity/clients.ts";
import type { FidelityRecord, Passed } from "../../conformance/engine/report/fidelity/record.ts";
import { clientTable, ledgerTable, serverTable } from "./fidelity-ledger.ts";

const api = "gitlab-agents";
const client: ClientRecord = {
  client: "tool",
  version: "1.2",
  date: "2026-01-01",
  tried: 7,
  disagreements: 1,
  operations: [`${api} listAgents`, "zuul getInfo"],
};

function server(release: string, listAgents: Passed): FidelityRecord {
  const operations = new Map([["listAgents", listAgents]]);
  const file = `/x/${api}-${release}.md`;
  return { file, api, release, date: "2026-01-01", level: "extended", digest: "0".repeat(64), operations };
}

describe("the ledger", () => {
  const suite = loadSuite([api]);
  const rowOf = (id: string, servers: readonly FidelityRecord[] = []): string[] => {
    const requirements = suite.library.requirements(api);
    const known = {
      contract: loadContract(api),
      requirements,
      scenarios: suite.scenarios,
      clients: [client],
      servers,
    };
    const row = ledgerTable(known)
      .split("\n")
      .find((line) => line.startsWith(`| ${id} |`));
    return (row ?? "")
      .split(" | ")
      .slice(1)
      .map((cell) => cell.replace(" |", ""));
  };

  it("has a row per operation, whose counts of each kind are never none here", () => {
    for (const { id } of loadContract(api).operations)
      for (const count of rowOf(id).slice(0, 4)) expect(Number(count)).toBeGreaterThan(0);
  });

  it("names the clients that got what they must", () => {
    expect(rowOf("listAgents")[4]).toBe("tool");
    expect(rowOf("getAgent")[4]).toBe("–");
  });

  it("names the releases on which all passed, and what did not on others", () => {
    const whole = server("17.1", { contract: "5/5", behaviour: "4/4", negative: "–" });
    const short = server("18.0", { contract: "5/5", behaviour: "3/4", negative: "1/2" });
    const none = server("19.0", { contract: "–", behaviour: "–", negative: "–" });
    expect(rowOf("listAgents", [whole, short, none])[5]).toBe("17.1; 18.0 (behaviour 3/4, negative 1/2)");
    expect(rowOf("getAgent", [whole])[5]).toBe("–");
  });
});

it("the tables of clients and of servers tell version, release and date", () => {
  expect(clientTable([client])).toContain("| `tool` | 1.2 | 2026-01-01 | 7 | 2 | 1 |");
  const page = server("17.1", { contract: "–", behaviour: "–", negative: "–" });
  expect(serverTable([page])).toContain(
    "| [gitlab-agents-17.1.md](gitlab-agents-17.1.md) | `gitlab-agents` | 17.1 | 2026-01-01 | extended |",
  );
});
