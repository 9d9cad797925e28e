import { Command } from "commander";
import type { ApiCoverage } from "../../conformance/coverage.ts";
import { ExitCode, UsageError } from "./exit.ts";

/** `touchstone coverage`: what the scenarios prove, and what they do not. */
export function coverageCommand(): Command {
  return new Command("coverage")
    .description("Show which requirements, operations and statuses the scenarios prove")
    .argument("[api...]", "default: all")
    .option("--gate", "exit with 1 when something testable is not proven", false)
    .action(async (apis: string[], { gate }: { gate: boolean }) => {
      const { coverage } = await import("../../conformance/coverage.ts");
      const { coverageText } = await import("../../conformance/report/coverage-text.ts");
      const { loadSuite, scenarioApis } = await import("../../conformance/suite.ts");
      const known = scenarioApis();
      const unknown = apis.find((api) => !known.includes(api));
      if (unknown !== undefined)
        throw new UsageError(`there are no scenarios of ${unknown}; there are: ${known.join(", ")}`);
      const found = coverage(loadSuite(apis.length > 0 ? apis : known));
      console.log(coverageText(found, { details: true }));
      if (gate && !found.every(isComplete)) process.exitCode = ExitCode.targetFails;
    });
}

function isComplete({ requirements, operations, statuses }: ApiCoverage): boolean {
  return (
    requirements.uncited.length === 0 &&
    operations.withoutPositive.length === 0 &&
    operations.withoutNegative.length === 0 &&
    statuses.unreached.length === 0
  );
}
