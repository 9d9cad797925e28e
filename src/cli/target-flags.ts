import type { Command } from "commander";
import type { Level } from "../../conformance/engine/arazzo/document.ts";
import type { TlsFiles } from "../../conformance/engine/run/tls-files.ts";
import type { Suite } from "../../conformance/engine/model/suite.ts";
import type { VerifyOptions } from "../../conformance/engine/run/verify.ts";
import { namedReleases } from "./named-releases.ts";
import { chosenApis } from "./chosen-apis.ts";
import type { Allowing } from "./exit.ts";
import { UsageError } from "./exit.ts";
import { allowIncomplete, flag, integer, positive, several } from "./flags.ts";
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
  readonly ca?: string;
  readonly insecure?: boolean;
  readonly cert?: string;
  /** `--key` where nothing is signed. */
  readonly clientKey?: string;
  readonly waivers?: string;
  readonly preflight: boolean;
  readonly rate?: number;
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
    .addOption(flag("--ca <file>", "trust servers whose certificate these authorities signed (PEM)"))
    .addOption(flag("--insecure", "check nobody's certificate").default(false))
    .addOption(flag("--cert <file>", "the client's certificate, for servers that ask for one (PEM)"))
    .addOption(
      flag("--waivers <file>", "failures to bear for a while; they make the verdict conditional at best"),
    )
    .addOption(flag("--no-preflight", "run the cases without asking first whether the target can be judged"))
    .addOption(flag("--rate <number>", "the most requests a second").argParser(positive))
    .addOption(allowIncomplete());
}

/** What is judged: the suite of these APIs, or other scenarios of them. */
export interface JudgedSuite {
  readonly apis: readonly string[];
  readonly suite?: Suite;
}

/** The APIs that the caller named, or all that have a suite. Throws `UsageError` for one that has none. */
export async function knownApis(named: readonly string[]): Promise<readonly string[]> {
  const { suiteApis } = await import("../../conformance/engine/model/suite-files.ts");
  const { pinnedSuites } = await import("../../conformance/engine/model/pin.ts");
  const known = [...new Set([...suiteApis(), ...Object.keys(pinnedSuites())])].sort();
  return chosenApis(named, known, (api) => `there are no scenarios of ${api}`);
}

/** Runs `judge` on the target that the flags name, or on a mock of its own on a free port. */
export async function onTarget<T>(
  { apis, suite }: JudgedSuite,
  flags: TargetFlags,
  judge: (options: VerifyOptions) => Promise<T>,
): Promise<T> {
  const { baseUrl, input = [], release = [], strict } = flags;
  const { level, concurrency, oneWorld, waivers, preflight, rate } = flags;
  const target = flags.target ?? (await defaultTarget({ apis, suite }, baseUrl));
  const mock =
    flags.target === undefined && baseUrl === undefined
      ? startOwnMock(namedReleases(release, apis))
      : undefined;
  try {
    return await judge({
      apis,
      ...(suite ? { suite } : {}),
      target,
      baseUrls: baseUrl ?? (mock ? mock.then(({ url }) => [url]) : []),
      inputs: input,
      releases: release,
      // The built-in mock knows no more than the list: what it does not declare is a defect.
      strict: strict || target === "mock",
      level,
      ...(concurrency === undefined ? {} : { concurrency }),
      oneWorld,
      preflight,
      ...(rate === undefined ? {} : { rate }),
      tls: tlsOf(flags),
      startedForRun: mock !== undefined,
      ...(waivers === undefined ? {} : { waivers }),
      env: process.env,
      run: Date.now().toString(36),
      color: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
      print: (line) => {
        console.log(line);
      },
      refuse: (reason) => {
        console.error(`touchstone: ${reason}`);
      },
    });
  } finally {
    await (await mock)?.close();
  }
}

/**
 * The built-in mock, unless it does not serve all of these APIs: then the caller has to say who does. A team's own scenarios
 * are asked of any server: below its URL, where it is no mock that serves several APIs, each below a mount.
 */
async function defaultTarget(
  { apis, suite }: { readonly apis: readonly string[]; readonly suite: Suite | undefined },
  baseUrls: readonly string[] = [],
): Promise<VerifyOptions["target"]> {
  const { serviceNames } = await import("../mock/services.ts");
  const served = serviceNames();
  const foreign = apis.find((api) => !served.includes(api));
  const baseUrl = baseUrls[0]?.replace(/^[a-z][a-z0-9-]*=(?=https?:)/, "");
  const isOurs = foreign === undefined;
  if (isOurs && (baseUrl === undefined || suite === undefined || (await hasMounts(baseUrl)))) return "mock";
  if (baseUrl === undefined)
    throw new UsageError(
      `the built-in mock does not serve ${foreign ?? "it"}: say who does, with --target FILE or --base-url URL`,
    );
  return { name: baseUrl, baseUrl };
}

/** Whether a mock is there that serves its APIs below mounts. */
async function hasMounts(url: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL("__admin/health", url.endsWith("/") ? url : `${url}/`), {
      signal: AbortSignal.timeout(5_000),
    });
    const { apis } = (await answer.json()) as { readonly apis?: readonly { readonly mount?: unknown }[] }; // whatever is there
    return Array.isArray(apis) && apis.some(({ mount }) => typeof mount === "string" && mount.length > 1);
  } catch {
    return false; // no mock; who it is, the run finds out
  }
}

export function tlsOf({
  ca,
  insecure = false,
  cert,
  clientKey: key,
}: Pick<TargetFlags, "ca" | "insecure" | "cert" | "clientKey">): TlsFiles {
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    insecure,
  };
}
