import type { Library } from "../model/library.ts";
import { createLibrary } from "../model/library.ts";
import { makeFolder } from "../model/files.ts";
import { progressLine, summaryText } from "../report/console.ts";
import { assertPinned, assertPresent, loadPins, PinError } from "../model/pin.ts";
import type { ReportFormat } from "../report/format-names.ts";
import { writeReports } from "../report/write-reports.ts";
import type { ExitCode, SuiteResult } from "../model/result.ts";
import { exchange } from "./exchange.ts";
import { findReleases } from "../release/find-releases.ts";
import type { JudgedReleases } from "../release/judged-release.ts";
import { releaseNote } from "../release/judged-release.ts";
import { ofReleases, pinsOf } from "../release/of-releases.ts";
import type { RunOptions } from "./run-suite.ts";
import { runSuite } from "./run-suite.ts";
import { unreachableReason } from "./reach.ts";
import type { Suite } from "../model/suite.ts";
import { loadSuite } from "../model/suite.ts";
import { SuiteProblems } from "../model/suite-problems.ts";
import type { Target } from "../model/target.ts";
import { baseUrlOf, loadTarget } from "../model/target.ts";
import { UsageError } from "../model/usage-error.ts";
import { loadWaivers, unusedWaivers } from "../model/waivers.ts";

export interface VerifyOptions extends Omit<RunOptions, "run" | "waivers"> {
  readonly apis: readonly string[];
  /** A target file, or the name of one in `conformance/targets/`. */
  readonly target: string;
  /** `URL` or `api=URL`; awaited only when the suite is loaded, so that a target may start meanwhile. */
  readonly baseUrls?: readonly string[] | Promise<readonly string[]>;
  /** `name=value`. */
  readonly inputs?: readonly string[];
  /** `R` or `api=R`: the release that the target is. */
  readonly releases?: readonly string[];
  /** Of a release that is newer than all known ones: members that nobody knows are failures. */
  readonly strict?: boolean;
  /** One case at a time, all in one world, as on a real server. */
  readonly oneWorld?: boolean;
  /** A file of waivers (`reports/waivers.schema.json`). */
  readonly waivers?: string;
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
  /** Scenarios, which are then taken as all that is expected; those on disk, compared with their pins, when absent. */
  readonly suite?: Suite;
}

export interface Verification {
  readonly exitCode: ExitCode;
  /** Absent when nothing ran. */
  readonly result?: SuiteResult;
  readonly suite?: Suite;
  /** The report files, in the order of `formats`. */
  readonly files: readonly string[];
}

/** Judges a target: loads, checks, runs, reports. Faults of the caller or the network end with 2, our own with 3. */
export async function verify(options: VerifyOptions): Promise<Verification> {
  try {
    return await judge(options);
  } catch (error) {
    if (error instanceof UsageError) return refused(options, 2, error.message);
    if (error instanceof SuiteProblems)
      return refused(options, 3, `${error.message}\nthe suite's own files are broken: nothing was sent`);
    if (error instanceof PinError) return refused(options, 3, `${error.message}: nothing was sent`);
    throw error;
  }
}

async function judge(options: VerifyOptions): Promise<Verification> {
  const { print, color = false, verbose = false } = options;
  const { baseUrls = [], inputs = [], releases: named = [], oneWorld = false, strict = false, env } = options;
  if (options.reportDir !== undefined) makeFolder(options.reportDir);
  const waivers = options.waivers === undefined ? [] : loadWaivers(options.waivers);
  if (!options.suite) assertPresent(options.apis);
  const whole = options.suite ?? loadSuite(options.apis, options.library ?? createLibrary());
  const target = loadTarget(options.target, env, {
    baseUrls: await baseUrls,
    inputs,
    releases: named,
    ...(oneWorld ? { oneWorld } : {}),
  });
  const pins = options.suite ? undefined : loadPins(whole.apis);
  if (pins) assertPinned(whole, pins);
  await assertReachable(whole, target);
  const { apis, library } = whole;
  const { transport = exchange } = options;
  const releases = await findReleases({ apis, target, library, transport, strict });
  tellReleases(releases, print);
  const suite = ofReleases(whole, releases);
  const result = await runSuite({
    suite,
    pins: pins && pinsOf(pins, releases, library),
    releases,
    target,
    options: { ...options, waivers },
    onProgress: (done, count, total) => {
      const line = progressLine(done, { done: count, total }, { color, verbose });
      if (line !== undefined) print(line);
    },
  });
  const { reportDir: dir, formats = ["json", "junit", "md"] } = options;
  const files = writeReports(result, suite, { dir, formats, env, print });
  for (const file of files) print(`report: ${file}`);
  for (const line of unusedWaivers(result.waivers, result.cases)) print(line);
  print(summaryText(result, { color }));
  return { exitCode: result.exitCode, result, suite, files };
}

function tellReleases(releases: JudgedReleases, print: VerifyOptions["print"]): void {
  for (const [api, judged] of Object.entries(releases)) {
    const note = releaseNote(api, judged);
    if (note !== undefined) print(`note: ${note}`);
  }
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

function refused({ print }: VerifyOptions, exitCode: ExitCode, message: string): Verification {
  print(message);
  return { exitCode, files: [] };
}
