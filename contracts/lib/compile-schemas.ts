/** Part of `npm run build`: compiles the schemas of all contracts, so that neither the mock nor the suite has to. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compiledFile, compiledText } from "./compiled-schemas.ts";
import { loadContract } from "./contract.ts";
import { packageRoot } from "./package-root.ts";

const contracts = path.join(packageRoot, "contracts");
rmSync(path.dirname(compiledFile("")), { recursive: true, force: true });
mkdirSync(path.dirname(compiledFile("")), { recursive: true });
for (const api of readdirSync(contracts)) {
  if (!existsSync(path.join(contracts, api, "contract.gen.json"))) continue;
  const file = compiledFile(api);
  // A build that is interrupted leaves no half of a program.
  writeFileSync(`${file}.tmp`, compiledText(loadContract(api)));
  renameSync(`${file}.tmp`, file);
}
