/**
 * What is generated from each handwritten `contracts/<api>/openapi.yaml`: the bundled document, the TypeScript types and
 * the operation table.
 */
import { counted } from "./counted.ts";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { Contract } from "./contract.ts";
import { readContract } from "./contract.ts";
import type { Save } from "./generated.ts";
import type { OpenApiDocument } from "./openapi.ts";
import type { Changes } from "./releases/changes.ts";
import { loadChanges } from "./releases/changes.ts";
import { packageRoot } from "./package-root.ts";

const contractsDir = path.join(packageRoot, "contracts");

/** Generates `contracts/<api>/*.gen.*` of every contract. */
export async function generateContracts(save: Save): Promise<void> {
  for (const api of readdirSync(contractsDir)) {
    const source = path.join(contractsDir, api, "openapi.yaml");
    if (!existsSync(source)) continue;
    const bundled = bundle(source);
    const contract = readContract(api, JSON.parse(bundled) as OpenApiDocument);
    save(path.join(contractsDir, api, "contract.gen.json"), bundled);
    save(path.join(contractsDir, api, "types.gen.ts"), await types(bundled));
    save(path.join(contractsDir, api, "operations.gen.ts"), operationTable(contract));
    const changes = loadChanges(api);
    if (changes) save(path.join(contractsDir, api, "changes.gen.ts"), changeIds(changes));
    await generateCompanions(api, save);
    console.log(`${api}: ${counted(contract.operations.length, "operation")}`);
  }
}

/** The same of `companions.yaml`, what is served beside the API. */
async function generateCompanions(api: string, save: Save): Promise<void> {
  const source = path.join(contractsDir, api, "companions.yaml");
  if (!existsSync(source)) return;
  const bundled = bundle(source);
  const contract = readContract(api, JSON.parse(bundled) as OpenApiDocument);
  const at = (name: string): string => path.join(contractsDir, api, `companions${name}`);
  save(at(".gen.json"), bundled);
  save(at(".types.gen.ts"), await types(bundled, "companions.yaml"));
  save(at(".operations.gen.ts"), operationTable(contract, "companions.yaml"));
  console.log(`${api}: ${counted(contract.operations.length, "companion")}`);
}

function bundle(source: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  const out = path.join(folder, "contract.json");
  const redocly = path.join(packageRoot, "node_modules", ".bin", "redocly");
  const run = spawnSync(redocly, ["bundle", source, "-o", out, "--remove-unused-components"], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`redocly bundle ${source} failed:\n${run.stderr}`);
  const document: unknown = JSON.parse(readFileSync(out, "utf8"));
  rmSync(folder, { recursive: true });
  return `${JSON.stringify(document)}\n`;
}

async function types(bundled: string, from = "openapi.yaml"): Promise<string> {
  const nodes = await openapiTypescript(bundled, { alphabetize: true, immutable: false });
  return `// Generated from ${from} by \`npm run generate\`; do not edit.\n${astToString(nodes)}`;
}

/** The ids of the changes, so that a rule cannot ask for one that is none. */
function changeIds({ changes }: Changes): string {
  const ids = changes.map(({ id }) => `  | ${JSON.stringify(id)}`);
  return `// Generated from changes.yaml by \`npm run generate\`; do not edit.\nexport type ReleaseChange =\n${ids.join("\n")};\n`;
}

/** The table that handler types are computed from: each operation's tag and the query parameters that have defaults. */
function operationTable(contract: Contract, from = "openapi.yaml"): string {
  const rows = contract.operations.map((o) => {
    const defaults = o.parameters
      .filter((p) => p.in === "query" && p.schema.default !== undefined)
      .map((p) => p.name);
    return `  ${o.id}: ${JSON.stringify({ tag: o.tag, method: o.method, path: o.path, defaults })},`;
  });
  return [
    `// Generated from ${from} by \`npm run generate\`; do not edit.`,
    "export const operations = {",
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}
