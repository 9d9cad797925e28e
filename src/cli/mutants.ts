import { availableParallelism } from "node:os";
import { Command } from "commander";
import { chosenApis } from "./chosen-apis.ts";
import { ExitCode, UsageError } from "./exit.ts";
import { flag, integer } from "./flags.ts";
import { knownOperation } from "./known-operation.ts";

interface MutantsFlags {
  readonly operator?: string;
  readonly operation?: string;
  readonly grep?: string;
  readonly sample?: number;
  readonly jobs: number;
  readonly min: number;
  readonly matrix: boolean;
  readonly derived: boolean;
  readonly holdOuts: boolean;
  readonly healthy?: number;
  readonly slow?: number;
  readonly loaded: boolean;
  readonly report?: string;
}

const examples = `
Examples:
  touchstone mutants                                 all mutants of all APIs
  touchstone mutants axhub --sample 200              200 of AxHub's, the same in every run
  touchstone mutants --operator role-hole            one way to be wrong, in every operation
  touchstone mutants zuul --operation listBuilds     all that can be wrong with one operation
  touchstone mutants --matrix --report reports       every case against every mutant that it meets
  touchstone mutants --hold-outs                     mistakes written by hand
  touchstone mutants --healthy 100                   false alarms of 100 runs at concurrency 1, 4 and 16
  touchstone mutants --healthy 3 --slow 1000         3 runs against a mock that takes a second for each answer
  touchstone mutants --healthy 3 --loaded            3 runs while every core is busy

Exit code: 0 the gates hold (--min of all, 90 % of each operator and API, 99 % of each API's behaviour), 1 they do not, 2 usage, 3 our own error.`;

/** `touchstone mutants`: judges the suite by wrong implementations that it must notice. */
export function mutantsCommand(): Command {
  return new Command("mutants")
    .description("Run the suite against wrong implementations, and tell which of them it does not notice")
    .argument("[api...]", "default: all")
    .addOption(flag("--operator <name>", "only mutants of this operator"))
    .addOption(flag("--operation <id>", "only mutants of this operation"))
    .addOption(flag("--grep <text>", "only mutants whose id contains this"))
    .addOption(
      flag("--sample <number>", "so many of them, the same in every run").argParser(integer(1, 1_000_000)),
    )
    .addOption(
      flag("--jobs <number>", "processes at a time")
        .default(availableParallelism())
        .argParser(integer(1, 256)),
    )
    .addOption(flag("--min <percent>", "how many must be killed").default(95).argParser(integer(0, 100)))
    .addOption(flag("--matrix", "run every case of a mutant, not only until one kills it").default(false))
    .addOption(
      flag("--hold-outs", "the mistakes written by hand, instead of the operators' mutants").default(false),
    )
    .addOption(
      flag(
        "--healthy <runs>",
        "instead: so many shuffled runs of the healthy mock, for false alarms",
      ).argParser(integer(1, 10_000)),
    )
    .addOption(
      flag("--slow <ms>", "with --healthy: every answer takes so much longer").argParser(integer(1, 9_000)),
    )
    .addOption(flag("--loaded", "with --healthy: keep every core busy").default(false))
    .addOption(flag("--no-derived", "without the cases that are derived from the contracts"))
    .addOption(flag("--report <dir>", "write mutants.json and mutants.md there"))
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: MutantsFlags) => {
      process.exitCode = await runFlags(apis, flags);
    });
}

async function runFlags(apis: readonly string[], { report, ...flags }: MutantsFlags): Promise<number> {
  const { suiteApis } = await import("../../conformance/engine/model/suite-files.ts");
  const { loadContract } = await import("../../contracts/lib/contract.ts");
  const { operators } = await import("../mutants/engine/operators.ts");
  const { jobsOperation } = await import("../mutants/engine/mutant.ts");
  const { runHealthy } = await import("../mutants/engine/healthy.ts");
  const { UnhealthyMock } = await import("../mutants/engine/record.ts");
  const { NothingToJudge, runMutants } = await import("../mutants/engine/run-mutants.ts");
  const chosen = chosenApis(apis, suiteApis(), (api) => `there are no scenarios of ${api}`);
  if (flags.operation !== undefined && flags.operation !== jobsOperation)
    knownOperation(chosen.map(loadContract), flags.operation);
  const names = operators.map(({ name }) => name);
  if (flags.operator !== undefined && !names.includes(flags.operator))
    throw new UsageError(`there is no operator ${flags.operator}; there are: ${names.join(", ")}`);
  if (flags.healthy === undefined && (flags.slow !== undefined || flags.loaded))
    throw new UsageError("--slow and --loaded are for runs of the healthy mock: add --healthy");
  const print = (line: string): void => {
    console.log(line);
  };
  const { healthy, ...options } = { ...flags, apis: chosen, print };
  try {
    const good =
      healthy === undefined
        ? await runMutants({ ...options, reportDir: report })
        : await runHealthy({ ...options, runs: healthy, slowMs: flags.slow });
    return good ? ExitCode.good : ExitCode.targetFails;
  } catch (error) {
    if (error instanceof NothingToJudge) throw new UsageError(error.message);
    if (!(error instanceof UnhealthyMock)) throw error;
    console.error(`touchstone: ${error.message}`);
    return ExitCode.ownError;
  }
}
