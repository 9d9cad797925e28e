import { Command, InvalidArgumentError, Option } from "commander";
import type { Level } from "../../conformance/arazzo/document.ts";
import type { ReportFormat, Verification } from "../../conformance/verify.ts";
import { UsageError } from "./exit.ts";
import { flag, integer, several } from "./flags.ts";

interface VerifyFlags {
  readonly target?: string;
  readonly baseUrl?: readonly string[];
  readonly input?: readonly string[];
  readonly level: Level;
  readonly grep?: string;
  readonly bail: boolean;
  readonly shard?: { readonly index: number; readonly total: number };
  readonly concurrency?: number;
  readonly shuffle?: number;
  readonly oneWorld: boolean;
  readonly report: string;
  readonly format: readonly ReportFormat[];
  readonly verbose: boolean;
}

const examples = `
Examples:
  touchstone verify                                        all APIs, against the built-in mock
  touchstone verify gitlab-agents --target my-gitlab.yaml  a server of yours, described in a target file
  touchstone verify axhub --target mock --base-url http://127.0.0.1:4010 --grep AXH-R-014
  touchstone verify --level core --bail                    a smoke test

Exit code: 0 all required cases passed, 1 the target fails, 2 usage or unreachable target, 3 our own error.`;

/** `touchstone verify`: replays the scenarios against a server and judges it. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("Replay the conformance scenarios against a server")
    .argument("[api...]", "the APIs to verify (default: all)")
    .addOption(
      flag("--target <file>", "a target file, or mock; default: the built-in mock, started for this run"),
    )
    .addOption(
      flag("--base-url <url>", "where the target is, or api=URL; may be repeated").argParser(several),
    )
    .addOption(flag("--input <name=value>", "an input of the scenarios; may be repeated").argParser(several))
    .addOption(
      flag("--level <level>", "how much is required")
        .choices(["core", "extended", "informational"])
        .default("extended"),
    )
    .addOption(flag("--grep <text>", "only cases whose id, file, summary or requirement contains this"))
    .addOption(flag("--bail", "stop at the first failure").default(false))
    .addOption(flag("--shard <i/n>", "run the i-th of n parts").argParser(shard))
    .addOption(flag("--concurrency <number>", "cases at a time").argParser(integer(1, 256)))
    .addOption(
      flag("--shuffle <number>", "run in another order, the same for the same number").argParser(
        integer(0, 2 ** 31),
      ),
    )
    .addOption(
      flag("--one-world", "one case at a time, all in one world, as on a real server").default(false),
    )
    .addOption(flag("--report <dir>", "where the reports go").default("reports"))
    .addOption(flag("--format <list>", "json,junit,md").default(["json", "junit", "md"]).argParser(formats))
    .addOption(new Option("--verbose", "print every case").default(false))
    .addHelpText("after", examples)
    .action(async (apis: string[], flags: VerifyFlags) => {
      process.exitCode = (await runVerify(apis, flags)).exitCode;
    });
}

/** Verifies the target that the flags name, or a mock of its own on a free port. */
export async function runVerify(apis: readonly string[], flags: VerifyFlags): Promise<Verification> {
  const { verify } = await import("../../conformance/verify.ts");
  const { scenarioApis } = await import("../../conformance/suite.ts");
  const known = scenarioApis();
  const unknown = apis.find((api) => !known.includes(api));
  if (unknown !== undefined)
    throw new UsageError(`there are no scenarios of ${unknown}; there are: ${known.join(", ")}`);
  const mock = flags.target === undefined ? await startOwnMock() : undefined;
  try {
    const {
      target = "mock",
      baseUrl = mock ? [mock.url] : [],
      input = [],
      report,
      format,
      ...options
    } = flags;
    return await verify({
      ...options,
      apis: apis.length > 0 ? apis : known,
      target,
      baseUrls: baseUrl,
      inputs: input,
      env: process.env,
      run: Date.now().toString(36),
      reportDir: report,
      formats: format,
      ...(flags.shuffle === undefined ? {} : { seed: flags.shuffle }),
      color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
      print: (line) => {
        console.log(line);
      },
    });
  } finally {
    await mock?.close();
  }
}

async function startOwnMock(): Promise<{ url: string; close: () => Promise<void> }> {
  const { createMock } = await import("../mock/app.ts");
  const mock = await createMock({
    log: (line) => {
      console.error(line);
    },
  });
  return { url: await mock.listen(0), close: () => mock.close() };
}

function shard(text: string): { index: number; total: number } {
  const [index = 0, total = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (index < 1 || index > total) throw new InvalidArgumentError("It must be i/n with 1 ≤ i ≤ n, e.g. 1/4.");
  return { index, total };
}

function formats(text: string): ReportFormat[] {
  return text.split(",").map((name) => {
    if (name === "json" || name === "junit" || name === "md") return name;
    throw new InvalidArgumentError(`There is no format ${name}; there are json, junit and md.`);
  });
}
