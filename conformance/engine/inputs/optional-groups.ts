import type { OptionalPart, Scenario } from "../arazzo/scenario.ts";
import type { OptionalGroup } from "./api-inputs.ts";
import { withDependencies } from "./unlocked-cases.ts";

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
