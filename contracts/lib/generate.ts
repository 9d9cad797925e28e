/**
 * Writes `contracts/<api>/*.gen.*` from each handwritten `openapi.yaml`: the bundled document, the TypeScript types
 * and the operation table. `npm run generate -- --check` writes nothing and fails when a file would change.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import type { Contract } from "./contract.ts";
import { readContract } from "./contract.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { packageRoot } from "./package-root.ts";

const contractsDir = path.join(packageRoot, "contracts");
const checkOnly = process.argv.includes("--check");
const stale: string[] = [];

for (const api of readdirSync(contractsDir)) {
  const source = path.join(contractsDir, api, "openapi.yaml");
  if (!existsSync(source)) continue;
  const bundled = bundle(source);
  const contract = readContract(api, JSON.parse(bundled) as OpenApiDocument);
  save(path.join(contractsDir, api, "contract.gen.json"), bundled);
  save(path.join(contractsDir, api, "types.gen.ts"), await types(bundled));
  save(path.join(contractsDir, api, "operations.gen.ts"), operationTable(contract));
  console.log(`${api}: ${contract.operations.length} operations`);
}
if (stale.length > 0) {
  console.error(`not up to date, run \`npm run generate\`:\n  ${stale.join("\n  ")}`);
  process.exit(1);
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

async function types(bundled: string): Promise<string> {
  const nodes = await openapiTypescript(bundled, { alphabetize: true, immutable: false });
  return `// Generated from openapi.yaml by \`npm run generate\`; do not edit.\n${astToString(nodes)}`;
}

/** The table that handler types are computed from: each operation's tag and the query parameters that have defaults. */
function operationTable(contract: Contract): string {
  const rows = contract.operations.map((o) => {
    const defaults = o.parameters
      .filter((p) => p.in === "query" && p.schema.default !== undefined)
      .map((p) => p.name);
    return `  ${o.id}: ${JSON.stringify({ tag: o.tag, method: o.method, path: o.path, defaults })},`;
  });
  return [
    "// Generated from openapi.yaml by `npm run generate`; do not edit.",
    "export const operations = {",
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}

function save(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (checkOnly) stale.push(path.relative(packageRoot, file));
  else writeFileSync(file, text);
}
