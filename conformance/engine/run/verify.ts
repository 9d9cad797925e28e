import type { Library } from "../model/library.ts";
import { createLibrary } from "../model/library.ts";
import { makeFolder } from "../model/files.ts";
import { progressLine, summaryText } from "../report/console.ts";
import { assertPinned, assertPresent, loadPins, PinError } from "../model/pin.ts";
import type { ReportFormat } from "../report/format-names.ts";
import { writeReports } from "../report/write-reports.ts";
import type { ExitCode, SuiteResult } from "../model/result.ts";
import { findReleases } from "../release/find-releases.ts";
import type { JudgedReleases } from "../release/judged-release.ts";
import { releaseNote } from "../release/judged-release.ts";
import { ofReleases, pinsOf } from "../release/of-releases.ts";
import type { Connecting } from "./connections.ts";
import { createTransport } from "./exchange.ts";
import type { TlsFiles } from "./tls-files.ts";
import { readTls } from "./tls-files.ts";
import type { RunOptions } from "./run-suite.ts";
import { runSuite } from "./run-suite.ts";
import { isBad } from "../report/severity.ts";
import { unreachableReason } from "./reach.ts";
import type { Suite } from "../model/suite.ts";
import { loadSuite } from "../model/suite.ts";
import { SuiteProblems } from "../model/suite-problems.ts";
import type { Target } from "../model/target.ts";
import { baseUrlOf, loadTarget, readTarget } from "../model/target.ts";
import { suiteApis } from "../model/suite-files.ts";
import { unknownNames } from "../inputs/unknown-names.ts";
import { beforeRun } from "../preflight/before-run.ts";
import { UsageError } from "../model/usage-error.ts";
import { loadWaivers, unusedWaivers } from "../model/waivers.ts";

export interface VerifyOptions extends Omit<RunOptions, "run" | "waivers"> {
  readonly apis: readonly string[];
  /** A target file, the name of one in `conformance/targets/`, or what such a file could say. */
  readonly target: string | PlainTarget;
  /** `URL` or `api=URL`; awaited only when the suite is loaded, so that a target may start meanwhile. */
  readonly baseUrls?: readonly string[] | Promise<readonly string[]>;
  /** `name=value`. */
  readonly inputs?: readonly string[];
  /** `R` or `api=R`: the release that the target is. */
  readonly releases?: readonly string[];
  /** Of a release that is newer than all known ones: members that nobody knows are failures. */
  readonly strict?: boolean;
  /** How the target is trusted, and how the client shows who it is. */
  readonly tls?: TlsFiles;
  /** One case at a time, all in one world, as on a real server. */
  readonly oneWorld?: boolean;
  /** Whether the target is asked whether it can be judged before the first case; it is when absent. */
  readonly preflight?: boolean;
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
  /** Tells why nothing was run; as what is printed, when absent. */
  readonly refuse?: (reason: string) => void;
  readonly progress?: Progress;
  /** Contracts and requirements; those on disk when absent. */
  readonly library?: Library;
  /** Scenarios, which are then taken as all that is expected; those on disk, compared with their pins, when absent. */
  readonly suite?: Suite;
}

/** Tells somebody who waits how far a run is. */
export interface Progress {
  readonly update: (counts: {
    readonly done: number;
    readonly total: number;
    readonly failed: number;
  }) => void;
  /** Makes room for a line of output. */
  readonly clear: () => void;
}

