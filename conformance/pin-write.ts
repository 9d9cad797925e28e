/** `npm run pin`: writes down which cases each suite has; with `--check` only tells when a pin is out of date. */
import { counted } from "../contracts/counted.ts";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../contracts/package-root.ts";
import { pinFile, pinOf, pinText } from "./pin.ts";
import { loadSuite, scenarioApis } from "./suite.ts";

const check = process.argv.includes("--check");
const { scenarios } = loadSuite(scenarioApis());

for (const api of scenarioApis()) {
  const pin = pinOf(api, scenarios);
  const file = path.join(packageRoot, pinFile(api));
  if (existsSync(file) && readFileSync(file, "utf8") === pinText(pin)) continue;
  if (check) {
    console.error(`${pinFile(api)} is not what the suite is now: write it with \`npm run pin\``);
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, pinText(pin));
    console.log(`${pinFile(api)}: ${counted(pin.cases.length, "case")}, ${pin.digest}`);
  }
}
