import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { UsageError } from "./exit.ts";
import type { MockFlags } from "./mock-flags.ts";

/** Serves an OpenAPI file of the user's own, without state, through Prism. */
export function prismMock(file: string, { port, host, cors }: MockFlags): Promise<void> {
  if (!existsSync(file)) throw new UsageError(`--contract ${file}: there is no such file`);
  return runPrism(["mock", file, "-p", String(port), "-h", host, ...(cors ? ["--cors"] : [])]);
}

/** Puts Prism's validating proxy before a real server. */
export function prismProxy(
  api: string,
  upstream: string,
  { port, host }: { port: number; host: string },
): Promise<void> {
  const contract = path.join(packageRoot, "contracts", api, "contract.gen.json");
  if (!existsSync(contract)) throw new UsageError(`there is no contract of ${api}`);
  if (!URL.canParse(upstream) || !/^https?:/.test(upstream))
    throw new UsageError(`--upstream ${upstream} is not an http(s) URL`);
  return runPrism(["proxy", contract, upstream, "-p", String(port), "-h", host]);
}

/** Resolves when Prism ends; its exit code becomes ours. */
function runPrism(args: readonly string[]): Promise<void> {
  const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");
  const child = spawn(process.execPath, [prism, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}
