import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";

/** The case reaches past the API under test, to the controls of the target. */
export function usesControls({ api, steps }: Scenario): boolean {
  return steps.some(({ call }) => call.kind === "operation" && call.source !== api);
}

/** The step tells the target what to answer (`Prefer: code=503`). */
export function asksForAnswer({ parameters }: ScenarioStep): boolean {
  return parameters.some((p) => p.in === "header" && p.name.toLowerCase() === "prefer");
}

/** The case shows what a target does when it is told to, not what a client alone can make it do. */
export function isControlled(scenario: Scenario): boolean {
  return usesControls(scenario) || scenario.steps.some(asksForAnswer);
}
