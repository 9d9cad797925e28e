import type { KeyObject } from "node:crypto";
import { existsSync, lstatSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { makeFolder } from "../model/files.ts";
import { loadPins } from "../model/pin.ts";
import type { ExitCode, SuiteResult } from "../model/result.ts";
import { ofReleases, pinsOf } from "../release/of-releases.ts";
import type { Suite } from "../model/suite.ts";
import { loadSuite } from "../model/suite.ts";
import { UsageError } from "../model/usage-error.ts";
import { summaryText } from "../report/console.ts";
import { mergeShards } from "../report/merge.ts";
import { reports } from "../report/formats.ts";
import type { VerifyOptions } from "../run/verify.ts";
import { verify } from "../run/verify.ts";
import { envelopeText, seal } from "./dsse.ts";
import { certificateFiles, resultFile } from "./files.ts";
import { recompute } from "./recompute.ts";
import { statements } from "./statement.ts";

export type CertifyOptions = Omit<
  VerifyOptions,
  "reportDir" | "formats" | "evidence" | "grep" | "shard" | "derived" | "bail"
> &
  Signing;

interface Signing {
  /** Private, Ed25519. */
  readonly key: KeyObject;
  /** A folder that is empty or not there yet. */
  readonly out: string;
  readonly print: (line: string) => void;
}

export interface Certified {
  readonly exitCode: ExitCode;
  /** What was signed; absent when nothing was. */
  readonly result?: SuiteResult;
}

/**
 * Judges a target with full evidence and writes the signed folder that says what came of it, also when that is bad.
 * Ends with the verdict's exit code.
 */
export async function certify({ key, out, ...options }: CertifyOptions): Promise<Certified> {
  assertFree(out);
  const { result, suite, exitCode } = await verify({ ...options, evidence: "full" });
  if (!result || !suite || isBrokenOff(options)) return { exitCode };
  return sign(result, suite, { key, out, print: options.print });
}

/** Judges one shard with full evidence and writes its `result.json`, which is signed when all of them are there. */
export async function certifyShard({
  out,
  ...options
}: Omit<CertifyOptions, "key"> & Required<Pick<VerifyOptions, "shard">>): Promise<ExitCode> {
  assertFree(out);
  const { result, suite, exitCode } = await verify({ ...options, evidence: "full" });
  if (!result || !suite || isBrokenOff(options)) return exitCode;
  const file = path.join(out, resultFile);
  write(file, reports.json.write(result, suite));
  options.print(`${file} is one shard and not signed: sign all of them with certify --shards`);
  return exitCode;
}

/** Whether the caller broke the run off: what is left is nobody's certificate. */
function isBrokenOff({ stop, print }: Pick<VerifyOptions, "stop" | "print">): boolean {
  if (stop?.aborted !== true) return false;
  print(`nothing was signed: ${String(stop.reason)}`);
  return true;
}

/** Signs what the shards of one run say together. Without `suite` that on disk judges, by its pins. */
export async function certifyMerged(
  shards: readonly SuiteResult[],
  { suite: given, ...signing }: Signing & { readonly suite?: Suite },
): Promise<Certified> {
  assertFree(signing.out);
  assertOnePlace(shards);
  const { apis = [], releases = {} } = shards[0]?.selection ?? {};
  const whole = given ?? loadSuite(apis);
  const suite = ofReleases(whole, releases);
  const pins = given ? {} : { pins: pinsOf(loadPins(apis), releases, whole.library) };
  const result = mergeShards(shards, { suite, ...pins });
  if (!result.parts)
    throw new UsageError("a shard has no full evidence: make each of them with certify --shard i/n");
  signing.print(summaryText(result, { color: false }));
  return sign(result, suite, signing);
}

/** What may stand at another place each time, such as a mock of the run's own, is not one target to vouch for. */
function assertOnePlace(shards: readonly SuiteResult[]): void {
  const [first] = shards;
  if (shards.every(({ target }) => isDeepStrictEqual(target.baseUrls, first?.target.baseUrls))) return;
  if (shards.some(({ target }) => target.startedForRun !== true)) return;
  throw new UsageError(
    "each shard started a mock of its own, and a certificate is of one server: start it with touchstone mock, and give every shard its --base-url",
  );
}

async function sign(result: SuiteResult, suite: Suite, { key, out, print }: Signing): Promise<Certified> {
  if (result.waivers.some((w) => !w.used)) {
    print("nothing was signed: a waiver is not used");
    return { exitCode: 2 };
  }
  // A certificate that its check refuses must not be signed.
  const { differences } = await recompute(result, suite);
  if (differences.length > 0) {
    const told = differences.map((d) => `case ${d.case} is not recomputable: ${d.what}`);
    print(
      [...told, "NOT CONFORMANT: nothing was signed, the evidence does not give the result again"].join("\n"),
    );
    return { exitCode: 1 };
  }
  const files = certificateFiles(result, suite);
  for (const [name, text] of files) write(path.join(out, name), text);
  for (const [name, make] of Object.entries(statements))
    write(path.join(out, name), envelopeText(seal(JSON.stringify(make(result, files)), key)));
  print(`certificate: ${out}`);
  return { exitCode: result.exitCode, result };
}

/** Never over another file, nor through a link. */
function write(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" });
}

function assertFree(out: string): void {
  if (existsSync(out) && lstatSync(out).isSymbolicLink())
    throw new UsageError(`--out ${out} is a link: a certificate has a folder of its own`);
  makeFolder(out);
  if (readdirSync(out).length > 0)
    throw new UsageError(`--out ${out} is not empty: a certificate has a folder of its own`);
}
