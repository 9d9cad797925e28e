/** `npm run new-api NAME`: writes the skeleton of another API, with operations that work, and all that is generated from it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { readDerivation } from "../conformance/engine/derive/derivation.ts";
import { isChecked } from "../conformance/engine/model/checked-source.ts";
import { suiteApis } from "../conformance/engine/model/suite-files.ts";
import { UsageError } from "../conformance/engine/model/usage-error.ts";
import { loadService, serviceNames } from "../src/mock/services.ts";
import type { ApiNames, TakenNames, WantedNames } from "./names.ts";
import { namesOf } from "./names.ts";
import { apiFolders } from "./template.ts";
import type { WrittenApi } from "./write-api.ts";
import { writeApi } from "./write-api.ts";

await new Command("npm run new-api")
  .description("Write the skeleton of another API: contract, world, mock, suite and hold-out")
  .argument("<name>", "of its folders, such as pet-store")
  .option("--title <text>", "for people (default: the name with spaces)")
  .option("--prefix <capitals>", "begins the ids of requirements and cases (default: the name's first word)")
  .action(async (api: string, flags: Omit<WantedNames, "api">) => {
    try {
      const names = namesOf({ api, ...flags }, await takenNames());
      console.log(textOf(names, await writeApi(names)));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      console.error(`error: ${error.message}`);
      process.exitCode = error instanceof UsageError ? 2 : 1;
    }
  })
  .parseAsync();

async function takenNames(): Promise<TakenNames> {
  const services = await Promise.all(serviceNames().map((api) => loadService(api)));
  return {
    folders: (api) => apiFolders(api).filter((folder) => existsSync(path.join(packageRoot, folder))),
    mounts: services.map(({ mount }) => mount),
    prefixes: suiteApis().flatMap((api) => {
      const found = readDerivation(api);
      return found !== undefined && isChecked(found) ? [found.content.prefix] : [];
    }),
  };
}

function textOf({ api, title }: ApiNames, { own, shared }: WrittenApi): string {
  return [
    `${title}:`,
    ...own.map((file) => `  ${file}`),
    "generated from all APIs, with this one now:",
    ...shared.map((file) => `  ${file}`),
    "next:",
    `  npm run verify ${api}    the suite against the mock: CONFORMANT`,
    `  contracts/${api}/openapi.yaml    put your operations in the place of the things, then npm run generate and`,
    "  npm run typecheck: it names what is missing. CONTRIBUTING.md goes on from there.",
  ].join("\n");
}
