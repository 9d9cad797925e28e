import type { Scenario } from "../arazzo/scenario.ts";
import { workflowsOf } from "../arazzo/workflow-reference.ts";
import { withDependencies } from "../inputs/unlocked-cases.ts";
import { groupWords } from "../inputs/optional-groups.ts";
import type { Target } from "../model/target.ts";
import { baseUrlOf, withoutOf } from "../model/target.ts";
import type { Environment } from "./case-run.ts";
import { inputFaults, prepareInputs } from "./inputs.ts";

export type Applicability =
  | { readonly kind: "applicable" }
  | {
      readonly kind: "not-applicable";
      readonly reason: string;
      /** The optional groups that the target is without, when the case lacks nothing else. */
      readonly without?: readonly string[];
    }
  | { readonly kind: "error"; readonly reason: string };

/**
 * Whether a target offers what a case needs: the inputs it requires, a base URL for every API it calls, and no optional
 * group of the case that the target is declared to be without.
 */
export function applicability(
  scenario: Scenario,
  environment: Pick<Environment, "target" | "scenario">,
): Applicability {
  const { target } = environment;
  const { optional = [] } = scenario;
  const declared = withoutOf(target, scenario.api);
  const absent = optional.filter(({ group }) => declared.has(group)).map(({ group }) => group);
  if (absent.length > 0)
    return {
      kind: "not-applicable",
      reason: `the target is declared to be without ${absent.map(groupWords).join(" and ")}`,
      without: absent,
    };
  const fed = withDependencies(scenario, environment.scenario);
  const missing = new Set(fed.flatMap((s) => s.requires.filter((name) => target.inputs[name] === undefined)));
  const sources = new Set(
    withCalled(fed, environment)
      .flatMap((s) => s.steps.flatMap(({ call }) => (call.kind === "operation" ? [call.source] : [])))
      .filter((source) => baseUrlOf(target, source, scenario.api) === undefined),
  );
  const reasons = [...describe("input", missing), ...describe("base URL of", sources)];
  if (reasons.length > 0) {
    const lacking = optional.filter(
      ({ inputs, source }) =>
        inputs.some((name) => missing.has(name)) || (source !== undefined && sources.has(source)),
    );
    const held = new Set(lacking.flatMap(({ inputs, source = [] }) => [...inputs, ...[source].flat()]));
    const isExcused = [...missing, ...sources].every((name) => held.has(name));
    return {
      kind: "not-applicable",
      reason: `the target gives no ${reasons.join(" and no ")}`,
      ...(isExcused ? { without: lacking.map(({ group }) => group) } : {}),
    };
  }
  const faults = fed.flatMap((s) => wrongInputs(s, target));
  return faults.length === 0 ? { kind: "applicable" } : { kind: "error", reason: faults.join("; ") };
}

type Lookup = Pick<Environment, "scenario">;

function withCalled(scenarios: readonly Scenario[], lookup: Lookup): Scenario[] {
  const found = new Set(scenarios);
  for (const scenario of found)
    for (const id of workflowsOf(scenario)) {
      const other = lookup.scenario(scenario.api, id);
      if (other) found.add(other);
    }
  return [...found];
}

function wrongInputs(scenario: Scenario, target: Target): readonly string[] {
  return inputFaults(scenario.inputs, prepareInputs(scenario.inputs, target.inputs));
}

function describe(what: string, names: ReadonlySet<string>): string[] {
  return names.size === 0 ? [] : [`${what} ${[...names].join(", ")}`];
}
