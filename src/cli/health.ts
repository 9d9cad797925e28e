import { get as getPlain } from "node:http";
import { get as getSecure } from "node:https";
import { Command } from "commander";
import { ExitCode } from "./exit.ts";
import { flag, integer } from "./flags.ts";

interface HealthFlags {
  readonly port: number;
  readonly host: string;
  readonly https: boolean;
}

/** `touchstone health`: for probes, such as a container's. */
export function healthCommand(): Command {
  return new Command("health")
    .description("Ask whether the mock on this machine answers")
    .addOption(flag("-p, --port <number>", "its port").default(4010).argParser(integer(0, 65535)))
    .addOption(flag("--host <name>", "its address").default("127.0.0.1"))
    .addOption(flag("--https", "it serves HTTPS, with whatever certificate").default(false))
    .addHelpText("after", "\nExit code: 0 it answers, also when its administration is off; 1 it does not.")
    .action(async (flags: HealthFlags) => {
      const url = `${flags.https ? "https" : "http"}://${addressOf(flags)}/__admin/health`;
      try {
        console.log(`${url} answers with ${await statusOf(url)}`);
      } catch (error) {
        console.error(
          `touchstone: ${url} does not answer${flags.https ? "" : " (one that serves HTTPS wants --https)"}: ${error instanceof Error ? error.message : String(error)}`,
        );
        process.exitCode = ExitCode.targetFails;
      }
    });
}

/** Who is bound to any address answers on loopback. */
function addressOf({ host, port }: HealthFlags): string {
  if (host === "0.0.0.0") return `127.0.0.1:${port}`;
  if (host === "::") return `[::1]:${port}`;
  return `${/^[^[]*:/.test(host) ? `[${host}]` : host}:${port}`;
}

const patienceMs = 3000;

/** That it answers is all that is asked: nothing is sent that a wrong certificate could betray. */
function statusOf(url: string): Promise<number> {
  const get = url.startsWith("https:") ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: patienceMs, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.once("timeout", () => request.destroy(new Error(`no answer in ${patienceMs / 1000} s`)));
    request.once("error", reject);
  });
}