/** A server of which nothing but its place is known. */
export interface PlainTarget {
  readonly name: string;
  readonly baseUrl: string;
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
  const { progress } = options;
  let failed = 0;
  const { baseUrls = [], inputs = [], oneWorld = false, env } = options;
  const { releases: named = [], strict = false } = options;
  if (options.reportDir !== undefined) makeFolder(options.reportDir);
  const waivers = options.waivers === undefined ? [] : loadWaivers(options.waivers);
  if (!options.suite) assertPresent(options.apis);
  const whole = options.suite ?? loadSuite(options.apis, options.library ?? createLibrary());
  const urls = await baseUrls;
  const overrides = { baseUrls: urls, inputs, releases: named, ...(oneWorld ? { oneWorld } : {}) };
  const read =
    typeof options.target === "string"
      ? loadTarget(options.target, env, overrides)
      : readTarget(options.target, { file: options.target.baseUrl, env, overrides });
  const target = { ...read, name: nameOf(read, urls, options) };
  if (!options.suite) assertKnown(target, whole.library);
  const pins = options.suite ? undefined : loadPins(whole.apis);
  if (pins) assertPinned(whole, pins);
  const connecting = { tls: readTls(options.tls ?? {}), proxies: options.startedForRun === true ? {} : env };
  const unreachable = await unreachableApis(whole, target, connecting);
  for (const reason of new Set(unreachable.values())) print(reason);
  const { apis, library } = whole;
  const transport = options.transport ?? createTransport(connecting);
  const releases = await findReleases({ apis, target, library, transport, strict });
  tellReleases(releases, print);
  const suite = ofReleases(whole, releases);
  if (unreachable.size === 0 && !options.suite && options.preflight !== false) {
    const told = await beforeRun({ suite, releases, target, options: { transport, ...options, waivers } });
    for (const line of told.lines) print(line);
    if (told.isFaulty) return { exitCode: 2, files: [] };
  }
  const result = await runSuite({
    suite,
    pins: pins && pinsOf(pins, releases, library),
    releases,
    target,
    unreachable,
    options: { transport, ...options, waivers },
    onProgress: (of, done, total) => {
      if (isBad(of)) failed++;
      const line =
        verbose || failed <= mostLines ? progressLine(of, { done, total }, { color, verbose }) : undefined;
      if (line !== undefined) {
        progress?.clear();
        print(line);
        if (isBad(of) && failed === mostLines && !verbose)
          print("… what else does not pass is told at the end");
      }
      progress?.update({ done, total, failed });
    },
  });
  progress?.clear();
  const { reportDir: dir, formats = ["json", "junit", "md"] } = options;
  const files = writeReports(result, suite, { dir, formats, env, print });
  for (const file of files) print(`report: ${file}`);
  for (const line of unusedWaivers(result.waivers, result.cases)) print(line);
  print(summaryText(result, { color }));
  // Without a connection there is nothing to judge: the reports say so, and no other use is made of the result.
  return unreachable.size > 0
    ? { exitCode: result.exitCode, files }
    : { exitCode: result.exitCode, result, suite, files };
}

/** The mock's target file names the mock; where a caller says that somebody answers, only that place is known. */
function nameOf({ name }: Target, urls: readonly string[], { target, startedForRun }: VerifyOptions): string {
  if (target !== "mock" || startedForRun === true || urls.length === 0) return name;
  return [...new Set(urls.map((text) => text.replace(/^[a-z][a-z0-9-]*=/, "")))].join(", ");
}

/** A typo would leave cases out. A team's own scenarios have inputs of their own. */
function assertKnown(target: Target, library: Library): void {
  const faults = unknownNames(target, suiteApis(), library);
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

function tellReleases(releases: JudgedReleases, print: VerifyOptions["print"]): void {
  for (const [api, judged] of Object.entries(releases)) {
    const note = releaseNote(api, judged);
    if (note !== undefined) print(`note: ${note}`);
  }
}

/** So many cases are told when they fail; with them all, a broken target would bury what matters. */
const mostLines = 20;

/** By API: why its target cannot be reached. */
async function unreachableApis(
  suite: Suite,
  target: Target,
  connecting: Connecting,
): Promise<ReadonlyMap<string, string>> {
  const byUrl = new Map<string, string | undefined>();
  const found = new Map<string, string>();
  for (const api of suite.apis) {
    const url = baseUrlOf(target, api, api) ?? target.baseUrl;
    if (!byUrl.has(url)) byUrl.set(url, await unreachableReason(url, target.timeoutMs, connecting));
    const reason = byUrl.get(url);
    if (reason !== undefined) found.set(api, `target ${target.name} is unreachable at ${url}: ${reason}`);
  }
  return found;
}

function refused(
  { print, refuse = print }: VerifyOptions,
  exitCode: ExitCode,
  message: string,
): Verification {
  refuse(message);
  return { exitCode, files: [] };
}
