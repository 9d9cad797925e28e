import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import type { Load, Served } from "./load.ts";
import { middle, ratioOf, serve } from "./load.ts";
import type { Measure } from "./result.ts";

const amount = 15_000;
const rounds = 3;
const headers = { "private-token": tokens.maintainer, "content-type": "application/json" };

/** What a server can serve against a bare Express 5 route that sends the same value, by turns in the same run. */
export async function throughput(): Promise<Measure[]> {
  const mock = await startMockProcess();
  const agent = await fetch(`${mock.url}/gitlab/api/v4/projects/20/cluster_agents/1`, { headers });
  const peer = path.join(packageRoot, "bench", "peers", "express.ts");
  const express = await startProgram(["--import", "tsx", peer, await agent.text()]);
  const reads = await compare(mock, express, () => read);
  const writes = await compare(mock, express, write);
  await Promise.all([mock.stop(), express.stop()]);
  return [
    { name: "reads against bare Express 5", ...reads, unit: "x", goal: { atLeast: 1 } },
    { name: "writes against bare Express 5", ...writes, unit: "x", goal: { atLeast: 0.7 } },
  ];
}

/** Acknowledged writes per second with `--data`, at 10,000 rows. */
export async function durableWrites(folder: string): Promise<Measure[]> {
  const mock = await startMockProcess("--data", folder);
  await serve(mock, inGitlab(write("fill")), 10_000);
  const { rate } = await serve(mock, inGitlab(write("measured")), 10_000);
  await mock.stop();
  const detail = "32 connections, each write synced to disk";
  return [
    { name: "writes with --data at 10,000 rows", value: rate, unit: "/s", goal: { atLeast: 500 }, detail },
  ];
}

const read: Load = { path: "/api/v4/projects/20/cluster_agents/1", headers };

/** Each run makes agents of names of its own. */
function write(run: string): Load {
  const body = (count: number): string => JSON.stringify({ name: `${run}-${count}` });
  return { method: "POST", path: "/api/v4/projects/20/cluster_agents", headers, body };
}

function inGitlab(load: Load): Load {
  return { ...load, path: `/gitlab${load.path}` };
}

async function compare(
  mock: Started,
  express: Started,
  loadOf: (run: string) => Load,
): Promise<{ value: number; detail: string }> {
  const [ours, theirs]: [Served[], Served[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const our = await serve(mock, inGitlab(loadOf(`m${round}`)), amount);
    const their = await serve(express, loadOf(`e${round}`), amount);
    if (round === 0) continue; // warms both up
    ours.push(our);
    theirs.push(their);
  }
  const detail = `${middle(ours).toFixed(0)} µs against ${middle(theirs).toFixed(0)} µs of CPU time per request`;
  return { value: ratioOf(ours, theirs), detail };
}
