import type { CaseResult, Failure, StepResult } from "../model/result.ts";
import type { Cause } from "./causes.ts";
import { alreadyTold, causesLine, causesOf } from "./causes.ts";
import type { Told } from "./causes.ts";
import { placeOf } from "./failure-place.ts";
import { bytes, code, fenced, prose, shortened, text } from "./markdown-text.ts";
import { repeatLines } from "./repeat.ts";
import type { RequirementText, RequirementTexts } from "./requirement-texts.ts";
import { waiverText } from "./waiver-text.ts";

const mostFailures = 5;
const mostRequirements = 3;

/** Why cases failed, by their causes, in no more bytes than these; a case that several causes break is told once. */
export function markdownCauses(
  cases: readonly CaseResult[],
  texts: RequirementTexts,
  budget: number,
): string {
  const causes = causesOf(cases);
  if (causes.length === 0) return "";
  const told = alreadyTold(causes);
  const parts = [`## Failures\n`, `${causesLine(causes)}.\n`];
  let left = budget;
  for (const [i, cause] of causes.entries()) {
    const part = causeText(cause, { texts, told: told[i] });
    left -= bytes(part);
    if (left < 0) {
      parts.push(`\n… and ${causes.length - i} more: see result.json\n`);
      break;
    }
    parts.push(part);
  }
  return `${parts.join("\n")}\n`;
}

interface Known {
  readonly texts: RequirementTexts;
  readonly told: Told;
}

function causeText(
  { what, requirements, operations, cases, example }: Cause,
  { texts, told }: Known,
): string {
  const { of, step, failure } = example;
  const others = cases.filter((c) => c !== of);
  return [
    `### ${cases.length} × ${text(what)}`,
    "",
    ...broken(requirements, texts),
    ...(operations.length === 0 ? [] : [`Operations: ${shortened(operations.map(code))}`, ""]),
    ...(told === undefined ? caseHead(of) : [`For example ${code(of.id)}, which is told above:`, ""]),
    ...(step ? [told === "step" ? sameStep(step, failure) : stepText(of, step)] : [text(of.reason), ""]),
    ...(others.length === 0 ? [] : [`Also in: ${shortened(others.map(caseName))}`, ""]),
  ].join("\n");
}

function caseHead(of: CaseResult): string[] {
  return [
    `${of.verdict.toUpperCase()} ${code(of.id)}${of.required ? "" : " (not required)"} ${prose(of.summary)} ${code(`${of.file}:${of.line}`)}`,
    "",
    ...(of.waiver ? [`**${text(waiverText(of.waiver))}**`, ""] : []),
  ];
}

function caseName(of: CaseResult): string {
  return `${code(of.id)}${of.waiver ? ` (${text(waiverText(of.waiver))})` : ""}`;
}

/** The first requirements with their sentences and where they stand, the others by their ids. */
function broken(ids: readonly string[], texts: RequirementTexts): string[] {
  const rest = ids.slice(mostRequirements);
  return [
    ...ids.slice(0, mostRequirements).flatMap((id) => [`Breaks ${requirement(id, texts[id])}`, ""]),
    ...(rest.length === 0 ? [] : [`and ${shortened(rest)}`, ""]),
  ];
}

function requirement(id: string, known: RequirementText | undefined): string {
  if (!known) return id;
  const { source, url } = known;
  const place = url === undefined ? text(source) : `[${text(source)}](<${url}>)`;
  return `${id}: ${prose(known.text)}${source === "" ? "" : ` (${place})`}`;
}

/** The example of a cause, with what else is wrong with the same answer. */
function stepText(of: CaseResult, step: StepResult): string {
  const repeat = repeatLines(of, step);
  return [
    stepHead(step),
    ...step.failures.slice(0, mostFailures).map(failureText),
    ...(repeat.length > 0 ? ["", fenced(repeat.join("\n"), "sh")] : []),
    "",
  ].join("\n");
}

/** A step that an earlier cause has told: only what this one is about, where that was too much to tell. */
function sameStep(step: StepResult, failure: Failure | undefined): string {
  const isNew = failure !== undefined && !step.failures.slice(0, mostFailures).includes(failure);
  return [stepHead(step), ...(isNew ? [failureText(failure)] : []), ""].join("\n");
}

function stepHead({ workflow, id, operation }: StepResult): string {
  return `- step ${code(`${workflow}/${id}`)}${operation === undefined ? "" : `, operation ${code(operation)}`}`;
}

function failureText(failure: Failure): string {
  const { message, expected, got, requirements } = failure;
  const cited = requirements.length === 0 ? "" : `\n    - requirements: ${requirements.join(", ")}`;
  return [
    `  - ${text(message)}`,
    `    - at: ${code(placeOf(failure))}`,
    `    - expected: ${code(expected)}`,
    `    - got: ${code(got)}${cited}`,
  ].join("\n");
}
