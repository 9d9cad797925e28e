import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { coverage } from "./coverage.ts";
import type { Library } from "./library.ts";
import { createLibrary } from "./library.ts";
import { progressLine, summaryText } from "./report/console.ts";
import { jsonReport } from "./report/json.ts";
import { junitReport } from "./report/junit.ts";
import { markdownReport } from "./report/markdown.ts";
import type { ExitCode, SuiteResult } from "./result.ts";
import type { RunOptions } from "./run-suite.ts";
import { runSuite } from "./run-suite.ts";
import { unreachableReason } from "./run/reach.ts";
import type { Suite } from "./suite.ts";
import { loadSuite, ScenarioProblems } from "./suite.ts";
import type { Target } from "./target.ts";
import { baseUrlOf, loadTarget, UsageError } from "./target.ts";

export type ReportFormat = "json" | "junit" | "md";

export interface VerifyOptions extends Omit<RunOptions, "run"> {
  readonly apis: readonly string[];
  /** A target file, or the name of one in `conformance/targets/`. */
  readonly target: string;
  /** `URL` or `api=URL`. */
  readonly baseUrls?: readonly string[];
  /** `name=value`. */
  readonly inputs?: readonly string[];
  /** One case at a time, all in one world, as on a real server. */
  readonly oneWorld?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Identifies the run in the target's headers: new for each run of a server that remembers. */
  readonly run: string;
  /** The folder for the reports; none are written without it. */
  readonly reportDir?: string;
  readonly formats?: readonly ReportFormat[];
  readonly color?: boolean;
  readonly verbose?: boolean;
  readonly print: (line: string) => void;
  /** Contracts and requirements; those on disk when absent. */
  readonly library?: Library;
  /** Scenarios; those on disk when absent. */
  readonly suite?: Suite;
}

export interface Verification {
  readonly exitCode: ExitCode;
  /** Absent when nothing ran. */
  readonly result?: SuiteResult;
  /** The report files, in the order of `formats`. */
  readonly files: readonly string[];
}

/** Judges a target: loads, checks, runs, reports. Faults of the caller or the network end with 2, our own with 3. */
export async function verify(options: VerifyOptions): Promise<Verification> {
  try {
    return await judge(options);
  } catch (error) {
    if (error instanceof UsageError) return refused(options, 2, error.message);
    if (error instanceof ScenarioProblems)
      return refused(
        options,
        3,
        `${error.message}\n${error.problems.length} problems in the scenarios: nothing was sent`,
      );
    throw error;
  }
}

async function judge(options: VerifyOptions): Promise<Verification> {
  const { print, color = false, verbose = false } = options;
  const { baseUrls = [], inputs = [], oneWorld = false, env } = options;
  const target = loadTarget(options.target, env, { baseUrls, inputs, ...(oneWorld ? { oneWorld } : {}) });
  const suite = options.suite ?? loadSuite(options.apis, options.library ?? createLibrary());
  await assertReachable(suite, target);
  const result = await runSuite({
    suite,
    target,
    options,
    onProgress: (done, count, total) => {
      const line = progressLine(done, { done: count, total }, { color, verbose });
      if (line !== undefined) print(line);
    },
  });
  const files = writeReports(suite, result, options);
  for (const file of files) print(`report: ${file}`);
  print(summaryText(result, { color }));
  return { exitCode: result.exitCode, result, files };
}

/** Without a connection there is nothing to judge. */
async function assertReachable(suite: Suite, target: Target): Promise<void> {
  const urls = new Set(suite.apis.map((api) => baseUrlOf(target, api, api) ?? target.baseUrl));
  for (const url of urls) {
    const reason = await unreachableReason(url, target.timeoutMs);
    if (reason !== undefined)
      throw new UsageError(`target ${target.name} is unreachable at ${url}: ${reason}`);
  }
}

const reports: Readonly<
  Record<ReportFormat, { file: string; write: (result: SuiteResult, suite: Suite) => string }>
> = {
  json: { file: "result.json", write: jsonReport },
  junit: { file: "junit.xml", write: junitReport },
  md: { file: "summary.md", write: (result, suite) => markdownReport(result, coverage(suite, result)) },
};

function writeReports(suite: Suite, result: SuiteResult, { reportDir, formats }: VerifyOptions): string[] {
  if (reportDir === undefined) return [];
  mkdirSync(reportDir, { recursive: true });
  return (formats ?? ["json", "junit", "md"]).map((format) => {
    const { file, write } = reports[format];
    const to = path.join(reportDir, file);
    writeFileSync(to, write(result, suite));
    return to;
  });
}

function refused({ print }: VerifyOptions, exitCode: ExitCode, message: string): Verification {
  print(message);
  return { exitCode, files: [] };
}
