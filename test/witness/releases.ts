/**
 * `npm run witness:releases`: the mock passes the suite as each release that a change begins with, and each change of
 * `contracts/<api>/changes.yaml` is a mutant: the mock of a release without it, and the mock of the contract's own release
 * with it too early, must fail. Both follow one list, so only that shows that the suite sees what a change says.
 */
import type { Change } from "../../contracts/lib/releases/changes.ts";
import { changesIn, loadChanges } from "../../contracts/lib/releases/changes.ts";
import type { Release } from "../../contracts/lib/releases/release.ts";
import { earliestIn, head, readRelease } from "../../contracts/lib/releases/release.ts";
import { withChanges } from "../../contracts/lib/releases/released-contract.ts";
import type { Scenario } from "../../conformance/engine/arazzo/scenario.ts";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import type { Suite } from "../../conformance/engine/model/suite.ts";
import { loadSuite } from "../../conformance/engine/model/suite.ts";
import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import { loadTarget } from "../../conformance/engine/model/target.ts";
import { ofReleases } from "../../conformance/engine/release/of-releases.ts";
import { runSuite } from "../../conformance/engine/run/run-suite.ts";
import { createMock } from "../../src/mock/app.ts";
import { loadService, serviceNames } from "../../src/mock/services.ts";

const named = process.argv.slice(2);
const apis = (named.length > 0 ? named : suiteApis()).filter((api) => loadChanges(api) !== undefined);
const faults: string[] = [];
for (const api of apis) await judgeApi(api);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

async function judgeApi(api: string): Promise<void> {
  const changes = loadChanges(api);
  const suite = loadSuite([api]);
  const own = readRelease(suite.library.contract(api)?.contract.document.info["x-release"] ?? "");
  if (!changes || !own) throw new Error(`${api}: there is no list of changes, or no x-release`);
  for (const release of releasesOf(changes.changes, own)) {
    const result = await run(suite, { api, release, has: changesIn(changes, release) });
    console.log(`${api} ${release.text}: ${result.verdictLine}`);
    if (result.verdict !== "conformant") faults.push(...failuresOf(result, `${api} ${release.text}`));
  }
  for (const change of changes.changes) {
    if (change.unseen !== undefined) continue;
    const first = earliestIn(change.in) ?? head;
    const without = changesIn(changes, first).filter(({ id }) => id !== change.id);
    const lacks = await run(suite, { api, release: first, has: without, about: change });
    if (!failing(lacks)) faults.push(`${api} ${first.text} without ${change.id} is not noticed`);
    const early = await run(suite, { api, release: own, has: [change], about: change });
    if (!failing(early)) faults.push(`${api} ${own.text} with ${change.id} is not noticed`);
    console.log(`${api} ${change.id}: without it ${told(lacks)}, too early ${told(early)}`);
  }
}

/** The contract's own, the first of each change, and head. */
function releasesOf(changes: readonly Change[], own: Release): Release[] {
  // Each minor release once, as its first change has it.
  const firsts = changes.flatMap((change) => earliestIn(change.in) ?? []);
  const minors = new Map(
    firsts.map((release) => [minorOf(release), release]).reverse() as [string, Release][],
  );
  const all = [own, ...minors.values(), head];
  return [...new Map(all.map((release) => [release.version, release])).values()];
}

function minorOf({ version }: Release): string {
  return version.split(".", 2).join(".");
}

interface Run {
  readonly api: string;
  /** By which the suite judges. */
  readonly release: Release;
  /** What the mock has. */
  readonly has: readonly Change[];
  /** The change that a failure is sought for: its cases come first, and the first failure ends the run. */
  readonly about?: Change;
}

async function run(whole: Suite, { api, release, has, about }: Run): Promise<SuiteResult> {
  const service = await loadService(api);
  const released = {
    ...service,
    contract: withChanges(service.contract, has),
    served: {
      version: release === head ? undefined : release.version,
      changes: new Set(has.map(({ id }) => id)),
    },
  };
  // One service alone would be served at the root, where the target file does not look.
  const other = serviceNames().find((name) => name !== api) ?? api;
  const mock = await createMock({ services: [released, await loadService(other)] });
  try {
    const target = loadTarget("mock", {}, { baseUrls: [await mock.listen(0)] });
    const releases = { [api]: { release: release.text, from: "told" as const } };
    const suite = ofReleases(whole, releases);
    const scenarios = about ? firstAbout(suite.scenarios, about) : suite.scenarios;
    // Of a failure that ends only the informational cases know.
    const level = about ? "informational" : "extended";
    const options = { run: "releases", bail: about !== undefined, level } as const;
    return await runSuite({ suite: { ...suite, scenarios }, target, releases, options });
  } finally {
    await mock.close();
  }
}

/** The cases that cite what a change ends or begins, then the others. */
function firstAbout(scenarios: readonly Scenario[], { ends = [], begins = [] }: Change): Scenario[] {
  const ids = new Set([...ends, ...begins]);
  const cites = ({ requirements }: Scenario) => requirements.some((id) => ids.has(id));
  return [...scenarios.filter(cites), ...scenarios.filter((scenario) => !cites(scenario))];
}

function told(result: SuiteResult): string {
  const id = failing(result);
  return id === undefined ? "nothing fails" : `${id} fails`;
}

/** The first case that fails. */
function failing({ cases }: SuiteResult): string | undefined {
  return cases.find(({ verdict }) => ["fail", "error", "blocked"].includes(verdict))?.id;
}

function failuresOf({ cases }: SuiteResult, where: string): string[] {
  return cases
    .filter(({ required, verdict }) => required && verdict !== "pass")
    .map(({ id, reason }) => `${where}: ${id}: ${reason}`);
}
