import { Command } from "commander";
import { suggestion } from "../../contracts/lib/nearest-name.ts";
import type { GivenInputs } from "../../conformance/engine/coverage/coverage.ts";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import type { Suite } from "../../conformance/engine/model/suite.ts";
import { chosenApis } from "./chosen-apis.ts";
import { ExitCode, UsageError } from "./exit.ts";
import { flag } from "./flags.ts";

interface CoverageFlags {
  readonly gate: boolean;
  readonly run: boolean;
  readonly result?: string;
  readonly derived: "no" | "only" | "yes";
  readonly target?: string;
  readonly input?: string;
}

const examples = `
Examples:
  touchstone coverage zuul                             what the scenarios expect
  touchstone coverage --run                            what they met when run against the built-in mock
  touchstone coverage --result reports/result.json     what they met in that run
  touchstone coverage --derived no                     what the written cases prove without the derived ones
  touchstone coverage quay --target my-quay.yaml       which inputs that target lacks, and what each would unlock
  touchstone coverage quay --input userToken           every case that needs this input

--gate wants 95 % of the testable requirements cited, a positive and a negative case of every operation, and 90 % of
all APIs' documented statuses met. Whatever is missing needs a reason, and no reason may be out of date.`;

/** `touchstone coverage`: what the scenarios prove, and what they do not. */
export function coverageCommand(): Command {
  return new Command("coverage")
    .description("Show which requirements, operations and statuses the scenarios prove")
    .argument("[api...]", "default: all")
    .option("--run", "run the cases of every level against the built-in mock first", false)
    .option("--result <file>", "the result.json of a run of every level and all cases")
    .option(
      "--gate",
      "exit with 1 when something is not proven; runs the cases unless a result is given",
      false,
    )
    .addOption(
      flag("--derived <which>", "the cases derived from the contracts: with, without, or only them")
        .choices(["yes", "no", "only"])
        .default("yes"),
    )
    .option("--target <file>", "list only the inputs that this target file does not give")
    .option("--input <name>", "list every case that this input unlocks, and nothing else")
    .addHelpText("after", examples)
    .action(show);
}

async function show(apis: string[], flags: CoverageFlags): Promise<void> {
  const { coverage } = await import("../../conformance/engine/coverage/coverage.ts");
  const { gateFaults } = await import("../../conformance/engine/coverage/coverage-gate.ts");
  const { coverageText } = await import("../../conformance/engine/report/coverage-text.ts");
  const { loadSuite } = await import("../../conformance/engine/model/suite.ts");
  const { suiteApis } = await import("../../conformance/engine/model/suite-files.ts");
  const all = suiteApis();
  const suite = loadSuite(chosenApis(apis, all, (api) => `there are no scenarios of ${api}`));
  if (flags.input !== undefined) {
    console.log(await casesOf(flags.input, await ofKind(suite, flags.derived)));
    return;
  }
  const result = await resultOf(suite, flags);
  const given = flags.target === undefined ? undefined : await inputsOf(flags.target);
  const found = coverage(await ofKind(suite, flags.derived), result, given);
  console.log(coverageText(found, { details: true }));
  if (!flags.gate) return;
  const faults = gateFaults(found, { whole: found.length === all.length });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = ExitCode.targetFails;
}

/** A line for each case that an input unlocks. Throws `UsageError` for one that the chosen APIs do not have. */
async function casesOf(name: string, { apis, library, scenarios }: Suite): Promise<string> {
  const { unlockedCases } = await import("../../conformance/engine/inputs/unlocked-cases.ts");
  const known = apis.flatMap((api) => library.inputs(api).map((input) => input.name));
  if (!known.includes(name)) throw new UsageError(`there is no input ${name}${suggestion(name, known)}`);
  return (unlockedCases(scenarios).get(name)?.cases ?? []).join("\n");
}

async function inputsOf(file: string): Promise<GivenInputs> {
  const { loadTarget, targetFor } = await import("../../conformance/engine/model/target.ts");
  const target = loadTarget(file, process.env);
  return (api) => new Set(Object.keys(targetFor(target, api, "").inputs));
}

async function resultOf(
  suite: Suite,
  { run, gate, result: file }: CoverageFlags,
): Promise<SuiteResult | undefined> {
  if (file !== undefined) return resultIn(file, suite);
  return run || gate ? runOnMock(suite) : undefined;
}

/** Coverage is judged by a run of all that the suite has now, at every level. */
async function resultIn(file: string, suite: Suite): Promise<SuiteResult> {
  const { expectedSuite, pinOf } = await import("../../conformance/engine/model/pin.ts");
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const result = readResult(file);
  const { pinsOf } = await import("../../conformance/engine/release/of-releases.ts");
  const whole = suite.apis.map((api) => pinOf(api, suite));
  const pins = pinsOf(whole, result.selection.releases ?? {}, suite.library);
  if (
    result.suite.digest !== expectedSuite(pins, "informational").digest ||
    result.selection.requiredLeftOut > 0
  )
    throw new UsageError(`${file} is not of a run of all these cases: verify with --level informational`);
  return result;
}

async function runOnMock(suite: Suite): Promise<SuiteResult> {
  const { createMock } = await import("../mock/app.ts");
  const { ofOwnReleases } = await import("../../conformance/engine/release/of-releases.ts");
  const { runSuite } = await import("../../conformance/engine/run/run-suite.ts");
  const { loadTarget } = await import("../../conformance/engine/model/target.ts");
  const mock = await createMock();
  try {
    const target = loadTarget("mock", process.env, { baseUrls: [await mock.listen(0)] });
    const own = ofOwnReleases(suite);
    return await runSuite({ suite: own, target, options: { run: "coverage", level: "informational" } });
  } finally {
    await mock.close();
  }
}

async function ofKind(suite: Suite, derived: CoverageFlags["derived"]): Promise<Suite> {
  if (derived === "yes") return suite;
  const { isDerivedId } = await import("../../conformance/engine/derive/derived-id.ts");
  return { ...suite, scenarios: suite.scenarios.filter((s) => isDerivedId(s.id) === (derived === "only")) };
}
