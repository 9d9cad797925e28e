import { isDeepStrictEqual } from "node:util";
import type { Scenario } from "../arazzo/scenario.ts";
import { notRun } from "../model/not-run.ts";
import type { Pin } from "../model/pin.ts";
import { absentCases, expectedSuite, pinOf } from "../model/pin.ts";
import type { CaseResult, Selection, SuiteResult, Waiver } from "../model/result.ts";
import { caseHead } from "../run/run-case.ts";
import type { WantedCases } from "../model/selection.ts";
import { partOf, select } from "../model/selection.ts";
import type { Suite } from "../model/suite.ts";
import { UsageError } from "../model/usage-error.ts";
import { decideSuite } from "../model/decide-suite.ts";
import { isRequired } from "../model/verdict.ts";
import { applyWaivers, unusedWaivers } from "../model/waivers.ts";

export interface MergeInto {
  /** The suite that the shards are parts of. */
  readonly suite: Suite;
  /** What the suite must have; when absent, what it has. */
  readonly pins?: readonly Pin[];
  /** The shards may have met the target at other URLs, as when each started its own. */
  readonly otherUrls?: boolean;
}

/**
 * One result from those of its shards: the same as that of one run, but for the run's id and times. A case whose shard
 * is missing is not run. Throws `UsageError` for shards that do not belong together, come twice, or are of another suite.
 */
export function mergeShards(shards: readonly SuiteResult[], into: MergeInto): SuiteResult {
  const { suite } = into;
  const [first] = shards;
  if (!first) throw new UsageError("there is nothing to merge");
  const total = assertTogether(first, shards, into);
  const { apis, level, grep, cases: ids, rerun, derived, scenarios, releases } = first.selection;
  const wanted: WantedCases = {
    level,
    ...(grep === undefined ? {} : { grep }),
    ...(ids ? { cases: ids } : {}),
    ...(rerun ? { rerun } : {}),
    ...(derived === undefined ? {} : { derived: derived ? "only" : "no" }),
  };
  const pins = into.pins ?? apis.map((api) => pinOf(api, suite));
  const expected = expectedSuite(pins, level);
  if (expected.digest !== first.suite.digest)
    throw new UsageError(
      "the shards are of another suite than this one: merge them with the version that ran them",
    );
  const absent = absentCases(pins, suite.scenarios, level);
  const whole = select(suite.scenarios, absent, wanted);
  const found = new Map<string, CaseResult>();
  const missing = new Map<string, string>();
  for (let index = 1; index <= total; index++) {
    const part = select(suite.scenarios, absent, { ...wanted, shard: { index, total } });
    const names = [...part.chosen, ...part.absent].map(nameOf);
    const shard = shards.find((s) => s.selection.shard?.index === index);
    if (shard) takeCases(shard, names, found);
    else for (const name of names) missing.set(name, `shard ${index}/${total} is missing`);
  }
  const cases = [
    ...whole.chosen.map((s) => found.get(nameOf(s)) ?? missingCase(s, isRequired(s.level, level), missing)),
    ...whole.absent,
  ];
  const own = { ...(scenarios === undefined ? {} : { scenarios }), ...(releases ? { releases } : {}) };
  const selection: Selection = { apis, ...partOf(wanted), ...own, requiredLeftOut: whole.requiredLeftOut };
  return concluded(first, shards, { selection, cases });
}

/** What the shards must share; the number of shards. */
function assertTogether(first: SuiteResult, shards: readonly SuiteResult[], into: MergeInto): number {
  const seen = new Set<number>();
  for (const { selection } of shards) {
    if (!selection.shard) throw new UsageError("a result is of a whole run, not of a shard");
    if (seen.has(selection.shard.index))
      throw new UsageError(`shard ${selection.shard.index}/${selection.shard.total} is given twice`);
    seen.add(selection.shard.index);
  }
  for (const [what, of] of Object.entries(common(into))) {
    const other = shards.find((s) => !isDeepStrictEqual(of(s), of(first)));
    if (other)
      throw new UsageError(
        `the shards differ in their ${what}: ${JSON.stringify(of(first))} and ${JSON.stringify(of(other))}${cureOf(what, first, other)}`,
      );
  }
  return first.selection.shard?.total ?? 0;
}

