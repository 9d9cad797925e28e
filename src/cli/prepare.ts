import { Command } from "commander";
import { breakOffOnSignal } from "./break-off.ts";
import { ExitCode, UsageError } from "./exit.ts";
import { flag, positive, several } from "./flags.ts";
import type { TargetFlags } from "./target-flags.ts";
import { knownApis, tlsOf } from "./target-flags.ts";

interface PrepareFlags extends Pick<
  TargetFlags,
  "baseUrl" | "input" | "ca" | "insecure" | "cert" | "clientKey" | "rate"
> {
  readonly target?: string;
  readonly out?: string;
  readonly undo: boolean;
}

const examples = `
Examples:
  touchstone prepare quay --target my.yaml              writes my.prepared.yaml, the target for verify and certify
  touchstone prepare quay --target my.yaml --undo       takes away again what it made

Exit code: 0 all that the target's credentials reach is there; 1 something that was tried did not work; 2 usage, or a
target that was never reached. What else is missing is told, with the cases that it would unlock.`;

/** `touchstone prepare`: makes the world that a suite needs through the API itself. */
export function prepareCommand(): Command {
  return new Command("prepare")
    .description("Make what an API's suite needs on a server of yours, through the API itself")
    .argument("<api>", "the API whose suite is to be run")
    .addOption(flag("--target <file>", "the target file; it needs a URL and a few credentials"))
    .addOption(flag("--out <file>", "where the prepared target goes (default: beside it, .prepared.yaml)"))
    .addOption(
      flag("--undo", "take away again what was made, and list what nothing takes away").default(false),
    )
    .addOption(
      flag("--base-url <url>", "where the target is, or api=URL; may be repeated").argParser(several),
    )
    .addOption(flag("--input <name=value>", "an input of the scenarios; may be repeated").argParser(several))
    .addOption(flag("--ca <file>", "trust servers whose certificate these authorities signed (PEM)"))
    .addOption(flag("--insecure", "check nobody's certificate").default(false))
    .addOption(flag("--cert <file>", "the client's certificate, for servers that ask for one (PEM)"))
    .addOption(flag("--client-key <file>", "the private key of --cert"))
    .addOption(flag("--rate <number>", "the most requests a second").argParser(positive))
    .addHelpText("after", examples)
    .action(async (name: string, flags: PrepareFlags) => {
      process.exitCode = await runPrepare(name, flags);
    });
}

async function runPrepare(name: string, flags: PrepareFlags): Promise<number> {
  const [api = name] = await knownApis([name]);
  const { target } = flags;
  if (target === undefined)
    throw new UsageError("say which server: --target FILE, with its URL and the credentials that you have");
  const { prepare, undoPreparation } = await import("../../conformance/engine/prepare/prepare.ts");
  const { preparedName } = await import("../../conformance/engine/prepare/prepared-file.ts");
  const { outcomeText } = await import("../../conformance/engine/prepare/outcome-text.ts");
  const broken = breakOffOnSignal(() => {
    console.error("broken off: the prepared target says what was made; a second signal ends at once");
  });
  const options = {
    ...{
      api,
      out: flags.out ?? preparedName(target),
      env: process.env,
      stop: broken.stop,
      tls: tlsOf(flags),
    },
    ...(flags.rate === undefined ? {} : { rate: flags.rate }),
    overrides: { baseUrls: flags.baseUrl ?? [], inputs: flags.input ?? [] },
    print: (line: string) => {
      console.log(line);
    },
  };
  try {
    if (flags.undo) return tellUndone(await undoPreparation(options));
    const outcome = await prepare({ ...options, target, run: Date.now().toString(36) });
    console.log(`\n${outcomeText(outcome)}`);
    console.log(`prepared target: ${options.out}`);
    return broken.exitCode() ?? (outcome.failed.length > 0 ? ExitCode.targetFails : ExitCode.good);
  } finally {
    broken.release();
  }
}

function tellUndone({ problems, left }: { problems: readonly string[]; left: readonly string[] }): number {
  for (const problem of problems) console.error(`not taken away: ${problem}`);
  for (const line of left) console.log(`stays: ${line}`);
  console.log(problems.length > 0 ? "the prepared target stays: --undo can be repeated" : "all else is gone");
  return problems.length > 0 ? ExitCode.targetFails : ExitCode.good;
}
