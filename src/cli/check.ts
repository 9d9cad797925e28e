import { Command } from "commander";
import type { Checked } from "../../conformance/engine/certificate/checked.ts";
import { ExitCode } from "./exit.ts";
import { flag } from "./flags.ts";

const examples = `
Example:
  touchstone check certificate --pub my-key.pub

Exit code: 0 everything holds and the target is conformant or conditional, 1 not, 2 usage.`;

const mostFaults = 50;

/** `touchstone check`: verifies a certificate without a network, recomputing its verdict from the evidence. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check a certificate: its signature, every file, and its verdict by the evidence")
    .argument("<folder>", "what `touchstone certify` wrote")
    .addOption(flag("--pub <file>", "public Ed25519 key (PEM) of the signer").makeOptionMandatory())
    .addHelpText("after", examples)
    .action(async (folder: string, { pub }: { pub: string }) => {
      const { check } = await import("../../conformance/engine/certificate/check.ts");
      const { loadPublicKey } = await import("../../conformance/engine/certificate/keys.ts");
      const checked = await check(folder, loadPublicKey(pub));
      console.log(told(checked));
      process.exitCode = isGood(checked) ? ExitCode.good : ExitCode.targetFails;
    });
}

function told({ faults, result, recomputed }: Checked): string {
  const counted = recomputed
    ? [
        `${recomputed.cases} cases judged again from ${recomputed.exchanges} exchanges, ${recomputed.unproven} not recomputable`,
      ]
    : [];
  if (faults.length > 0) {
    const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more`] : [];
    return [
      ...faults.slice(0, mostFaults),
      ...more,
      ...counted,
      "REFUSED: the certificate does not hold",
    ].join("\n");
  }
  return [...counted, "the certificate holds and says:", result?.verdictLine ?? ""].join("\n");
}

function isGood({ faults, result }: Checked): boolean {
  const good = result?.verdict === "conformant" || result?.verdict === "conditional";
  return faults.length === 0 && good;
}
