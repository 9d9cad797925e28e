import { counted } from "../../../contracts/lib/counted.ts";
import type { CaseResult, Failure, StepResult } from "../model/result.ts";
import { failedSteps, isBad } from "./severity.ts";

/** What was broken, once for all failures that it explains. */
export interface Cause {
  readonly what: string;
  /** Those that it breaks. */
  readonly requirements: readonly string[];
  /** `<api> <operationId>` of the steps that met it. */
  readonly operations: readonly string[];
  /** The cases that met it, in their order. */
  readonly cases: readonly CaseResult[];
  readonly example: Example;
}

export interface Example {
  readonly of: CaseResult;
  /** Absent where the case has no step that says why. */
  readonly step?: StepResult;
  readonly failure?: Failure;
}

/**
 * The failures of a run by what was broken, those of most cases first. A wrong status stands for all that is wrong with
 * an answer, as the rest mostly follows from it.
 */
export function causesOf(cases: readonly CaseResult[]): readonly Cause[] {
  const found = new Map<string, Meeting[]>();
  for (const of of cases.filter(isBad))
    for (const [key, meeting] of meetings(of)) found.set(key, [...(found.get(key) ?? []), meeting]);
  return [...found.values()].map(causeOf).sort((a, b) => b.cases.length - a.cases.length);
}

/** The headline of the causes; empty when nothing failed. */
export function causesLine(causes: readonly Cause[]): string {
  const failures = new Set(causes.flatMap((c) => c.cases)).size;
  if (failures === 0) return "";
  const verb = causes.length === 1 ? "explains" : "explain";
  return `${counted(causes.length, "cause")} ${verb} ${counted(failures, "failure")}`;
}

/** What of a cause's example an earlier cause has told: its case, or even the very step. */
export type Told = "case" | "step" | undefined;

/** For each cause, in their order, what of its example the causes before it have told. */
export function alreadyTold(causes: readonly Cause[]): readonly Told[] {
  const steps = new Map<CaseResult, Set<StepResult | undefined>>();
  return causes.map(({ example: { of, step } }) => {
    const known = steps.get(of);
    const told = known && (known.has(step) ? "step" : "case");
    steps.set(of, (known ?? new Set()).add(step));
    return told;
  });
}

interface Meeting extends Example {
  readonly what: string;
}

function meetings(of: CaseResult): ReadonlyMap<string, Meeting> {
  const found = new Map<string, Meeting>();
  for (const step of failedSteps(of))
    for (const failure of telling(step.failures)) {
      const what = whatBroke(failure);
      if (!found.has(what)) found.set(what, { what, of, step, failure });
    }
  if (found.size === 0) found.set(of.reason, { what: of.reason, of });
  return found;
}

/** The failures that do not follow from others of the same step. */
function telling(failures: readonly Failure[]): readonly Failure[] {
  const status = failures.filter((f) => f.where === "status");
  // The scenario's own criterion says which status it should have been.
  const expected = status.find((f) => f.kind === "criterion") ?? status[0];
  if (expected) return [expected];
  const broken = failures.flatMap((f) => (f.kind === "contract" ? nameOf(f) : []));
  return failures.filter((f) => f.kind !== "criterion" || !broken.some((name) => f.expected.includes(name)));
}

/** What a violation of the contract is about, as criteria refer to it: a pointer, or the name of a missing header. */
function nameOf({ where, pointer, message }: Failure): string[] {
  if (pointer !== "") return [where === "header" ? pointer.slice(1) : `#${pointer}`];
  const [, missing] = /must have required property '([^']+)'/.exec(message) ?? [];
  return missing === undefined ? [] : [where === "header" ? `.header.${missing}` : `#/${missing}`];
}

/** A failure in words that are the same for all that have the same cause: without ids, numbers of a list, or ports. */
function whatBroke({ kind, where, pointer, message, got }: Failure): string {
  if (kind === "transport" || kind === "unreachable") return message.replace(/:\d+\b/g, ":…");
  if (kind !== "criterion" || where === "status") return withoutOwn(generalized(message, pointer));
  const at = generalPointer(pointer);
  const place = where === undefined ? "" : ` in the ${where}${at === "" ? "" : ` at ${at}`}`;
  return withoutOwn(message.replace(`, got ${got}`, "")) + place;
}

function generalized(message: string, pointer: string): string {
  return pointer === "" ? message : message.replace(pointer, generalPointer(pointer));
}

function generalPointer(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/*");
}

/** Ids and long values are the case's own. */
function withoutOwn(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/gi, "…")
    .replace(/\b[0-9a-f]{12,}\b/gi, "…")
    .replace(/"[^"]{40,}"/g, '"…"');
}

function causeOf(met: readonly Meeting[]): Cause {
  // A set-up that failed tells less than a case that did.
  const first = met.find((m) => m.of.verdict === "fail") ?? met[0];
  if (!first) throw new Error("a cause was met at least once");
  const { what, ...example } = first;
  return {
    what,
    requirements: [...new Set(met.flatMap((m) => m.failure?.requirements ?? []))],
    operations: [...new Set(met.flatMap((m) => m.step?.operation ?? []))],
    cases: [...new Set(met.map((m) => m.of))],
    example,
  };
}
