/** `npm run pin`: writes down which cases each suite has; with `--check` only tells when a pin is out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { pinFile, pinOf, pinText } from "./pin.ts";
import { loadSuite } from "./suite.ts";
import { suiteApis } from "./suite-files.ts";

const check = process.argv.includes("--check");
const { scenarios } = loadSuite(suiteApis());

for (const api of suiteApis()) {
  const pin = pinOf(api, scenarios);
  const file = path.join(packageRoot, pinFile(api));
  if (existsSync(file) && readFileSync(file, "utf8") === pinText(pin)) continue;
  if (check) {
    console.error(`${pinFile(api)} is not what the suite is now: write it with \`npm run pin\``);
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, pinText(pin));
    console.log(`${pinFile(api)}: ${pin.cases.length} cases, ${pin.digest}`);
  }
}
