import { Command, InvalidArgumentError, Option } from "commander";
import type { ReportFormat } from "../../conformance/engine/report/format-names.ts";
import {
  isReportFormat,
  reportFormats,
  wantsEvidence,
} from "../../conformance/engine/report/format-names.ts";
import { mostErrorsInARow } from "../../conformance/engine/run/error-limit.ts";
import type { Verification } from "../../conformance/engine/run/verify.ts";
import { allowed, verdictExitCodes } from "./exit.ts";
import { flag, integer, several } from "./flags.ts";
import type { JudgedSuite, TargetFlags } from "./target-flags.ts";
import { addTargetFlags, knownApis, onTarget } from "./target-flags.ts";
import type { SelectionFlags } from "./verify-selection.ts";
import { chosenCases } from "./verify-selection.ts";
import type { Watching } from "./watched.ts";
import { watched } from "./watched.ts";

interface VerifyFlags extends TargetFlags, Omit<SelectionFlags, keyof TargetFlags> {
  readonly grep?: string;
  readonly derived?: "no" | "only" | "yes";
  readonly bail: boolean;
  readonly maxErrors?: number;
  readonly key?: string;
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
  touchstone verify --rerun reports/result.json            what did not pass, once more, at the level of that run
  touchstone verify --scenarios e2e --contract openapi.yaml --base-url http://127.0.0.1:3000   your own scenarios

${verdictExitCodes}
130 and 143: broken off by SIGINT or SIGTERM, with reports of what ran.
--grep, --case, --rerun, --derived and --shard select: they give no verdict, unless the target fails.`;

/** `touchstone verify`: replays the scenarios against a server and judges it. */
export function verifyCommand(): Command {
  const command = new Command("verify")
    .description("Replay the conformance scenarios against a server")
    .argument("[api...]", "the APIs to verify (default: all)");
  return addTargetFlags(command)
    .addOption(flag("--grep <text>", "only cases whose id, file, summary or requirement contains this"))
    .addOption(flag("--case <id>", "only this case; may be repeated").argParser(several))
    .addOption(flag("--rerun <file>", "only the cases that did not pass in this result.json, at its level"))
    .addOption(
      flag("--derived <which>", "the cases derived from the contracts: with, without, or only them")
        .choices(["yes", "no", "only"])
        .default("yes"),
    )
    .addOption(flag("--bail", "stop at the first failure").default(false))
    .addOption(
      flag("--max-errors <number>", "give the target up after so many requests in a row without an answer")
        .argParser(integer(1, 1_000_000))
        .default(mostErrorsInARow),
    )
    .addOption(flag("--shard <i/n>", "run the i-th of n parts").argParser(part))
    .addOption(
      flag("--shuffle <number>", "run in another order, the same for the same number").argParser(
        integer(0, 2 ** 31),
      ),
    )
    .addOption(flag("--key <file>", "the private key of --cert"))
    .addOption(flag("--scenarios <dir>", "your own Arazzo documents instead of the suite"))
    .addOption(flag("--contract <file>", "the OpenAPI document of your own scenarios"))
    .addOption(flag("--report <dir>", "where the reports go").default("reports"))
    .addOption(
      flag("--format <list>", `any of ${reportFormats.join(",")}; html and har hold every exchange`)
        .default(["json", "junit", "md", "har"], "json,junit,md,har")
        .argParser(formats),
    )
    .addOption(new Option("--verbose", "print every case").default(false))
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: VerifyFlags) => {
      const isDefaultLevel = command.getOptionValueSource("level") === "default";
      process.exitCode = await runVerify(apis, { ...flags, isDefaultLevel });
    });
}

/** Verifies the target that the flags name, or a mock of its own on a free port; what the command ends with. */
export async function runVerify(apis: readonly string[], flags: VerifyFlags): Promise<number> {
  return watched(async (watching) => allowed((await judge(apis, flags, watching)).exitCode, flags));
}

async function judge(
  named: readonly string[],
  flags: VerifyFlags,
  watching: Watching,
): Promise<Verification> {
  const { verify } = await import("../../conformance/engine/run/verify.ts");
  const { clearReports } = await import("../../conformance/engine/report/write-reports.ts");
  const { cases, rerun, apis, scenarios, asBefore, ...judgedBy } = await chosenCases(named, flags);
  // Whatever ends this run, no report of an earlier one may be taken for its own.
  clearReports(flags.report, { shard: flags.shard, needed: flags.rerun });
  const { grep, derived = "yes", bail, maxErrors, shard, shuffle, report, format, verbose } = flags;
  const target = { ...flags, ...judgedBy, ...(flags.key === undefined ? {} : { clientKey: flags.key }) };
  return onTarget(await judged(apis, scenarios, flags.contract), target, (options) => {
    if (asBefore !== undefined) options.print(`note: ${asBefore}`);
    return verify({
      ...options,
      ...watching,
      ...(scenarios === undefined ? {} : { scenarios }),
      ...(cases ? { cases } : {}),
      ...(rerun ? { rerun } : {}),
      ...(maxErrors === undefined ? {} : { maxErrors }),
      ...(grep === undefined ? {} : { grep }),
      ...(derived === "yes" ? {} : { derived }),
      bail,
      ...(shard ? { shard } : {}),
      ...(shuffle === undefined ? {} : { seed: shuffle }),
      reportDir: report,
      formats: format,
      evidence: wantsEvidence(format) ? "all" : "failed",
      verbose,
    });
  });
}

/** The suite of these APIs, or a team's own scenarios. */
async function judged(
  apis: readonly string[],
  scenarios: string | undefined,
  contract: string | undefined,
): Promise<JudgedSuite> {
  if (scenarios === undefined) return { apis: await knownApis(apis) };
  const { loadOwnSuite } = await import("../../conformance/engine/own/own-suite.ts");
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  const own = { dir: scenarios, apis, ...(contract === undefined ? {} : { contract }) };
  const suite = loadOwnSuite(own, createLibrary());
  return { apis: suite.apis, suite };
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
