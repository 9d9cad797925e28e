import type { Command } from "commander";
import type { Level } from "../../conformance/engine/arazzo/document.ts";
import type { VerifyOptions } from "../../conformance/engine/run/verify.ts";
import { namedReleases } from "./named-releases.ts";
import { chosenApis } from "./chosen-apis.ts";
import type { Allowing } from "./exit.ts";
import { allowIncomplete, flag, integer, several } from "./flags.ts";
import { startOwnMock } from "./own-mock.ts";

/** What every command that judges a target takes. */
export interface TargetFlags extends Allowing {
  readonly target?: string;
  readonly baseUrl?: readonly string[];
  readonly input?: readonly string[];
  readonly release?: readonly string[];
  readonly strict: boolean;
  readonly level: Level;
  readonly concurrency?: number;
  readonly oneWorld: boolean;
  readonly waivers?: string;
}

export function addTargetFlags(command: Command): Command {
  return command
    .addOption(
      flag("--target <file>", "a target file, or mock; default: the built-in mock, started for this run"),
    )
    .addOption(
      flag("--base-url <url>", "where the target is, or api=URL; may be repeated").argParser(several),
    )
    .addOption(flag("--input <name=value>", "an input of the scenarios; may be repeated").argParser(several))
    .addOption(
      flag(
        "--release <release>",
        "the release that the target is, or api=RELEASE (3.18, head); may be repeated",
      ).argParser(several),
    )
    .addOption(
      flag("--strict", "members that no known release has fail also on one newer than all of them").default(
        false,
      ),
    )
    .addOption(
      flag("--level <level>", "how much is required")
        .choices(["core", "extended", "informational"])
        .default("extended"),
    )
    .addOption(flag("--concurrency <number>", "cases at a time").argParser(integer(1, 256)))
    .addOption(
      flag("--one-world", "one case at a time, all in one world, as on a real server").default(false),
    )
    .addOption(
      flag("--waivers <file>", "failures to bear for a while; they make the verdict conditional at best"),
    )
    .addOption(allowIncomplete());
}

/** Runs `judge` on the target that the flags name, or on a mock of its own on a free port. */
export async function onTarget<T>(
  named: readonly string[],
  flags: TargetFlags,
  judge: (options: VerifyOptions) => Promise<T>,
): Promise<T> {
  const { suiteApis } = await import("../../conformance/engine/model/suite-files.ts");
  const { pinnedSuites } = await import("../../conformance/engine/model/pin.ts");
  const known = [...new Set([...suiteApis(), ...Object.keys(pinnedSuites())])].sort();
  const apis = chosenApis(named, known, (api) => `there are no scenarios of ${api}`);
  const { target = "mock", baseUrl, input = [], release = [], strict } = flags;
  const { level, concurrency, oneWorld, waivers } = flags;
  const mock = flags.target === undefined ? startOwnMock(namedReleases(release, apis)) : undefined;
  try {
    return await judge({
      apis,
      target,
      baseUrls: baseUrl ?? (mock ? mock.then(({ url }) => [url]) : []),
      inputs: input,
      releases: release,
      // The built-in mock knows no more than the list: what it does not declare is a defect.
      strict: strict || target === "mock",
      level,
      ...(concurrency === undefined ? {} : { concurrency }),
      oneWorld,
      ...(waivers === undefined ? {} : { waivers }),
      env: process.env,
      run: Date.now().toString(36),
      color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
      print: (line) => {
        console.log(line);
      },
    });
  } finally {
    await (await mock)?.close();
  }
}
