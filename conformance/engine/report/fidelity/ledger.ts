import { isDerivedId } from "../../derive/derived-id.ts";
import type { Library, Requirement } from "../../model/library.ts";
import type { CaseResult, SuiteResult } from "../../model/result.ts";
import { UsageError } from "../../model/usage-error.ts";

/** What is known of an API besides a run: its operations and what its reference says of them. */
export interface Described {
  /** The ids of the contract's operations, in its order. */
  readonly operations: readonly string[];
  readonly requirements: readonly Requirement[];
}

/** The operations and requirements of an API. Throws `UsageError` when there is no such API. */
export function describeApi(library: Library, api: string): Described {
  const contract = library.contract(api)?.contract;
  if (!contract) throw new UsageError(`there is no contract of ${api}`);
  return { operations: contract.operations.map((o) => o.id), requirements: library.requirements(api) };
}

/**
 * One row per operation: how many statements of the reference name it; then, of the run, how many of its answers kept to the
 * contract, how many written cases and how many derived ones that call it passed. The kinds are never summed into one number.
 */
export function ledger(result: SuiteResult, { operations, requirements }: Described): string[] {
  const api = result.selection.apis[0] ?? "";
  return [
    "## Operations",
    "",
    "| operation | documented | contract | behaviour | negative |",
    "| --- | --- | --- | --- | --- |",
    ...operations.map((id) => {
      const calling = result.cases.filter((c) => c.steps.some((s) => s.operation === `${api} ${id}`));
      const cells = [
        String(statementsOf(requirements, id).length),
        answers(result, `${api} ${id}`),
        passed(calling.filter((c) => !isDerivedId(c.id))),
        passed(calling.filter((c) => isDerivedId(c.id))),
      ];
      return `| ${id} | ${cells.join(" | ")} |`;
    }),
    "",
  ];
}

/** The statements of a reference that name an operation and can be tested. */
export function statementsOf(requirements: readonly Requirement[], id: string): readonly Requirement[] {
  return requirements.filter((r) => r.testable && names(r, id));
}

function names({ operation, operations }: Requirement, id: string): boolean {
  return operation === id || (operations?.includes(id) ?? false);
}

/** Of the steps that got an answer, those whose answer kept to the contract. */
function answers({ cases }: SuiteResult, operation: string): string {
  const answered = cases.flatMap((c) =>
    c.steps.filter((s) => s.operation === operation && s.statuses.length > 0),
  );
  return ratio(
    answered.filter((s) => s.failures.every((f) => f.kind !== "contract")).length,
    answered.length,
  );
}

function passed(cases: readonly CaseResult[]): string {
  return ratio(cases.filter((c) => c.verdict === "pass").length, cases.length);
}

function ratio(good: number, all: number): string {
  return all === 0 ? "–" : `${good}/${all}`;
}
