import { Command } from "commander";
import { allowed, ExitCode, UsageError, verdictExitCodes } from "./exit.ts";
import { flag } from "./flags.ts";
import type { TargetFlags } from "./target-flags.ts";
import { addTargetFlags, knownApis, onTarget } from "./target-flags.ts";

interface CertifyFlags extends TargetFlags {
  readonly key?: string;
  readonly newKey?: string;
  readonly out: string;
  readonly verbose: boolean;
}

const examples = `
Examples:
  touchstone certify --new-key my-key.pem                       makes my-key.pem and my-key.pub
  touchstone certify quay --target my-quay.yaml --key my-key.pem --out certificate
  touchstone check certificate --pub my-key.pub                 checks the folder, without a network

The folder is written whatever the verdict is, and says it; with 2 and 3 nothing is signed.
${verdictExitCodes}`;

/** `touchstone certify`: judges a server and signs what came of it, with all the evidence. */
export function certifyCommand(): Command {
  const command = new Command("certify")
    .description("Judge a server and write a signed certificate with all the evidence")
    .argument("[api...]", "the APIs to certify (default: all)");
  return addTargetFlags(command)
    .addOption(flag("--key <file>", "private Ed25519 key (PEM) to sign with"))
    .addOption(flag("--client-key <file>", "the private key of --cert"))
    .addOption(flag("--new-key <file>", "make a key pair instead: FILE, and FILE.pub beside it"))
    .addOption(flag("--out <dir>", "the certificate's folder, empty or new").default("certificate"))
    .option("--verbose", "print every case", false)
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: CertifyFlags) => {
      process.exitCode = flags.newKey === undefined ? await run(apis, flags) : await makeKey(flags.newKey);
    });
}

async function run(apis: readonly string[], flags: CertifyFlags): Promise<number> {
  const { certify } = await import("../../conformance/engine/certificate/certify.ts");
  const { loadPrivateKey } = await import("../../conformance/engine/certificate/keys.ts");
  if (flags.key === undefined)
    throw new UsageError("give a key with --key FILE, or make one with --new-key FILE");
  const key = loadPrivateKey(flags.key);
  const { out, verbose } = flags;
  const exitCode = await onTarget({ apis: await knownApis(apis) }, flags, (options) =>
    certify({ ...options, key, out, verbose }),
  );
  return allowed(exitCode, flags);
}

async function makeKey(file: string): Promise<number> {
  const { writeNewKey } = await import("../../conformance/engine/certificate/keys.ts");
  const { privateFile, publicFile } = writeNewKey(file);
  console.log(`${privateFile} signs: keep it to yourself\n${publicFile} checks: give it to whoever asks`);
  return ExitCode.good;
}
