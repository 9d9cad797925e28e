import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "./shell.ts";
import { collect, exit, patienceMs, start } from "./shell.ts";

/** `npx touchstone mock` answers, and a SIGTERM to npx ends the mock as well. */
export async function startAndStop(place: Place): Promise<void> {
  const npx = start(["npx", "--no", "touchstone", "mock", "-p", "0"], place);
  const url = await collect(npx).has(/ready on (\S+)/);
  assert.equal((await agents(`${url}/gitlab`)).status, 200);
  npx.kill("SIGTERM");
  await exit(npx);
  await portIsFree(Number(new URL(url).port));
}

/**
 * `mock --watch` reads a changed contract again, starts a mock that a broken contract ended anew once it is mended, and
 * a SIGTERM ends all of it.
 */
export async function watchAndStop(place: Place): Promise<void> {
  const port = await freePort();
  const bin = path.join("node_modules", ".bin", "touchstone");
  const watch = start([bin, "mock", "gitlab-agents", "-p", String(port), "--watch"], place);
  const printed = collect(watch);
  await printed.has(/(ready) on/);
  const url = `http://127.0.0.1:${port}`;
  const contract = path.join(place.cwd, "node_modules/touchstone/contracts/gitlab-agents/contract.gen.json");
  const old = readFileSync(contract, "utf8");
  writeFileSync(contract, old.replaceAll("/projects/{id}/cluster_agents", "/projects/{id}/changed_agents"));
  await until(async () => (await agents(url, "changed_agents")).status === 200);
  writeFileSync(contract, "{ broken");
  await printed.has(/(Failed running)/);
  writeFileSync(contract, old);
  await until(async () => (await agents(url)).status === 200);
  watch.kill("SIGTERM");
  await exit(watch);
  await portIsFree(port);
}

function agents(url: string, resource = "cluster_agents"): Promise<Response> {
  return fetch(`${url}/api/v4/projects/20/${resource}`, { headers: { "PRIVATE-TOKEN": "glpat-developer" } });
}

/** Asks again and again, as long as the answer is no or there is none. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`this did not become true: ${String(holds)}`);
    await pause(100);
  }
}

function portIsFree(port: number): Promise<void> {
  return until(() => listens(port).then(() => true));
}

export async function freePort(): Promise<number> {
  return listens(0);
}

/** Listens for a moment; rejects when the port is taken. */
function listens(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  });
}
