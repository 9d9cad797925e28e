import { UsageError } from "./exit.ts";

/** Which cases the caller wants, and of which scenarios. */
export interface SelectionFlags {
  readonly case?: readonly string[];
  readonly rerun?: string;
  readonly scenarios?: string;
  readonly contract?: string;
}

export interface Chosen {
  /** All when empty. */
  readonly apis: readonly string[];
  readonly cases?: readonly string[];
  /** They are those that did not pass in an earlier result. */
  readonly rerun?: true;
  readonly scenarios?: string;
}

/**
 * The cases named by `--case`, or those of an earlier result that did not pass (`--rerun`). That result also says of which
 * APIs and scenarios, where the caller does not.
 */
export async function chosenCases(apis: readonly string[], flags: SelectionFlags): Promise<Chosen> {
  const { case: cases, rerun, scenarios, contract } = flags;
  if (rerun === undefined) {
    assertOwn(scenarios, contract);
    return { apis, ...(cases ? { cases } : {}), ...(scenarios === undefined ? {} : { scenarios }) };
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
  return {
    apis: [...new Set(open.map((c) => c.api))],
    cases: open.map((c) => c.id),
    rerun: true,
    ...(own === undefined ? {} : { scenarios: own }),
  };
}

function assertOwn(scenarios: string | undefined, contract: string | undefined): void {
  if (contract !== undefined && scenarios === undefined)
    throw new UsageError(
      "--contract is for scenarios of your own: name their folder with --scenarios; this program's scenarios have their contracts",
    );
}
