import type { Scenario } from "../arazzo/scenario.ts";
import { withDependencies } from "./unlocked-cases.ts";

/**
 * What a target may be without, from `contracts/<api>/inputs.yaml`. The list is closed, and the pins hold the cases of
 * each group: neither a vendor nor a change of the suite can make one grow unseen.
 */
export interface OptionalGroup {
  /** The target's word for it: `without: [past-logs]`. */
  readonly name: string;
  /** What it is, and why a whole implementation may come without. */
  readonly text: string;
  /** Given by nobody but the operator: cases that need one of them are of the group. */
  readonly inputs?: readonly string[];
  /** A source beside the API, such as the controls of a test server: cases that call it are of the group. */
  readonly source?: string;
}

/** What of a case an optional group holds. A case can be of several. */
export interface OptionalPart {
  readonly group: string;
  /** Of the inputs that the case needs. */
  readonly inputs: readonly string[];
  /** The source that it calls. */
  readonly source?: string;
}

/**
 * The optional parts of a case: of each group whose inputs or source it uses, and of those that it says it `needs`, such
 * as a worker outside of the API.
 */
export function optionalParts(
  scenario: Scenario,
  groups: readonly OptionalGroup[],
  lookup: (api: string, workflowId: string) => Scenario | undefined,
): readonly OptionalPart[] {
  if (groups.length === 0) return [];
  const fed = withDependencies(scenario, lookup);
  const needs = new Set(fed.flatMap((s) => s.needs));
  const inputs = new Set(fed.flatMap((s) => s.requires));
  const sources = new Set(fed.flatMap((s) => s.steps.map(({ call }) => "source" in call && call.source)));
  return groups.flatMap(({ name, inputs: own = [], source }): OptionalPart[] => {
    const used = own.filter((input) => inputs.has(input));
    const called = source !== undefined && sources.has(source);
    if (used.length === 0 && !called && !needs.has(name)) return [];
    return [{ group: name, inputs: used, ...(called ? { source } : {}) }];
  });
}

/** Scenarios with their optional parts. */
export function withOptionalParts(
  scenarios: readonly Scenario[],
  groupsOf: (api: string) => readonly OptionalGroup[],
): Scenario[] {
  const byKey = new Map(scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const lookup = (api: string, id: string) => byKey.get(`${api} ${id}`);
  return scenarios.map((s) => ({ ...s, optional: optionalParts(s, groupsOf(s.api), lookup) }));
}

/** A group's name as words: `past logs`. */
export function groupWords(name: string): string {
  return name.replaceAll("-", " ");
}
