import { readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { bearClosedOutput } from "./cli/closed-output.ts";
import { commands } from "./cli/commands.ts";
import { reportError } from "./cli/report-error.ts";

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
