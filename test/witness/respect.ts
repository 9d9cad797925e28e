/**
 * Runs every scenario file through Redocly Respect, an independent Arazzo runner, against the mock. Cases that Respect
 * cannot run are listed with their cause in `respect-exceptions.yaml`; an entry that no longer holds is an error too.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../../contracts/package-root.ts";
import { startMockProcess } from "./mock-process.ts";

interface Exception {
  /** workflowId, or the path of a whole file below conformance/scenarios. */
  readonly case: string;
  readonly cause: string;
}

interface TargetFile {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly apis: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, unknown>> }>>;
}

interface ScenarioFile {
  readonly sourceDescriptions: readonly { readonly name: string }[];
  readonly workflows: readonly { readonly workflowId: string }[];
}

/** The part of Respect's JSON output that is read. */
interface RespectOutput {
  readonly files?: readonly {
    readonly executedWorkflows?: readonly { readonly workflowId: string; readonly status?: string }[];
  }[];
}

const scenarios = path.join(packageRoot, "conformance", "scenarios");
const redocly = path.join(packageRoot, "node_modules", ".bin", "redocly");
const scratch = mkdtempSync(path.join(tmpdir(), "touchstone-respect-"));
const exceptions = readYaml<Exception[]>(path.join(packageRoot, "test", "witness", "respect-exceptions.yaml"));
const target = readYaml<TargetFile>(path.join(packageRoot, "conformance", "targets", "mock.yaml"));

const mock = await startMockProcess("--clock", "x50");
const files = readdirSync(scenarios, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".arazzo.yaml"))
  .sort();
const outcomes = new Map<string, boolean>();
await Promise.all(Array.from({ length: availableParallelism() }, worker));
mock.stop();
rmSync(scratch, { recursive: true });
process.exitCode = report();

async function worker(): Promise<void> {
  for (let file = files.shift(); file !== undefined; file = files.shift()) await runFile(file);
}

/** One Respect process per file; every workflow of it in a session of the file's own. */
async function runFile(file: string): Promise<void> {
  const content = readYaml<ScenarioFile>(path.join(scenarios, file));
  if (exceptions.some((e) => e.case === file)) return;
  const api = path.dirname(file);
  const session = `${mock.url}/__session/${file.replaceAll(/[^\w.-]/g, "-")}`;
  const mounts: Readonly<Record<string, string>> = { "gitlab-agents": "/gitlab", admin: "/__admin" };
  const servers = content.sourceDescriptions.map(({ name }) => ["-S", `${name}=${session}${mounts[name] ?? `/${name}`}`]);
  const inputs = Object.entries({ ...target.inputs, ...target.apis[api]?.inputs });
  const flags = inputs.flatMap(([name, value]) => ["-i", `${name}=${String(value)}`]);
  const skipped = exceptions.flatMap((e) => content.workflows.filter((w) => w.workflowId === e.case));
  const skips = skipped.flatMap(({ workflowId }) => ["-s", workflowId]);
  const json = path.join(scratch, `${file.replaceAll("/", "-")}.json`);
  await run([path.join(scenarios, file), ...servers.flat(), ...flags, ...skips, "-J", json]);
  const output = JSON.parse(readFileSync(json, "utf8")) as RespectOutput;
  for (const { workflowId, status } of output.files?.[0]?.executedWorkflows ?? [])
    outcomes.set(workflowId, status === "success" && outcomes.get(workflowId) !== false);
  const expected = content.workflows.filter((w) => !skipped.includes(w));
  for (const { workflowId } of expected) if (!outcomes.has(workflowId)) outcomes.set(workflowId, false);
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(redocly, ["respect", ...args], { stdio: "ignore", env: { ...process.env, REDOCLY_TELEMETRY: "off" } });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      resolve();
    });
  });
}

function report(): number {
  const failed = [...outcomes].filter(([, passed]) => !passed).map(([id]) => id);
  for (const id of failed) console.error(`  Respect fails ${id}, which is no listed exception`);
  console.log(`Respect: ${outcomes.size - failed.length} cases pass, ${failed.length} fail, ${exceptions.length} exceptions`);
  return failed.length > 0 || outcomes.size === 0 ? 1 : 0;
}

function readYaml<T>(file: string): T {
  return parse(readFileSync(file, "utf8")) as T; // these files are checked by the scenario lint or by hand
}
