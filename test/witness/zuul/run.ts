/**
 * `npm run witness:zuul [-- RELEASE] [--serve | --page]`: brings up a real Zuul with the world of this folder, runs the
 * suite against it, and writes `docs/fidelity/zuul-<release>.md`. With `--serve` it only says where Zuul is, and serves
 * until it is interrupted; with `--page` it starts nothing and writes the page of the last run anew, for reasons that were
 * found out since. Whatever it started ends with it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Child } from "./child.ts";
import { install } from "./install.ts";
import { record, recordAgain } from "./record.ts";
import { startZuul } from "./server.ts";
import { startMariaDb, startZooKeeper } from "./services.ts";
import { targetText } from "./target.ts";
import type { Tell } from "./tell.ts";

const { values, positionals } = parseArgs({
  options: { serve: { type: "boolean", default: false }, page: { type: "boolean", default: false } },
  allowPositionals: true,
});
const release = positionals[0] ?? "13.1.1";
const began = performance.now();
const tell: Tell = (text) => {
  console.log(`witness ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s: ${text}`);
};

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
const interrupted = new Promise<"interrupted">((resolve) => {
  stop.signal.addEventListener("abort", () => resolve("interrupted"));
});
// A short name: sockets stand far below it, and the name of a socket has 107 characters at most.
const folder = mkdtempSync(path.join(tmpdir(), "tz-"));
const children: Child[] = [];
try {
  const outcome = await Promise.race([witness(), interrupted]);
  process.exitCode = outcome === "interrupted" ? 130 : outcome;
} catch (error) {
  console.error(`witness: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
tell("stops what it started");
for (const child of children.reverse()) await child.stop();
rmSync(folder, { recursive: true, force: true });
process.exit();

/** The exit code. */
async function witness(): Promise<number> {
  const reports = path.join(packageRoot, "reports", `zuul-${release}`);
  if (values.page) {
    await recordAgain(release, reports, tell);
    return 0;
  }
  const logs = path.join(reports, "logs");
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const installed = install(release, tell);
  tell("starts ZooKeeper and MariaDB");
  const zooKeeper = await startZooKeeper(installed.source, { folder, logs, port: await freePort() });
  children.push(zooKeeper.child);
  const mariaDb = await startMariaDb({ folder, logs, port: await freePort() });
  children.push(mariaDb.child);
  tell("starts Zuul");
  const env = { ...zooKeeper.env, ...mariaDb.env };
  const zuul = await startZuul(installed, { folder, logs, port: await freePort(), env }, tell);
  children.push(zuul.child);
  const target = path.join(reports, "target.yaml");
  writeFileSync(target, targetText({ release, ...zuul }));
  tell(`Zuul ${release} serves at ${zuul.baseUrl}; its target file is ${path.relative("", target)}`);
  if (values.serve) return new Promise(() => undefined); // until it is interrupted
  return record({ release, target, reports, tell, signal: stop.signal });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
      server.close(() => resolve(port));
    });
  });
}
