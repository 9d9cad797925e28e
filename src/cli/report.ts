import { writeFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import type { Suite } from "../../conformance/engine/model/suite.ts";
import type { ReportFormat } from "../../conformance/engine/report/format-names.ts";
import { reportFormats } from "../../conformance/engine/report/format-names.ts";
import type { Allowing } from "./exit.ts";
import { allowed, ExitCode } from "./exit.ts";
import { allowIncomplete } from "./flags.ts";
import { formats } from "./verify.ts";

const examples = `
Examples:
  touchstone report merge reports/result.*-of-4.json --out merged      the shards of one run, as one result
  touchstone report show result.json --format html,junit --out out   other formats of a result
  touchstone report show result.json --format tap                    one format on the standard output
  touchstone report compare old.json new.json --fail-on-regression   what has changed since
  touchstone report compare ours.json theirs.json --out compare.html implementations side by side`;

/** `touchstone report`: what can be made of results that are there already. */
export function reportCommand(): Command {
  return new Command("report")
    .description("Merge, show and compare results")
    .addCommand(mergeCommand())
    .addCommand(showCommand())
    .addCommand(compareCommand())
    .addHelpText("after", examples);
}

interface MergeFlags extends Allowing {
  readonly out: string;
  readonly format: readonly ReportFormat[];
  readonly otherUrls: boolean;
  readonly contract?: string;
}

function mergeCommand(): Command {
  return new Command("merge")
    .description("Make one result of the shards of a run; the exit code is that of the whole")
    .argument("<file...>", "result.json of each shard")
    .requiredOption("--out <dir>", "where the reports go")
    .option("--format <list>", `any of ${reportFormats.join(",")}`, formats, ["json", "junit", "md"])
    .option("--other-urls", "each shard may have met the target at another URL", false)
    .option("--contract <file>", "the OpenAPI document of shards of your own scenarios")
    .addOption(allowIncomplete())
    .action(merge);
}

async function merge(files: readonly string[], flags: MergeFlags): Promise<void> {
  const { out: dir, format, otherUrls } = flags;
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const { writeReports } = await import("../../conformance/engine/report/write-reports.ts");
  const { summaryText } = await import("../../conformance/engine/report/console.ts");
  const { mergeShards } = await import("../../conformance/engine/report/merge.ts");
  const { loadPins } = await import("../../conformance/engine/model/pin.ts");
  const { loadSuite } = await import("../../conformance/engine/model/suite.ts");
  const shards = files.map(readResult);
  const { apis = [], scenarios: own, releases = {} } = shards[0]?.selection ?? {};
  const { ofReleases, pinsOf } = await import("../../conformance/engine/release/of-releases.ts");
  const whole = loadSuite(own === undefined ? apis : []);
  const pins = pinsOf(own === undefined ? loadPins(apis) : [], releases, whole.library);
  const result =
    own === undefined
      ? mergeShards(shards, { suite: ofReleases(whole, releases), pins, otherUrls })
      : mergeShards(shards, { suite: await ownSuite(own, apis, flags.contract), otherUrls });
  const suite = await suiteFor(result);
  for (const file of writeReports(result, suite, { dir, formats: format, env: process.env, print }))
    print(`report: ${file}`);
  print(summaryText(result, { color: false }));
  process.exitCode = allowed(result.exitCode, flags);
}

function showCommand(): Command {
  return new Command("show")
    .description("Write a result in other formats")
    .argument("<file>", "a result.json")
    .requiredOption("--format <list>", `any of ${reportFormats.join(",")}`, formats)
    .option("--out <dir>", "where the reports go; on the standard output without it")
    .action(show);
}

async function show(
  file: string,
  { format, out }: { readonly format: readonly ReportFormat[]; readonly out?: string },
): Promise<void> {
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const { writeReports } = await import("../../conformance/engine/report/write-reports.ts");
  const { reports } = await import("../../conformance/engine/report/formats.ts");
  const result = readResult(file);
  const suite = await suiteFor(result);
  if (out === undefined)
    for (const name of format) process.stdout.write(`${reports[name].write(result, suite).trimEnd()}\n`);
  else
    for (const to of writeReports(result, suite, { dir: out, formats: format, env: {}, print }))
      print(`report: ${to}`);
}

function compareCommand(): Command {
  return new Command("compare")
    .description("Show implementations side by side, and what has changed between results of one target")
    .argument("<file...>", "result.json files; those of one target are told by its name")
    .option("--out <file>", "where the HTML page goes")
    .option("--fail-on-regression", "exit with 1 when a target no longer passes what it passed before", false)
    .action(compare);
}

async function compare(
  files: readonly string[],
  { out, failOnRegression }: { readonly out?: string; readonly failOnRegression: boolean },
): Promise<void> {
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const { compareResults, hasRegression } = await import("../../conformance/engine/report/compare.ts");
  const { compareText } = await import("../../conformance/engine/report/compare-text.ts");
  const { compareHtml } = await import("../../conformance/engine/report/html/compare.ts");
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  const { makeFolder } = await import("../../conformance/engine/model/files.ts");
  const library = createLibrary();
  const results = files.map(readResult);
  const comparison = compareResults(results, (api) => library.requirements(api));
  if (out !== undefined) {
    makeFolder(path.dirname(path.resolve(out)));
    writeFileSync(out, compareHtml(comparison));
  }
  print(compareText(comparison));
  if (failOnRegression && hasRegression(comparison)) process.exitCode = ExitCode.targetFails;
}

async function ownSuite(dir: string, apis: readonly string[], contract: string | undefined): Promise<Suite> {
  const { loadOwnSuite } = await import("../../conformance/engine/own/own-suite.ts");
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  return loadOwnSuite({ dir, apis, ...(contract === undefined ? {} : { contract }) }, createLibrary());
}

/** What reports tell beside the result; of a team's own scenarios the result tells all. */
async function suiteFor({ selection: { apis, scenarios } }: SuiteResult): Promise<Suite> {
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  const { loadSuite } = await import("../../conformance/engine/model/suite.ts");
  return scenarios === undefined ? loadSuite(apis) : { apis: [], scenarios: [], library: createLibrary() };
}

function print(text: string): void {
  console.log(text);
}
