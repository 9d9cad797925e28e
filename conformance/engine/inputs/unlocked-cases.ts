import type { Scenario } from "../arazzo/scenario.ts";

/** What a target gains by giving an input. */
export interface Unlocked {
  /** The cases that do not run without it. */
  readonly cases: readonly string[];
  /** Those of them that need nothing else that is not given yet. */
  readonly alone: readonly string[];
}

/**
 * By the name of an input: the ids of the cases that need it, in the suite's order. A case needs what it requires itself
 * and what the cases that it depends on require; an input with a default is required by none. `given` are the inputs
 * that the target has already: they are left out.
 */
export function unlockedCases(
  scenarios: readonly Scenario[],
  given: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Unlocked> {
  const byKey = new Map(scenarios.map((s) => [`${s.api} ${s.id}`, s]));
  const lookup = (api: string, id: string) => byKey.get(`${api} ${id}`);
  const found = new Map<string, { cases: string[]; alone: string[] }>();
  for (const scenario of scenarios) {
    const missing = neededInputs(scenario, lookup).filter((name) => !given.has(name));
    for (const name of missing) {
      const unlocked = found.get(name) ?? { cases: [], alone: [] };
      found.set(name, unlocked);
      unlocked.cases.push(scenario.id);
      if (missing.length === 1) unlocked.alone.push(scenario.id);
    }
  }
  return found;
}

/** The inputs without which a case does not run, those of the workflows that it depends on among them. */
export function neededInputs(
  scenario: Scenario,
  lookup: (api: string, workflowId: string) => Scenario | undefined,
): string[] {
  return [...new Set(withDependencies(scenario, lookup).flatMap((s) => s.requires))];
}

/** A case and the workflows that run before it, whose inputs are the target's too. */
export function withDependencies(
  scenario: Scenario,
  lookup: (api: string, workflowId: string) => Scenario | undefined,
): Scenario[] {
  const found = new Set([scenario]);
  for (const { api, dependsOn } of found)
    for (const id of dependsOn) {
      const other = lookup(api, id);
      if (other) found.add(other);
    }
  return [...found];
}
