import type { Scenario } from "../arazzo/scenario.ts";
import type { Environment } from "../run/case-run.ts";
import { applicability } from "../run/applicability.ts";

/**
 * The checks that say something about a run: of what the target gives, and of what some of the chosen cases need. The
 * first check of an API, which asks whether this is the API, is always due.
 */
export function dueChecks(
  checks: readonly Scenario[],
  chosen: readonly Scenario[],
  environment: Pick<Environment, "target" | "scenario">,
): Scenario[] {
  const inputs = new Set(chosen.flatMap((s) => s.requires));
  const groups = new Set(chosen.flatMap(({ optional = [] }) => optional.map(({ group }) => group)));
  return checks.filter((check, i) => {
    if (applicability(check, environment).kind === "not-applicable") return false;
    if (check.needs.length > 0) return check.needs.some((group) => groups.has(group));
    return i === 0 || check.requires.every((name) => inputs.has(name));
  });
}
