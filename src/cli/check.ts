import { counted } from "../../contracts/lib/counted.ts";
import { Command } from "commander";
import type { Checked } from "../../conformance/engine/certificate/findings.ts";
import type { Allowing } from "./exit.ts";
import { allowed, ExitCode, verdictExitCodes } from "./exit.ts";
import { allowIncomplete, flag } from "./flags.ts";

const examples = `
Example:
  touchstone check certificate --pub my-key.pub

Exit code: 1 when anything does not hold, else that of the verdict.
${verdictExitCodes}`;

const mostFaults = 50;

/** `touchstone check`: verifies a certificate without a network, recomputing its verdict from the evidence. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check a certificate: its signature, every file, and its verdict by the evidence")
    .argument("<folder>", "what `touchstone certify` wrote")
    .addOption(flag("--pub <file>", "public Ed25519 key (PEM) of the signer").makeOptionMandatory())
    .addOption(allowIncomplete())
    .addHelpText("after", examples)
    .action(async (folder: string, { pub, ...allowing }: { pub: string } & Allowing) => {
      const { check } = await import("../../conformance/engine/certificate/check.ts");
      const { loadPublicKey } = await import("../../conformance/engine/certificate/keys.ts");
      const checked = await check(folder, loadPublicKey(pub));
      console.log(told(checked));
      process.exitCode = allowed(exitCodeOf(checked), allowing);
    });
}

function told({ faults, result, recomputed }: Checked): string {
  const basis = recomputed
    ? [
        `${counted(recomputed.cases, "case")} judged again from ${counted(recomputed.exchanges, "exchange")}, ${recomputed.unproven} not recomputable`,
      ]
    : [];
  if (faults.length > 0) {
    const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
    return [...faults.slice(0, mostFaults), ...more, ...basis, "REFUSED: the certificate does not hold"].join(
      "\n",
    );
  }
  return [...basis, "the certificate holds and says:", result?.verdictLine ?? ""].join("\n");
}

function exitCodeOf({ faults, result }: Checked): number {
  return faults.length > 0 || !result ? ExitCode.targetFails : result.exitCode;
}
