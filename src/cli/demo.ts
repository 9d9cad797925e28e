import path from "node:path";
import { Command } from "commander";
import { flag } from "./flags.ts";
import { runVerify } from "./verify.ts";

/** `touchstone demo`: the whole product at work, with nothing to set up. */
export function demoCommand(): Command {
  return new Command("demo")
    .description("Start the mock on a free port, verify all of it, and say where the report is")
    .addOption(flag("--report <dir>", "where the reports go").default("reports/demo"))
    .action(async ({ report }: { report: string }) => {
      process.exitCode = await runVerify([], {
        level: "informational",
        bail: false,
        oneWorld: false,
        preflight: true,
        strict: false,
        verbose: false,
        report,
        format: ["json", "junit", "md", "html", "har"],
      });
      console.log(`Read ${path.resolve(report, "report.html")}`);
    });
}
