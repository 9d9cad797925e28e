/**
 * Runs every scenario file through Redocly Respect, an independent Arazzo runner, against the mock. Cases that Respect
 * cannot run are listed by cause in `respect-exceptions.yaml`; an entry that no longer holds is an error too. An API that
 * it does not run at all says why in `respect.yaml` of its suite.
 */
import { counted } from "../../contracts/lib/counted.ts";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { mountsOf, startMockProcess } from "./mock-process.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import { ofOwnReleases } from "../../conformance/engine/release/of-releases.ts";
import { scenarioFiles, suiteApis, suiteFile } from "../../conformance/engine/model/suite-files.ts";

interface Exceptions {
  readonly cause: string;
  /** workflowIds */
  readonly cases: readonly string[];
}

interface TargetFile {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly apis: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, unknown>> }>>;
}

interface ScenarioFile {
  readonly sourceDescriptions: readonly { readonly name: string }[];
  readonly workflows: readonly { readonly workflowId: string }[];
}

/** The part of Respect's JSON output that is read: per file, its workflows. */
interface RespectOutput {
  readonly files: Readonly<Record<string, { readonly executedWorkflows: readonly RespectWorkflow[] }>>;
}

interface RespectWorkflow {
  readonly workflowId: string;
  readonly status: string;
  readonly executedSteps: readonly {
    readonly stepId: string;
    readonly checks: readonly { readonly passed: boolean; readonly message: string }[];
  }[];
}

const batchSize = 8;
/** More than there are cores: most of a run is Respect's waiting for a deployment, in real time. */
const workers = 3 * availableParallelism();
/** How long a case that steers the clock may take, in milliseconds: one that waits on a held clock would wait for minutes. */
const steeringLimit = 30_000;
/** The APIs to run, when not all that have not said why not. */
const only = process.argv.slice(2);
const apis =
  only.length > 0
    ? only
    : suiteApis().filter((api) => !existsSync(path.join(packageRoot, suiteFile(api, "respect.yaml"))));
const redocly = path.join(packageRoot, "node_modules", ".bin", "redocly");
const scratch = mkdtempSync(path.join(tmpdir(), "touchstone-respect-"));
// These files are checked by the scenario lint or by hand.
const exceptions = readYaml(
  path.join(packageRoot, "test", "witness", "respect-exceptions.yaml"),
) as Exceptions[];
const excepted = new Set(exceptions.flatMap(({ cases }) => cases));
/** Files with cases of the contracts' own releases, which the mock is. */
const ofToday = new Set(ofOwnReleases(loadSuite(apis)).scenarios.map(({ file }) => file));
const target = readYaml(path.join(packageRoot, "conformance", "targets", "mock.yaml")) as TargetFile;

const mock = await startMockProcess();
const mounts = new Map((await mountsOf(mock)).map(({ api, mount }) => [api, mount]));
/** Whether each case passed, or why it did not. */
const outcomes = new Map<string, true | string>();
const batches = makeBatches();
await Promise.all(Array.from({ length: workers }, worker));
await mock.stop();
rmSync(scratch, { recursive: true });
process.exitCode = report();

/** Files that one Respect process runs, in one world: an API's files with the same sources. */
interface Batch {
  readonly api: string;
  readonly sources: readonly string[];
  readonly files: readonly string[];
  /** The one case of them that runs. */
  readonly only?: string;
}

/** A case that steers the mock's clock has a world of its own: where Respect gives such a case up, the clock stays held. */
function makeBatches(): Batch[] {
  const files = apis.flatMap((api) =>
    scenarioFiles(api)
      .filter((file) => ofToday.has(file))
      .map((file) => scenarioFile(api, path.join(packageRoot, file))),
  );
  for (const { cases } of files) for (const id of cases) outcomes.set(id, "did not run");
  const steering = files.filter(({ sources }) => sources.includes("admin"));
  const others = files.filter((file) => !steering.includes(file));
  const kindOf = ({ api, sources }: ReadFile): string => [api, ...sources].join(" ");
  const kinds = [...new Set(others.map(kindOf))];
  return [
    ...kinds.flatMap((kind) => inBatches(others.filter((file) => kindOf(file) === kind))),
    ...steering.flatMap(({ api, sources, file, cases }) =>
      cases.map((only) => ({ api, sources, files: [file], only })),
    ),
  ];
}

interface ReadFile {
  readonly api: string;
  readonly file: string;
  readonly sources: readonly string[];
  /** workflowIds */
  readonly cases: readonly string[];
}

