import type { Scenario } from "../arazzo/scenario.ts";
import { readSource } from "../arazzo/source.ts";
import { isFile } from "./files.ts";
import type { CaseResult, GivenWaiver, Waiver } from "./result.ts";
import { isError, isWaived } from "./result.ts";
import { compileSchema, schemaMessage, tellingErrors } from "./schema.ts";
import { UsageError } from "./usage-error.ts";
import { isWarning } from "./verdict.ts";

/** Reads a file of waivers (`reports/waivers.schema.json`). Throws `UsageError`. */
export function loadWaivers(file: string): readonly Waiver[] {
  if (!isFile(file)) throw new UsageError(`there is no waiver file ${file}`);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  const valid = compileSchema<WaiverFile>("reports/waivers.schema.json");
  if (!valid(content))
    throw new UsageError(`${file}: ${tellingErrors(valid.errors).map(schemaMessage).join("; ")}`);
  return content.waivers;
}

interface WaiverFile {
  readonly waivers: readonly Waiver[];
}

export interface Waivable {
  /** Every case of the suite. */
  readonly scenarios: readonly Scenario[];
  /** Whether a case takes part in the run, or in another shard of it, and decides. */
  readonly isRequired: (scenario: Scenario) => boolean;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

/** What makes a waiver void before anything is sent; empty when nothing does. */
export function waiverFaults(waivers: readonly Waiver[], suite: Waivable): readonly string[] {
  return waivers.flatMap((waiver, i) => {
    const fault = faultOf(waiver, suite);
    if (fault !== undefined) return [`waiver of ${waiver.case}: ${fault}`];
    const twice = waivers.findIndex((w) => w.case === waiver.case) < i;
    return twice ? [`waiver of ${waiver.case}: the case has another one already`] : [];
  });
}

function faultOf(waiver: Waiver, { scenarios, isRequired, today }: Waivable): string | undefined {
  const scenario = scenarios.find((s) => s.id === waiver.case);
  if (!isDay(waiver.expiry)) return `${waiver.expiry} is no day`;
  if (waiver.expiry < today) return `it expired on ${waiver.expiry}`;
  if (!scenario) return "there is no such case";
  if (!scenario.requirements.includes(waiver.requirement))
    return `the case does not cite ${waiver.requirement}; it cites ${scenario.requirements.join(", ")}`;
  return isRequired(scenario) ? undefined : "the case is not required in this run";
}

/** Whether the calendar has it: 2027-02-31 would silently hold longer than anybody meant. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Puts each waiver to the case that it excuses. */
export function applyWaivers(
  cases: readonly CaseResult[],
  waivers: readonly Waiver[],
): { readonly cases: readonly CaseResult[]; readonly waivers: readonly GivenWaiver[] } {
  const applied = cases.map((result) => {
    const waiver = waiverOf(result, waivers);
    return waiver ? { ...result, waiver } : result;
  });
  const used = new Set(applied.filter(isWaived).map((c) => c.id));
  return { cases: applied, waivers: waivers.map((w) => ({ ...w, used: used.has(w.case) })) };
}

/** The waiver that excuses a case, if one does. */
export function waiverOf(result: CaseResult, waivers: readonly Waiver[]): Waiver | undefined {
  return waivers.find((w) => w.case === result.id && excuses(w, result));
}

/** A waiver excuses a required case that failed its requirement, and no failure that cites others only. */
function excuses({ requirement }: Waiver, { verdict, required, steps }: CaseResult): boolean {
  if (verdict !== "fail" || !required) return false;
  const failures = steps
    .filter((s) => !isWarning(s) && s.handled !== true)
    .flatMap((s) => s.failures.filter((f) => !isError(f)));
  return failures.every((f) => f.requirements.length === 0 || f.requirements.includes(requirement));
}

/** Why a waiver excused nothing, of each that did so although its case took part. */
export function unusedWaivers(waivers: readonly GivenWaiver[], cases: readonly CaseResult[]): string[] {
  const byId = new Map(cases.map((c) => [c.id, c]));
  return waivers.flatMap((waiver) => {
    const result = byId.get(waiver.case);
    if (waiver.used || !result) return [];
    const why =
      result.verdict === "pass"
        ? "the case passed"
        : result.verdict === "fail"
          ? `the case failed other requirements than ${waiver.requirement}`
          : `the case is ${result.verdict}, which no waiver covers`;
    return [`waiver of ${waiver.case} is not used: ${why}`];
  });
}
