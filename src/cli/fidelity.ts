import { writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";

const examples = `
Examples:
  touchstone fidelity reports/quay/result.json --api quay --release 3.11.0 --out docs/fidelity/quay-3.11.0.md
  touchstone fidelity result.json --api zuul --release 13.1.1 --reasons reasons.yaml`;

interface Flags {
  readonly api: string;
  readonly release: string;
  readonly server?: string;
  readonly reasons?: string;
  readonly out?: string;
}

/** `touchstone fidelity`: the page of a run against a real server. */
export function fidelityCommand(): Command {
  return new Command("fidelity")
    .description("Write what a real server answered to the suite, and why what does not pass does not")
    .argument("<file>", "the result.json of a whole run against it")
    .requiredOption("--api <api>", "the API that was judged")
    .requiredOption("--release <release>", "the server's release")
    .option("--server <name>", "the server's name; that of the API when absent")
    .option("--reasons <file>", "why cases do not pass (reports/reasons.schema.json)")
    .option("--out <file>", "where the page goes; the standard output without it")
    .addHelpText("after", examples)
    .action(fidelity);
}

async function fidelity(file: string, flags: Flags): Promise<void> {
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const { fidelityPage } = await import("../../conformance/engine/report/fidelity/page.ts");
  const { loadReasons } = await import("../../conformance/engine/report/fidelity/reasons.ts");
  const { makeFolder } = await import("../../conformance/engine/model/files.ts");
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  const { describeApi } = await import("../../conformance/engine/report/fidelity/ledger.ts");
  const { api, release, server = capital(api), reasons, out } = flags;
  const page = fidelityPage({
    api,
    server,
    release,
    result: readResult(file),
    reasons: reasons === undefined ? [] : loadReasons(reasons),
    described: describeApi(createLibrary(), api),
    how: `What a real ${server} ${release} answered to the suite. Written by \`touchstone fidelity\` from the run's result; never edited.`,
  });
  if (out === undefined) {
    process.stdout.write(page);
    return;
  }
  makeFolder(path.dirname(path.resolve(out)));
  writeFileSync(out, page);
  console.log(`page: ${out}`);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
