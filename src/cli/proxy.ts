import { Command } from "commander";
import { counted } from "../../contracts/lib/counted.ts";
import { ExitCode } from "./exit.ts";
import { flag, integer, webUrl } from "./flags.ts";
import type { TappedFlags } from "./tapped.ts";

/** `touchstone proxy`: reports where real traffic leaves the contract. */
export function proxyCommand(): Command {
  return new Command("proxy")
    .description("Judge the traffic between a client and a real server by the contract")
    .argument("<api>", "whose contract judges the traffic")
    .addOption(flag("--upstream <url>", "the real server").argParser(webUrl).makeOptionMandatory())
    .addOption(flag("-p, --port <number>", "port").default(4011).argParser(integer(0, 65535)))
    .addOption(flag("--host <name>", "address to bind").default("127.0.0.1"))
    .addHelpText(
      "after",
      "\nExample:\n  touchstone proxy gitlab --upstream https://gitlab.example.com\n\n" +
        "Requests and answers pass as they are. Exit code: 0 all was as the contract says, 1 something was not, 2 usage.",
    )
    .action(async (name: string, flags: TappedFlags) => {
      const { contractNamed, serveTapped } = await import("./tapped.ts");
      const { exchangeJudge } = await import("../../conformance/engine/record/judge-exchange.ts");
      const judge = exchangeJudge(await contractNamed(name));
      const counts = { exchanges: 0, violations: 0 };
      await serveTapped(flags, (exchange) => {
        const faults = judge(exchange);
        counts.exchanges++;
        counts.violations += faults.length;
        const { method, url } = exchange.request;
        const told = exchange.response ? ` ${exchange.response.status}` : "";
        for (const fault of faults) console.log(`${method} ${url.split("?", 1)[0] ?? ""}${told}: ${fault}`);
      });
      console.log(`${counted(counts.exchanges, "exchange")}, ${counted(counts.violations, "violation")}`);
      process.exitCode = counts.violations > 0 ? ExitCode.targetFails : ExitCode.good;
    });
}
