/** Writes each API's `seed.json` anew, and what else its folder makes (`npm run fixtures`). Tests want no difference. */
import { existsSync, writeFileSync } from "node:fs";
import { fixtureFile } from "../fixtures/load.ts";
import { loadBuilder } from "../mock/seed-world.ts";
import { serviceNames } from "../mock/services.ts";
import { importModule, moduleFile } from "../modules.ts";
import { committedSeedNumber } from "./seed-number.ts";

/** What `src/seeding/<api>/files.ts` exports, where there is one: further fixtures, the content by the file's name. */
interface OtherFiles {
  readonly files: () => Readonly<Record<string, unknown>>;
}

for (const api of serviceNames()) {
  // First: the builder may read them.
  for (const [name, content] of Object.entries(await otherFiles(api)))
    writeFileSync(fixtureFile(api, name), `${JSON.stringify(content, null, 2)}\n`);
  const build = await loadBuilder(api);
  writeFileSync(fixtureFile(api, "seed.json"), `${JSON.stringify(build(committedSeedNumber), null, 1)}\n`);
  console.log(`wrote the seed of ${api}`);
}

async function otherFiles(api: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(moduleFile("seeding", api, "files"))) return {};
  return (await importModule<OtherFiles>("seeding", api, "files")).files();
}
