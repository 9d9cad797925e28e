/** The documents' tables: a page for each API, and blocks of the handwritten documents. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadContract } from "../../contracts/lib/contract.ts";
import { loadChanges } from "../../contracts/lib/releases/changes.ts";
import type { Save } from "../../contracts/lib/generated.ts";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { mockCommand } from "../cli/mock.ts";
import { prepareCommand } from "../cli/prepare.ts";
import { verifyCommand } from "../cli/verify.ts";
import { loadService, serviceNames } from "../mock/services.ts";
import type { Service } from "../mock/core/service/service.ts";
import { apiPage, operationTable } from "./api-page.ts";
import { apiIndex } from "./api-index.ts";
import { changesTable } from "./changes-table.ts";
import { generateCredentials } from "./generate-credentials.ts";
import { flagTable } from "./flag-table.ts";
import { readInputs } from "../../conformance/engine/inputs/api-inputs.ts";
import { isChecked } from "../../conformance/engine/model/checked-source.ts";
import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import { SuiteProblems } from "../../conformance/engine/model/suite-problems.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import { clientRecords } from "../../conformance/engine/report/fidelity/clients.ts";
import { fidelityRecords } from "../../conformance/engine/report/fidelity/record.ts";
import { clientTable, ledgerTable, serverTable } from "./fidelity-ledger.ts";
import { formatted, withBlock } from "./markdown.ts";

const docs = path.join(packageRoot, "docs");

/** Generates `docs/apis/` of all mocks, and the blocks of flags and of the admin's calls. */
export async function generateDocs(save: Save): Promise<void> {
  mkdirSync(path.join(docs, "apis"), { recursive: true });
  const services = await Promise.all(serviceNames().map((api) => loadService(api)));
  generateCredentials(save, services);
  for (const service of services) await savePage(save, service);
  save(path.join(docs, "apis", "README.md"), await formatted(apiIndex(services)));
  for (const { name } of services) {
    const changes = loadChanges(name);
    const readme = path.join(packageRoot, "contracts", name, "README.md");
    if (changes) await saveBlocks(save, readme, { changes: changesTable(changes) });
  }
  await saveBlocks(save, path.join(docs, "mock.md"), {
    "mock-flags": flagTable(mockCommand()),
    "admin-calls": operationTable(loadContract("admin").operations, "/__admin"),
  });
  await saveBlocks(save, path.join(docs, "suite.md"), { "verify-flags": flagTable(verifyCommand()) });
  await saveBlocks(save, path.join(docs, "certify.md"), { "prepare-flags": flagTable(prepareCommand()) });
  await saveBlocks(save, path.join(docs, "fidelity/README.md"), ledgerBlocks(services));
}

/** Generates what tells of the records in `docs/fidelity`, after one was written. */
export async function generateLedger(save: Save): Promise<void> {
  const services = await Promise.all(serviceNames().map((api) => loadService(api)));
  await saveBlocks(save, path.join(docs, "fidelity/README.md"), ledgerBlocks(services));
}

/** Nothing when the suite cannot be loaded, which is told where it is linted. */
function ledgerBlocks(services: readonly Service[]): Readonly<Record<string, string>> {
  try {
    const { scenarios, library } = loadSuite(suiteApis());
    const clients = clientRecords();
    const servers = fidelityRecords(suiteApis());
    const ledgers = services.map(({ title, name, contract }) => {
      const ofApi = servers.filter(({ api }) => api === name);
      const known = {
        contract,
        scenarios,
        clients,
        servers: ofApi,
        requirements: library.requirements(name),
      };
      return `### ${title}\n\n${ledgerTable(known)}`;
    });
    return {
      servers: serverTable(servers),
      clients: clientTable(clients),
      ledger: ledgers.join("\n\n"),
    };
  } catch (error) {
    if (error instanceof SuiteProblems) return {};
    throw error;
  }
}

async function savePage(save: Save, service: Service): Promise<void> {
  const inputs = readInputs(service.name);
  const suite = inputs !== undefined && isChecked(inputs) ? inputs : undefined;
  const page = apiPage(service, guideOf(service.name), suite);
  save(path.join(docs, "apis", `${service.name}.md`), await formatted(page));
}

function guideOf(api: string): string | undefined {
  const file = path.join(packageRoot, "contracts", api, "guide.md");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

async function saveBlocks(save: Save, file: string, blocks: Readonly<Record<string, string>>): Promise<void> {
  const filled = Object.entries(blocks).reduce(
    (text, [block, content]) => withBlock(text, block, content),
    readFileSync(file, "utf8"),
  );
  save(file, await formatted(filled));
}
