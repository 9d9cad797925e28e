import { Command } from "commander";
import { flag, integer } from "./flags.ts";

/** `touchstone proxy`: reports where real traffic leaves the contract. */
export function proxyCommand(): Command {
  return new Command("proxy")
    .description("Put Prism's validating proxy before a real server")
    .argument("<api>", "whose contract judges the traffic")
    .addOption(flag("--upstream <url>", "the real server").makeOptionMandatory())
    .addOption(flag("-p, --port <number>", "port").default(4011).argParser(integer(0, 65535)))
    .addOption(flag("--host <name>", "address to bind").default("127.0.0.1"))
    .addHelpText(
      "after",
      "\nExample:\n  touchstone proxy gitlab-agents --upstream https://gitlab.example.com\n" +
        "  Violations are logged and told in the header sl-violations.",
    )
    .action(async (api: string, flags: { upstream: string; port: number; host: string }) => {
      const { prismProxy } = await import("./prism.ts");
      await prismProxy(api, flags.upstream, flags);
    });
}
