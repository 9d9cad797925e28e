import { Command, InvalidArgumentError, Option } from "commander";
import type { ReportFormat } from "../../conformance/engine/report/format-names.ts";
import {
  isReportFormat,
  reportFormats,
  wantsEvidence,
} from "../../conformance/engine/report/format-names.ts";
import type { Verification } from "../../conformance/engine/run/verify.ts";
import { allowed, verdictExitCodes } from "./exit.ts";
import { flag, integer } from "./flags.ts";
import type { TargetFlags } from "./target-flags.ts";
import { addTargetFlags, onTarget } from "./target-flags.ts";

interface VerifyFlags extends TargetFlags {
  readonly grep?: string;
  readonly derived?: "no" | "only" | "yes";
  readonly bail: boolean;
  readonly shard?: { readonly index: number; readonly total: number };
  readonly shuffle?: number;
  readonly report: string;
  readonly format: readonly ReportFormat[];
  readonly verbose: boolean;
}

const examples = `
Examples:
  touchstone verify                                        all APIs, against the built-in mock
  touchstone verify gitlab-agents --target my-gitlab.yaml  a server of yours, described in a target file
  touchstone verify axhub --target mock --base-url http://127.0.0.1:4010 --grep AXH-R-014
  touchstone verify --level core --bail                    a smoke test

${verdictExitCodes}
--grep, --derived and --shard select: they give no verdict, unless the target fails.`;

/** `touchstone verify`: replays the scenarios against a server and judges it. */
export function verifyCommand(): Command {
  const command = new Command("verify")
    .description("Replay the conformance scenarios against a server")
    .argument("[api...]", "the APIs to verify (default: all)");
  return addTargetFlags(command)
    .addOption(flag("--grep <text>", "only cases whose id, file, summary or requirement contains this"))
    .addOption(
      flag("--derived <which>", "the cases derived from the contracts: with, without, or only them")
        .choices(["yes", "no", "only"])
        .default("yes"),
    )
    .addOption(flag("--bail", "stop at the first failure").default(false))
    .addOption(flag("--shard <i/n>", "run the i-th of n parts").argParser(part))
    .addOption(
      flag("--shuffle <number>", "run in another order, the same for the same number").argParser(
        integer(0, 2 ** 31),
      ),
    )
    .addOption(flag("--report <dir>", "where the reports go").default("reports"))
    .addOption(
      flag("--format <list>", `any of ${reportFormats.join(",")}; html and har keep every exchange`)
        .default(["json", "junit", "md"], "json,junit,md")
        .argParser(formats),
    )
    .addOption(new Option("--verbose", "print every case").default(false))
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: VerifyFlags) => {
      process.exitCode = allowed((await runVerify(apis, flags)).exitCode, flags);
    });
}

/** Verifies the target that the flags name, or a mock of its own on a free port. */
export async function runVerify(apis: readonly string[], flags: VerifyFlags): Promise<Verification> {
  const { verify } = await import("../../conformance/engine/run/verify.ts");
  const { grep, derived = "yes", bail, shard, shuffle, report, format, verbose } = flags;
  return onTarget(apis, flags, (options) =>
    verify({
      ...options,
      ...(grep === undefined ? {} : { grep }),
      ...(derived === "yes" ? {} : { derived }),
      bail,
      ...(shard ? { shard } : {}),
      ...(shuffle === undefined ? {} : { seed: shuffle }),
      reportDir: report,
      formats: format,
      evidence: wantsEvidence(format) ? "all" : "failed",
      verbose,
    }),
  );
}

/** `i/n`, with i from 1. */
export function part(text: string): { index: number; total: number } {
  const [index = 0, total = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (index < 1 || index > total) throw new InvalidArgumentError("It must be i/n with 1 ≤ i ≤ n, e.g. 1/4.");
  return { index, total };
}

/** A comma-separated list of report formats. */
export function formats(text: string): ReportFormat[] {
  return text.split(",").map((name) => {
    if (isReportFormat(name)) return name;
    throw new InvalidArgumentError(`There is no format ${name}; there are ${reportFormats.join(", ")}.`);
  });
}
