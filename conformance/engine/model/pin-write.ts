/** `npm run pin`: writes down which cases each suite has and what they do; with `--check` only tells when a pin is out of date. */
import { counted } from "../../../contracts/lib/counted.ts";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { pinFile, pinOf, pinText, suitesFile } from "./pin.ts";
import { loadSuite } from "./suite.ts";
import { suiteApis } from "./suite-files.ts";

const check = process.argv.includes("--check");
const suite = loadSuite(suiteApis());
const pins = suiteApis().map((api) => pinOf(api, suite));
const suites = Object.fromEntries(pins.map(({ api, digest }) => [api, digest]));

for (const pin of pins)
  keep(pinFile(pin.api), pinText(pin), `${counted(pin.cases.length, "case")}, ${pin.digest}`);
keep(suitesFile, `${JSON.stringify(suites, null, 2)}\n`, counted(pins.length, "suite"));

function keep(name: string, text: string, told: string): void {
  const file = path.join(packageRoot, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (check) {
    console.error(`${name} is not what the suite is now: write it with \`npm run pin\``);
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${name}: ${told}`);
}
