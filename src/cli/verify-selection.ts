import type { Level } from "../../conformance/engine/arazzo/document.ts";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import { UsageError } from "./exit.ts";

/** Which cases the caller wants, and of which scenarios. */
export interface SelectionFlags {
  readonly case?: readonly string[];
  readonly rerun?: string;
  readonly scenarios?: string;
  readonly contract?: string;
  readonly level: Level;
  /** The level is the flag's default: nobody has asked for it. */
  readonly isDefaultLevel?: boolean;
  readonly release?: readonly string[];
  readonly target?: string;
}

export interface Chosen {
  /** All when empty. */
  readonly apis: readonly string[];
  readonly cases?: readonly string[];
  /** They are those that did not pass in an earlier result. */
  readonly rerun?: true;
  readonly scenarios?: string;
  readonly level: Level;
  /** `api=RELEASE`. */
  readonly release?: readonly string[];
  /** What was taken from the earlier result, in words. */
  readonly asBefore?: string;
}

/**
 * The cases named by `--case`, or those of an earlier result that did not pass (`--rerun`). That result also says of which
 * APIs and scenarios, at which level and, where no target file does, of which releases, unless the caller does.
 */
export async function chosenCases(apis: readonly string[], flags: SelectionFlags): Promise<Chosen> {
  const { case: cases, rerun, scenarios, contract, level, release } = flags;
  if (rerun === undefined) {
    assertOwn(scenarios, contract);
    return {
      apis,
      level,
      ...(release ? { release } : {}),
      ...(cases ? { cases } : {}),
      ...(scenarios === undefined ? {} : { scenarios }),
    };
  }
  if (cases) throw new UsageError("--case and --rerun exclude each other: both say which cases run");
  const { readResult } = await import("../../conformance/engine/report/read-result.ts");
  const before = readResult(rerun);
  const own = scenarios ?? before.selection.scenarios;
  assertOwn(own, contract);
  const open = before.cases.filter(
    (c) => c.verdict !== "pass" && (apis.length === 0 || apis.includes(c.api)),
  );
  if (open.length === 0) throw new UsageError(`every case in ${rerun} passed: there is nothing to run again`);
  const chosen = [...new Set(open.map((c) => c.api))];
  return {
    apis: chosen,
    cases: open.map((c) => c.id),
    rerun: true,
    ...(own === undefined ? {} : { scenarios: own }),
    ...judgedAs(before, chosen, flags),
  };
}

/** By what the cases are judged again: as before, but for what the caller says. */
function judgedAs(
  { selection }: SuiteResult,
  apis: readonly string[],
  { rerun = "", level, isDefaultLevel = false, release, target }: SelectionFlags,
): Pick<Chosen, "level" | "release" | "asBefore"> {
  const hasFile = target !== undefined && target !== "mock";
  const releases =
    release ??
    (hasFile
      ? []
      : toldReleases(selection)
          .filter(([api]) => apis.includes(api))
          .map((told) => told.join("=")));
  const taken = [
    ...(isDefaultLevel ? [`level ${selection.level}`] : []),
    ...(release ? [] : releases.map((told) => `release ${told}`)),
  ];
  return {
    level: isDefaultLevel ? selection.level : level,
    ...(releases.length > 0 ? { release: releases } : {}),
    ...(taken.length > 0 ? { asBefore: `${taken.join(", ")}, as in ${rerun}` } : {}),
  };
}

function toldReleases({ releases = {} }: SuiteResult["selection"]): [api: string, release: string][] {
  return Object.entries(releases).flatMap(([api, { release, from }]) =>
    from === "told" ? [[api, release]] : [],
  );
}

function assertOwn(scenarios: string | undefined, contract: string | undefined): void {
  if (contract !== undefined && scenarios === undefined)
    throw new UsageError(
      "--contract is for scenarios of your own: name their folder with --scenarios; this program's scenarios have their contracts",
    );
}
