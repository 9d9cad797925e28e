import { resolve, Unresolvable } from "../arazzo/evaluate.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import type { CaseRun } from "./case-run.ts";

/** The outputs that have a value; one without is simply absent until something needs it. */
export function evaluateOutputs(
  outputs: Readonly<Record<string, unknown>>,
  scope: Scope,
  run: CaseRun,
): Values {
  const values: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(outputs)) {
    try {
      values[name] = resolve(source, scope);
    } catch (error) {
      if (!(error instanceof Unresolvable)) throw error;
      continue;
    }
    if (/(token|secret|password|state)$/i.test(name)) run.secrets.add(name, values[name]);
  }
  return values;
}
