import { readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { bearClosedOutput } from "./cli/closed-output.ts";
import { reportError } from "./cli/report-error.ts";

/** In the order of `--help`. One that is called by its name alone is loaded: the others would double its start. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["mock", async () => (await import("./cli/mock.ts")).mockCommand()],
  ["credentials", async () => (await import("./cli/credentials.ts")).credentialsCommand()],
  ["health", async () => (await import("./cli/health.ts")).healthCommand()],
  ["world", async () => (await import("./cli/world.ts")).worldCommand()],
  ["prepare", async () => (await import("./cli/prepare.ts")).prepareCommand()],
  ["verify", async () => (await import("./cli/verify.ts")).verifyCommand()],
  ["certify", async () => (await import("./cli/certify.ts")).certifyCommand()],
  ["check", async () => (await import("./cli/check.ts")).checkCommand()],
  ["demo", async () => (await import("./cli/demo.ts")).demoCommand()],
  ["coverage", async () => (await import("./cli/coverage.ts")).coverageCommand()],
  ["report", async () => (await import("./cli/report.ts")).reportCommand()],
  ["fidelity", async () => (await import("./cli/fidelity.ts")).fidelityCommand()],
  ["contract", async () => (await import("./cli/contract.ts")).contractCommand()],
  ["mutants", async () => (await import("./cli/mutants.ts")).mutantsCommand()],
  ["proxy", async () => (await import("./cli/proxy.ts")).proxyCommand()],
  ["record", async () => (await import("./cli/record.ts")).recordCommand()],
  ["scenario", async () => (await import("./cli/scenario.ts")).scenarioCommand()],
]);
const asked = commands.get(process.argv[2] ?? "");

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

for (const make of asked ? [asked] : commands.values()) program.addCommand(await make());
withOneForm(program);

bearClosedOutput();
try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, text } = reportError(error);
  if (text !== undefined) console.error(text);
  process.exitCode = exitCode;
}

/** Every error is told as `reportError` tells it, and ends the program there. */
function withOneForm(command: Command): void {
  command.exitOverride();
  command.configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, "touchstone: ")),
  });
  command.commands.forEach(withOneForm);
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageRoot, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}
