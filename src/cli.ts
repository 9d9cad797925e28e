import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { certifyCommand } from "./cli/certify.ts";
import { checkCommand } from "./cli/check.ts";
import { contractCommand } from "./cli/contract.ts";
import { coverageCommand } from "./cli/coverage.ts";
import { demoCommand } from "./cli/demo.ts";
import { ExitCode, UsageError } from "./cli/exit.ts";
import { mockCommand } from "./cli/mock.ts";
import { mutantsCommand } from "./cli/mutants.ts";
import { proxyCommand } from "./cli/proxy.ts";
import { reportCommand } from "./cli/report.ts";
import { verifyCommand } from "./cli/verify.ts";

/** The `touchstone` command. Exit codes: 0 good, 1 the target fails, 2 usage or unreachable target, 3 our own error. */
const program = new Command("touchstone")
  .description(
    "A stateful mock of four DevOps REST APIs, and the suite that judges any implementation of them.",
  )
  .version(version(), "-V, --version")
  .helpCommand(true)
  .showHelpAfterError("(--help shows the flags)")
  .configureHelp({ sortSubcommands: false })
  .addHelpText("after", "\nEvery flag can also be set in the environment: --data as TOUCHSTONE_DATA.");

for (const make of [
  mockCommand,
  verifyCommand,
  certifyCommand,
  checkCommand,
  demoCommand,
  coverageCommand,
  reportCommand,
  contractCommand,
  mutantsCommand,
  proxyCommand,
])
  program.addCommand(make());
throwInsteadOfExit(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}

function report(error: unknown): number {
  // Help and version end here too, with code 0; commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.good : ExitCode.usage;
  if (error instanceof UsageError) {
    console.error(`touchstone: ${error.message}`);
    return ExitCode.usage;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return ExitCode.ownError;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}
