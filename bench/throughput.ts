import path from "node:path";
import autocannon from "autocannon";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { median, touchstone } from "./measure.ts";
import type { Measure } from "./result.ts";

const connections = 32;
const seconds = 4;
const rounds = 3;
const headers = { "private-token": tokens.maintainer, "content-type": "application/json" };

/** Requests per second against a bare Express 5 route that sends the same value, by turns in the same run. */
export async function throughput(): Promise<Measure[]> {
  const mock = await startProgram([touchstone, "mock", "-p", "0"]);
  const agent = await fetch(`${mock.url}/gitlab/api/v4/projects/20/cluster_agents/1`, { headers });
  const peer = path.join(packageRoot, "bench", "peers", "express.ts");
  const express = await startProgram(["--import", "tsx", peer, await agent.text()]);
  const reads = await compare(mock, express, read);
  const writes = await compare(mock, express, write);
  await Promise.all([mock.stop(), express.stop()]);
  return [
    { name: "reads against bare Express 5", ...reads, unit: "x", goal: { atLeast: 1 } },
    { name: "writes against bare Express 5", ...writes, unit: "x", goal: { atLeast: 0.7 } },
  ];
}

/** Acknowledged writes per second with `--data`, at 10,000 rows. */
export async function durableWrites(folder: string): Promise<Measure[]> {
  const mock = await startProgram([touchstone, "mock", "-p", "0", "--data", folder]);
  const base = `${mock.url}/gitlab`;
  await load({ base, ...write("fill"), amount: 10_000 });
  const rate = await load({ base, ...write("measured") });
  await mock.stop();
  const detail = `${connections} connections, each write synced to disk`;
  return [
    { name: "writes with --data at 10,000 rows", value: rate, unit: "/s", goal: { atLeast: 500 }, detail },
  ];
}

type Shape = (run: string) => {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly name?: string;
};
const read: Shape = () => ({ method: "GET", path: "/api/v4/projects/20/cluster_agents/1" });
const write: Shape = (run) => ({ method: "POST", path: "/api/v4/projects/20/cluster_agents", name: run });

async function compare(
  mock: Started,
  express: Started,
  shape: Shape,
): Promise<{ value: number; detail: string }> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const our = await load({ base: `${mock.url}/gitlab`, ...shape(`m${round}`) });
    const their = await load({ base: express.url, ...shape(`e${round}`) });
    if (round > 0) {
      ours.push(our);
      theirs.push(their);
    } // the first round warms both up
  }
  const detail = `${median(ours).toFixed(0)}/s against ${median(theirs).toFixed(0)}/s`;
  return { value: median(ours) / median(theirs), detail };
}

interface Load extends ReturnType<Shape> {
  readonly base: string;
  /** Stop after so many requests instead of after `seconds`. */
  readonly amount?: number;
}

async function load({ base, method, path: target, name, amount }: Load): Promise<number> {
  let count = 0;
  const result = await autocannon({
    url: base + target,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [
      {
        method,
        headers,
        ...(name === undefined
          ? {}
          : {
              setupRequest: (request) => ({
                ...request,
                body: JSON.stringify({ name: `${name}-${++count}` }),
              }),
            }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${base}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}
