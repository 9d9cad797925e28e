import type { KeyObject } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { ExitCode } from "../model/result.ts";
import { UsageError } from "../model/usage-error.ts";
import type { CertifyOptions } from "./certify.ts";
import { certify } from "./certify.ts";
import { check, readFolder } from "./check.ts";
import { envelopeText, keyId, seal } from "./dsse.ts";
import { witnessDifferences, witnessFile, witnessStatement } from "./witness.ts";

export interface WitnessOptions extends Omit<CertifyOptions, "level"> {
  /** The folder of the certificate to witness. */
  readonly certificate: string;
  /** Of whoever signed it, public. */
  readonly signer: KeyObject;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Witnesses a certificate of somebody else: checks it, judges the same target anew, at the same level, into a
 * certificate of the witness's own, and signs the first one too when both say the same.
 */
export async function certifyAsWitness(given: WitnessOptions): Promise<ExitCode> {
  const { certificate, signer, now, ...options } = given;
  const { key, suite, print } = options;
  if (keyId(key) === keyId(signer))
    throw new UsageError("a witness is somebody else: sign with another key than the certificate's");
  const checked = await check(certificate, { key: signer, now, ...(suite ? { suite } : {}) });
  const theirs = checked.result;
  if (!theirs || checked.faults.length > 0) {
    print([...checked.faults, `${certificate} does not hold: nothing was run`].join("\n"));
    return 1;
  }
  const { apis, level } = theirs.selection;
  if (options.apis.some((api) => !apis.includes(api)))
    throw new UsageError(`the certificate is of ${apis.join(", ")}: a witness judges these`);
  const { exitCode, result } = await certify({ ...options, apis, level });
  if (!result) return exitCode;
  const differences = witnessDifferences(theirs, result);
  if (differences.length > 0) {
    print([...differences, "not witnessed: the certificate says something else than this run"].join("\n"));
    return 1;
  }
  const file = path.join(certificate, witnessFile(key));
  const statement = witnessStatement(readFolder(certificate), result);
  writeFileSync(file, envelopeText(seal(JSON.stringify(statement), key)), { flag: "wx" });
  print(`witnessed: ${file}`);
  return exitCode;
}
