import type { KeyObject } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "../model/files.ts";
import type { ExitCode, SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";
import { UsageError } from "../model/usage-error.ts";
import type { VerifyOptions } from "../run/verify.ts";
import { verify } from "../run/verify.ts";
import { envelopeText, seal } from "./dsse.ts";
import { certificateFiles } from "./files.ts";
import { recompute } from "./recompute.ts";
import { isFew } from "./hidden-limit.ts";
import { statements } from "./statement.ts";

export type CertifyOptions = Omit<
  VerifyOptions,
  "reportDir" | "formats" | "evidence" | "grep" | "shard" | "derived" | "bail"
> & {
  /** Private, Ed25519. */
  readonly key: KeyObject;
  /** A folder that is empty or not there yet. */
  readonly out: string;
};

/**
 * Judges a target with full evidence and writes the signed folder that says what came of it, also when that is bad.
 * Ends with the verdict's exit code.
 */
export async function certify({ key, out, ...options }: CertifyOptions): Promise<ExitCode> {
  makeFolder(out);
  if (readdirSync(out).length > 0)
    throw new UsageError(`--out ${out} is not empty: a certificate has a folder of its own`);
  const { result, suite, exitCode } = await verify({ ...options, evidence: "full" });
  if (!result || !suite) return exitCode;
  if (result.waivers.some((w) => !w.used)) {
    options.print("nothing was signed: a waiver is not used");
    return 2;
  }
  const faults = await selfCheck(result, suite);
  if (faults.length > 0) {
    options.print([...faults, "nothing was signed: the evidence does not give the result again"].join("\n"));
    return 3;
  }
  write(result, suite, { key, out });
  options.print(`certificate: ${out}`);
  return exitCode;
}

/** A certificate that its check refuses must not be signed. */
async function selfCheck(result: SuiteResult, suite: Suite): Promise<readonly string[]> {
  const { differences, notRecomputable } = await recompute(result, suite);
  const many = isFew(notRecomputable.length, result.cases.length) ? [] : notRecomputable;
  return [...differences, ...many].map((d) => `${d.case}: ${d.what}`);
}

function write(
  result: SuiteResult,
  suite: Suite,
  { key, out }: { readonly key: KeyObject; readonly out: string },
): void {
  const files = certificateFiles(result, suite);
  for (const [name, text] of files) writeFileSync(path.join(out, name), text);
  for (const [name, make] of Object.entries(statements))
    writeFileSync(path.join(out, name), envelopeText(seal(JSON.stringify(make(result, files)), key)));
}
