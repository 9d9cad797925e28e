import { counted } from "../../contracts/lib/counted.ts";
import { Command } from "commander";
import type { Checked } from "../../conformance/engine/certificate/findings.ts";
import type { Allowing } from "./exit.ts";
import { allowed, ExitCode, verdictExitCodes } from "./exit.ts";
import { allowIncomplete, flag } from "./flags.ts";

interface CheckFlags extends Allowing {
  readonly pub: string;
  readonly requireWitness?: string;
}

const examples = `
Examples:
  touchstone check certificate --pub my-key.pub
  touchstone check certificate --pub my-key.pub --require-witness certifier.pub

Exit code: 1 when anything does not hold, else that of the verdict.
${verdictExitCodes}`;

const mostFaults = 50;

/** `touchstone check`: verifies a certificate without a network, recomputing its verdict from the evidence. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check a certificate: its signature, every file, and its verdict by the evidence")
    .argument("<folder>", "what `touchstone certify` wrote")
    .addOption(flag("--pub <file>", "public Ed25519 key (PEM) of the signer").makeOptionMandatory())
    .addOption(
      flag("--require-witness <file>", "public Ed25519 key (PEM) of somebody else who must have signed too"),
    )
    .addOption(allowIncomplete())
    .addHelpText("after", examples)
    .action(async (folder: string, { pub, requireWitness, ...allowing }: CheckFlags) => {
      const { check } = await import("../../conformance/engine/certificate/check.ts");
      const { loadPublicKey } = await import("../../conformance/engine/certificate/keys.ts");
      const witness = requireWitness === undefined ? undefined : loadPublicKey(requireWitness);
      const options = { key: loadPublicKey(pub), now: Date.now(), ...(witness ? { witness } : {}) };
      const checked = await check(folder, options);
      console.log(told(checked, requireWitness));
      process.exitCode = allowed(exitCodeOf(checked), allowing);
    });
}

function told({ faults, result, recomputed, witnesses }: Checked, witness: string | undefined): string {
  const basis = recomputed
    ? [`${counted(recomputed.cases, "case")} judged again from ${counted(recomputed.exchanges, "exchange")}`]
    : [];
  if (faults.length > 0) {
    const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
    return [...faults.slice(0, mostFaults), ...more, ...basis, "REFUSED: the certificate does not hold"].join(
      "\n",
    );
  }
  const line = result?.verdictLine ?? "";
  return [...basis, "the certificate holds and says:", line, origin(witness, witnesses)].join("\n");
}

/** What no check of a folder can show by itself, and who vouches for it. */
function origin(witness: string | undefined, witnesses: readonly string[]): string {
  if (witness !== undefined)
    return `witnessed: whoever holds the key of ${witness} ran the suite too, on the same URLs, and it came out the same`;
  const others =
    witnesses.length === 0
      ? "a witness can, with `certify --witness`"
      : `${witnesses.join(", ")} was not looked at, give its key with --require-witness`;
  return `not shown: that the evidence comes from that server; the signer alone says so (${others})`;
}

function exitCodeOf({ faults, result }: Checked): number {
  return faults.length > 0 || !result ? ExitCode.targetFails : result.exitCode;
}