/** One target at several places is told from several targets by its caller alone. */
function cureOf(what: string, { target: one }: SuiteResult, { target: other }: SuiteResult): string {
  return what === "target" && ownName(one) === ownName(other)
    ? "; if it is one target that each shard met at another URL, say --other-urls"
    : "";
}

/** A target that nobody has named is called by its URL, which is not its own. */
function ownName({ name }: SuiteResult["target"]): string {
  return /^https?:\/\//.test(name) ? "" : name;
}

/** By the name that a reader is told. */
function common({
  otherUrls = false,
}: MergeInto): Readonly<Record<string, (result: SuiteResult) => unknown>> {
  return {
    suite: ({ suite }) => suite.digest,
    // A mock of the run's own has another port each time.
    target: ({ target }) => (otherUrls || target.startedForRun === true ? ownName(target) : target),
    selection: ({ selection }) => ({
      apis: selection.apis,
      level: selection.level,
      grep: selection.grep,
      cases: selection.cases,
      rerun: selection.rerun,
      scenarios: selection.scenarios,
      derived: selection.derived,
      releases: selection.releases,
      shards: selection.shard?.total,
    }),
    waivers: ({ waivers }) => waivers.map(asGiven),
  };
}

/** Every case of a shard must be its own, and come once. */
function takeCases(
  { selection, cases }: SuiteResult,
  own: readonly string[],
  found: Map<string, CaseResult>,
): void {
  const place = `shard ${selection.shard?.index ?? 0}/${selection.shard?.total ?? 0}`;
  const expected = new Set(own);
  for (const result of cases) {
    const name = nameOf(result);
    if (!expected.has(name))
      throw new UsageError(`${place} holds ${name}, which is not a case of that shard`);
    if (found.has(name)) throw new UsageError(`${place} holds ${name} twice`);
    found.set(name, result);
  }
}

function missingCase(
  scenario: Scenario,
  required: boolean,
  missing: ReadonlyMap<string, string>,
): CaseResult {
  const reason = missing.get(nameOf(scenario)) ?? "the result of its shard does not hold it";
  return notRun(caseHead(scenario, required), reason);
}

/** The verdict over all cases; nothing of it is taken from the shards. */
function concluded(
  first: SuiteResult,
  shards: readonly SuiteResult[],
  { selection, cases }: Pick<SuiteResult, "selection" | "cases">,
): SuiteResult {
  const waived = applyWaivers(cases.map(withoutWaiver), first.waivers.map(asGiven));
  const decision = decideSuite(waived.cases, selection);
  const unused = unusedWaivers(waived.waivers, waived.cases).length > 0;
  const starts = shards.map((s) => Date.parse(s.startedAt));
  const ends = shards.map((s) => Date.parse(s.startedAt) + s.durationMs);
  const started = Math.min(...starts);
  return {
    schemaVersion: 2,
    verdict: decision.verdict,
    exitCode: decision.exitCode === 0 && unused ? 2 : decision.exitCode,
    verdictLine: decision.line,
    target: first.target,
    selection,
    suite: first.suite,
    ...(decision.without.length > 0 ? { without: decision.without } : {}),
    waivers: waived.waivers,
    ...partsOf(shards),
    startedAt: new Date(started).toISOString(),
    durationMs: Math.max(...ends) - started,
    run: [...new Set(shards.map((s) => s.run))].join("+"),
    counts: decision.counts,
    cases: waived.cases,
  };
}

/** What each shard was given, when all of them say it. */
function partsOf(shards: readonly SuiteResult[]): Pick<SuiteResult, "parts"> {
  const parts = shards.flatMap(({ selection: { shard }, setting, run, startedAt, durationMs }) =>
    shard && setting ? [{ shard, run, startedAt, durationMs, setting }] : [],
  );
  if (parts.length < shards.length) return {};
  return { parts: parts.sort((a, b) => a.shard.index - b.shard.index) };
}

function nameOf({ api, id }: Pick<CaseResult, "api" | "id">): string {
  return `${api} ${id}`;
}

/** As the caller gave it: whether it was used shows only in the whole. */
function asGiven({ case: of, requirement, reason, issue, owner, expiry }: Waiver): Waiver {
  return { case: of, requirement, reason, issue, owner, expiry };
}

function withoutWaiver(result: CaseResult): CaseResult {
  const bare: { waiver?: Waiver } & CaseResult = { ...result };
  delete bare.waiver;
  return bare;
}
