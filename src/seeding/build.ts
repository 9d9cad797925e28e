/** Writes each API's `seed.json` and Zuul's tokens anew (`npm run fixtures`). Tests do the same and want no difference. */
import { writeFileSync } from "node:fs";
import { fixtureFile } from "../fixtures/load.ts";
import { signTokens } from "../fixtures/zuul/sign-tokens.ts";
import { loadBuilder } from "../mock/seed-world.ts";
import { serviceNames } from "../mock/services.ts";
import { committedSeedNumber } from "./seed-number.ts";

writeFileSync(fixtureFile("zuul", "tokens.json"), `${JSON.stringify(signTokens(), null, 2)}\n`);
for (const api of serviceNames()) {
  const build = await loadBuilder(api);
  writeFileSync(fixtureFile(api, "seed.json"), `${JSON.stringify(build(committedSeedNumber), null, 1)}\n`);
  console.log(`wrote the seed of ${api}`);
}
