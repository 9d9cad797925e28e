import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { median, touchstone } from "./measure.ts";
import type { Measure } from "./result.ts";

const rounds = 5;
const contract = path.join(packageRoot, "contracts", "axhub", "contract.gen.json");
const prism = path.join(packageRoot, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

/** From the start of the process to the first answered request, by turns with Prism on one of our contracts. */
export async function startUp(): Promise<Measure[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await untilAnswer([touchstone, "mock", "-p", "0"], "/__admin/health"));
    theirs.push(
      await untilAnswer([prism, "mock", contract, "-p", String(4900 + round)], "/api/v1/github/accounts"),
    );
  }
  const detail = `${median(ours).toFixed(0)} ms (all APIs) against ${median(theirs).toFixed(0)} ms (one contract)`;
  const value = median(ours) / median(theirs);
  return [{ name: "start to first answer against Prism", value, unit: "x", goal: { atMost: 0.3 }, detail }];
}

async function untilAnswer(args: readonly string[], target: string): Promise<number> {
  const began = performance.now();
  const server: Started = await startProgram(args);
  for (;;) {
    // Prism prints its URL before it listens.
    const answered = await fetch(server.url + target).then(
      () => true,
      () => false,
    );
    if (answered) break;
  }
  const took = performance.now() - began;
  await server.stop();
  return took;
}
