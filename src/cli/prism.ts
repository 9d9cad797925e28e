import { spawn } from "node:child_process";
import { readSource } from "../../conformance/engine/arazzo/source.ts";
import { isFile } from "../../conformance/engine/model/files.ts";
import { isObject } from "../../contracts/lib/json-pointer.ts";
import { UsageError } from "./exit.ts";
import type { MockFlags } from "./mock-flags.ts";
import { onStop } from "./on-stop.ts";
import { optionalTool } from "./optional-tool.ts";

/** Serves an OpenAPI file of the user's own, without state, through Prism. */
export function prismMock(file: string, { port, host, cors }: MockFlags): Promise<void> {
  if (!isFile(file)) throw new UsageError(`--contract ${file}: there is no such file`);
  const fault = faultOf(file);
  if (fault !== undefined) throw new UsageError(`--contract ${fault}`);
  return runPrism("--contract", [
    "mock",
    file,
    "-p",
    String(port),
    "-h",
    host,
    ...(cors === false ? [] : ["--cors"]),
  ]);
}

/** Why Prism could not read it; what is left is OpenAPI's own business, in which Prism is forgiving. */
function faultOf(file: string): string | undefined {
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) return `${file}:${problem.line}: ${problem.message}`;
  if (!isObject(content) || !isObject(content["paths"]))
    return `${file} is no OpenAPI document: it has no paths`;
  const version = content["openapi"] ?? content["swagger"];
  return typeof version === "string" ? undefined : `${file} says no version: openapi: 3.1.0`;
}

/** Resolves when Prism ends; its exit code becomes ours. */
function runPrism(neededBy: string, args: readonly string[]): Promise<void> {
  const prism = optionalTool("@stoplight/prism-cli", neededBy);
  const child = spawn(process.execPath, [prism, ...args], { stdio: "inherit" });
  onStop(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}
