import { Command } from "commander";
import { ExitCode } from "./exit.ts";
import { flag, integer } from "./flags.ts";

/** `touchstone health`: for probes, such as a container's. */
export function healthCommand(): Command {
  return new Command("health")
    .description("Ask whether the mock on this machine answers")
    .addOption(flag("-p, --port <number>", "its port").default(4010).argParser(integer(0, 65535)))
    .addHelpText("after", "\nExit code: 0 it answers, also when its administration is off; 1 it does not.")
    .action(async ({ port }: { port: number }) => {
      const url = `http://127.0.0.1:${port}/__admin/health`;
      try {
        const { status } = await fetch(url, { signal: AbortSignal.timeout(3000) });
        console.log(`${url} answers with ${status}`);
      } catch (error) {
        const { cause, message } = error as Error;
        console.error(
          `touchstone: ${url} does not answer: ${cause instanceof Error ? cause.message : message}`,
        );
        process.exitCode = ExitCode.targetFails;
      }
    });
}