function scenarioFile(api: string, file: string): ReadFile {
  const { sourceDescriptions, workflows } = readYaml(file) as ScenarioFile;
  return {
    api,
    file,
    sources: sourceDescriptions.map(({ name }) => name),
    cases: workflows.map(({ workflowId }) => workflowId),
  };
}

/** `group`: files of one API with the same sources. */
function inBatches(group: readonly ReadFile[]): Batch[] {
  const [first] = group;
  if (first === undefined) return [];
  const { api, sources } = first;
  const starts = Array.from({ length: Math.ceil(group.length / batchSize) }, (_, i) => i * batchSize);
  return starts.map((start) => ({
    api,
    sources,
    files: group.slice(start, start + batchSize).map(({ file }) => file),
  }));
}

async function worker(): Promise<void> {
  for (let batch = batches.shift(); batch; batch = batches.shift()) await runBatch(batch);
}

async function runBatch(batch: Batch): Promise<void> {
  const { files, api, only: chosen } = batch;
  const names = [...files.map((file) => path.basename(file)), ...(chosen === undefined ? [] : [chosen])];
  const json = path.join(scratch, `${names.join("+").slice(-100)}.json`);
  const one = chosen === undefined ? [] : ["-w", chosen, "--execution-timeout", `${steeringLimit}`];
  const said = await run([...files, ...one, ...serverFlags(batch), ...inputFlags(api), ...["-J", json]]);
  if (existsSync(json)) {
    const output = JSON.parse(readFileSync(json, "utf8")) as RespectOutput;
    for (const { executedWorkflows } of Object.values(output.files))
      for (const workflow of executedWorkflows)
        if (outcomes.has(workflow.workflowId)) outcomes.set(workflow.workflowId, outcomeOf(workflow));
  } else if (files.length > 1) {
    // One file that Respect refuses keeps it from all: find out which.
    batches.push(...files.map((file) => ({ ...batch, files: [file] })));
  } else console.error(`  Respect refuses ${files.join()}: ${said.trim().split("\n").slice(-6).join(" ")}`);
}

function outcomeOf({ status, executedSteps }: RespectWorkflow): true | string {
  if (status === "success") return true;
  const failed = executedSteps.flatMap(({ stepId, checks }) =>
    checks.filter((c) => !c.passed).map(({ message }) => `${stepId}: ${message}`),
  );
  return (failed.at(-1) ?? status).replace(/\s+/g, " ").slice(0, 300);
}

function serverFlags({ sources, files, only: chosen }: Batch): string[] {
  const world = chosen ?? path.basename(files[0] ?? "");
  const session = `${mock.url}/__session/${world.replaceAll(/[^\w.-]/g, "-")}`;
  return sources.flatMap((name) => ["-S", `${name}=${session}${mounts.get(name) ?? "/__admin"}`]);
}

/** As JSON, so that numbers stay numbers. */
function inputFlags(api: string): string[] {
  const inputs = { ...target.inputs, ...target.apis[api]?.inputs };
  return ["-i", JSON.stringify(inputs).replaceAll("{run}", "respect")];
}

/** Resolves to what Respect printed. */
function run(args: readonly string[]): Promise<string> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", NO_COLOR: "1" };
  const child = spawn(redocly, ["respect", ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      resolve(said);
    });
  });
}

function report(): number {
  const failed = [...outcomes].filter(([, outcome]) => outcome !== true);
  const unlisted = failed.filter(([id]) => !excepted.has(id));
  for (const [id, why] of unlisted)
    console.error(`  Respect fails ${id}, which is no listed exception: ${String(why)}`);
  const waiting = leftOut();
  const known = (id: string): boolean => only.length > 0 || outcomes.has(id) || waiting.has(id);
  const stale = [...excepted].filter((id) => outcomes.get(id) === true || !known(id));
  for (const id of stale) console.error(`  the exception ${id} no longer holds`);
  console.log(
    `Respect: ${counted(outcomes.size - failed.length, "case")} passed, ${failed.length} cannot run there:`,
  );
  for (const { cause, cases } of exceptions) console.log(`  ${cases.length} × ${cause}`);
  return unlisted.length > 0 || stale.length > 0 || outcomes.size === 0 ? 1 : 0;
}

/** The cases of suites that are left out whole: what is excepted of them waits for its suite. */
function leftOut(): ReadonlySet<string> {
  const suites = suiteApis().filter((api) =>
    existsSync(path.join(packageRoot, suiteFile(api, "respect.yaml"))),
  );
  const documents = suites.flatMap(scenarioFiles).map((file) => readYaml(path.join(packageRoot, file)));
  return new Set(
    (documents as ScenarioFile[]).flatMap(({ workflows }) => workflows.map((w) => w.workflowId)),
  );
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, "utf8"));
}
