import type { Requirement, RequirementSource } from "../model/library.ts";
import type { CaseResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";

/** What a requirement says, and where in a public document a reader finds it. */
export interface RequirementText {
  readonly text: string;
  readonly source: string;
  readonly url?: string;
}

/** By id. */
export type RequirementTexts = Readonly<Record<string, RequirementText>>;

/** The sentences of the requirements that these cases cite, with where each comes from. */
export function requirementTexts(
  cases: readonly CaseResult[],
  { library }: Pick<Suite, "library">,
): RequirementTexts {
  const blamed = cases.flatMap((c) => c.steps.flatMap((s) => s.failures.flatMap((f) => f.requirements)));
  const cited = new Set([...cases.flatMap((c) => c.requirements), ...blamed]);
  const all = [...new Set(cases.map((c) => c.api))].flatMap((api) => library.requirements(api));
  return Object.fromEntries(all.filter((r) => cited.has(r.id)).map((r) => [r.id, requirementText(r)]));
}

function requirementText({ text, source }: Requirement): RequirementText {
  if (!source) return { text, source: "" };
  return { text, source: sourceText(source), ...(source.url === undefined ? {} : { url: source.url }) };
}

/** Where a requirement stands, in words that a reader can follow. */
export function sourceText({ title, heading, section = heading, facts = "" }: RequirementSource): string {
  const place = [title ?? "Reference", section].filter((part) => part !== "").join(", ");
  return isCode(facts) ? `${place} (${facts})` : place;
}

/** A place in a real server's source; other notes are nowhere to be read. */
function isCode(facts: string): boolean {
  return /\w\/\w[\w./-]*:\d+/.test(facts);
}
