import { Command } from "commander";
import { allowed, ExitCode, UsageError, verdictExitCodes } from "./exit.ts";
import { flag } from "./flags.ts";
import type { JudgedSuite, TargetFlags } from "./target-flags.ts";
import { addTargetFlags, knownApis, onTarget } from "./target-flags.ts";
import { part } from "./verify.ts";
import type { Watching } from "./watched.ts";
import { watched } from "./watched.ts";

interface CertifyFlags extends TargetFlags {
  readonly key?: string;
  readonly newKey?: string;
  readonly out: string;
  readonly shard?: { readonly index: number; readonly total: number };
  readonly shards?: readonly string[];
  readonly witness?: string;
  readonly pub?: string;
  readonly verbose: boolean;
}

const examples = `
Examples:
  touchstone certify --new-key my-key.pem                       makes my-key.pem and my-key.pub
  touchstone certify quay --target my-quay.yaml --key my-key.pem --out certificate
  touchstone check certificate --pub my-key.pub                 checks the folder, without a network

In parts, on several machines:
  touchstone certify quay --target my-quay.yaml --shard 1/2 --out shard-1
  touchstone certify --shards shard-1/result.json shard-2/result.json --key my-key.pem --out certificate

As a certifier, who runs the suite on the vendor's server and signs the vendor's certificate too:
  touchstone certify --witness certificate --pub vendor.pub --target vendor.yaml --key certifier.pem --out my-own

The folder is written whatever the verdict is, and says it; with 2 and 3 nothing is signed. What cannot be judged again
from its own evidence is not signed either, and ends with 1.
${verdictExitCodes}
130 and 143: broken off by SIGINT or SIGTERM, and nothing signed.`;

/** `touchstone certify`: judges a server and signs what came of it, with all the evidence. */
export function certifyCommand(): Command {
  const command = new Command("certify")
    .description("Judge a server and write a signed certificate with all the evidence")
    .argument("[api...]", "the APIs to certify (default: all; of --witness: those of the certificate)");
  return addTargetFlags(command)
    .addOption(flag("--key <file>", "private Ed25519 key (PEM) to sign with"))
    .addOption(flag("--client-key <file>", "the private key of --cert"))
    .addOption(flag("--new-key <file>", "make a key pair instead: FILE, and FILE.pub beside it"))
    .addOption(flag("--out <dir>", "the certificate's folder, empty or new").default("certificate"))
    .addOption(
      flag("--shard <i/n>", "run the i-th of n parts and keep its evidence, unsigned").argParser(part),
    )
    .option("--shards <file...>", "sign these parts of one run, each the result.json of --shard, as one")
    .addOption(
      flag("--witness <dir>", "run anew what this certificate of somebody else says, and sign it too"),
    )
    .addOption(flag("--pub <file>", "with --witness: public Ed25519 key (PEM) of the certificate's signer"))
    .option("--verbose", "print every case", false)
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: CertifyFlags) => {
      process.exitCode = flags.newKey === undefined ? await run(apis, flags) : await makeKey(flags.newKey);
    });
}

async function run(apis: readonly string[], flags: CertifyFlags): Promise<number> {
  const modes = (["shard", "shards", "witness"] as const).filter((name) => flags[name] !== undefined);
  if (modes.length > 1) throw new UsageError(`--${modes.join(" and --")} exclude each other`);
  if (flags.pub !== undefined && flags.witness === undefined)
    throw new UsageError("--pub goes with --witness: it names who signed the certificate to witness");
  return watched(async (watching) => allowed(await certifyAs(apis, flags, watching), flags));
}

async function certifyAs(apis: readonly string[], flags: CertifyFlags, watching: Watching): Promise<number> {
  const { certify, certifyMerged, certifyShard } =
    await import("../../conformance/engine/certificate/certify.ts");
  const { out, verbose, shard, shards, witness } = flags;
  if (shard)
    return onTarget(await suiteOf(apis), flags, (options) =>
      certifyShard({ ...options, ...watching, shard, out, verbose }),
    );
  const key = await signingKey(flags);
  if (shards) {
    const { readResult } = await import("../../conformance/engine/report/read-result.ts");
    return (await certifyMerged(shards.map(readResult), { key, out, print: console.log })).exitCode;
  }
  if (witness !== undefined) return bearWitness(apis, { ...flags, ...watching, witness, key });
  const { exitCode } = await onTarget(await suiteOf(apis), flags, (options) =>
    certify({ ...options, ...watching, key, out, verbose }),
  );
  return exitCode;
}

async function suiteOf(apis: readonly string[]): Promise<JudgedSuite> {
  return { apis: await knownApis(apis) };
}

type WitnessFlags = Omit<CertifyFlags, "key" | "witness"> &
  Watching & {
    readonly witness: string;
    readonly key: Awaited<ReturnType<typeof signingKey>>;
  };

async function bearWitness(named: readonly string[], flags: WitnessFlags): Promise<number> {
  const { certifyAsWitness } = await import("../../conformance/engine/certificate/certify-witness.ts");
  const { loadPublicKey } = await import("../../conformance/engine/certificate/keys.ts");
  const { witness: certificate, key, out, verbose, pub, progress, stop } = flags;
  if (pub === undefined)
    throw new UsageError("give the public key of the certificate's signer with --pub FILE");
  if (flags.target === undefined)
    throw new UsageError("a witness judges the certificate's own target: describe it with --target FILE");
  const signer = loadPublicKey(pub);
  return onTarget(await suiteOf(named), flags, ({ apis, ...options }) =>
    certifyAsWitness({
      ...options,
      progress,
      stop,
      apis: named.length === 0 ? [] : apis,
      certificate,
      signer,
      key,
      out,
      verbose,
      now: Date.now(),
    }),
  );
}

async function signingKey({ key }: Pick<CertifyFlags, "key">) {
  const { loadPrivateKey } = await import("../../conformance/engine/certificate/keys.ts");
  if (key === undefined) throw new UsageError("give a key with --key FILE, or make one with --new-key FILE");
  return loadPrivateKey(key);
}

async function makeKey(file: string): Promise<number> {
  const { writeNewKey } = await import("../../conformance/engine/certificate/keys.ts");
  const { privateFile, publicFile } = writeNewKey(file);
  console.log(`${privateFile} signs: keep it to yourself\n${publicFile} checks: give it to whoever asks`);
  return ExitCode.good;
}
