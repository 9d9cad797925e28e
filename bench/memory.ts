import { counted } from "../contracts/lib/counted.ts";
import { readFileSync } from "node:fs";
import path from "node:path";
import autocannon from "autocannon";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import type { Measure } from "./result.ts";

const requests = 1_000_000;

/** Resident memory of the idle mock, and what its heap keeps of a million requests. */
export async function memory(): Promise<Measure[]> {
  const idle = await startMockProcess();
  const rss = residentMegabytes(idle);
  await idle.stop();
  const server = await startProgram([
    "--expose-gc",
    "--import",
    "tsx",
    path.join(packageRoot, "bench", "peers", "mock.ts"),
  ]);
  await hit(server, 50_000); // fills the journal and warms up
  const before = await heapMegabytes(server);
  await hit(server, requests);
  const after = await heapMegabytes(server);
  await server.stop();
  const detail = `${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after ${counted(requests, "request")}`;
  return [
    { name: "idle memory", value: rss, unit: "MB", goal: { atMost: 110 }, detail: "resident, all APIs" },
    { name: "heap growth over 1 M requests", value: after - before, unit: "MB", goal: { atMost: 2 }, detail },
  ];
}

function residentMegabytes({ child }: Started): number {
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function heapMegabytes({ child }: Started): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (bytes) => {
      resolve(Number(bytes) / 1024 / 1024);
    });
    child.send("heap");
  });
}

async function hit({ url }: Started, amount: number): Promise<void> {
  const headers = { "private-token": tokens.maintainer };
  const target = `${url}/gitlab/api/v4/projects/20/cluster_agents`;
  await autocannon({ url: target, connections: 32, amount, headers });
}
