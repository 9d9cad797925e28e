import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const rounds = 7;
const contract = path.join(packageRoot, "contracts", "axhub", "contract.gen.json");
const prism = path.join(packageRoot, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
const operation = "/api/v1/github/accounts";

/**
 * From the start of the process to its ready line, and to the first answer of an operation, by turns with Prism on that
 * operation's contract alone.
 */
export async function startUp(): Promise<Measure[]> {
  const [ours, theirs]: [Start[], Start[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await start(() => startMockProcess(), `/axhub${operation}`));
    theirs.push(
      await start(() => startProgram([prism, "mock", contract, "-p", String(4900 + round)]), operation),
    );
  }
  const [ready, answer, peer] = [
    median(ours.map(({ readyMs }) => readyMs)),
    median(ours.map(({ answerMs }) => answerMs)),
    median(theirs.map(({ answerMs }) => answerMs)),
  ];
  const least = Math.min(...ours.map(({ readyMs }) => readyMs)).toFixed(0);
  return [
    {
      name: "start to the ready line, all APIs",
      value: ready,
      unit: "ms",
      goal: { atMost: 250 },
      detail: `median of ${rounds}, the shortest ${least} ms`,
    },
    {
      name: "start to first answer against Prism",
      value: answer / peer,
      unit: "x",
      goal: { atMost: 0.25 },
      detail: `${answer.toFixed(0)} ms (all APIs) against ${peer.toFixed(0)} ms (one contract)`,
    },
  ];
}

/** Milliseconds since the start of the process. */
interface Start {
  readonly readyMs: number;
  readonly answerMs: number;
}

async function start(run: () => Promise<Started>, target: string): Promise<Start> {
  const began = performance.now();
  const server = await run();
  for (;;) {
    // Prism prints its URL before it listens.
    const answered = await fetch(server.url + target).then(
      () => true,
      () => false,
    );
    if (answered) break;
  }
  const answerMs = performance.now() - began;
  await server.stop();
  return { readyMs: server.readyMs, answerMs };
}
