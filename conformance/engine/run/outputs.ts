import { asText, fillTemplate, resolve, Unresolvable } from "../arazzo/evaluate.ts";
import { isSecretUnder } from "../../../contracts/lib/secrets.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import type { CaseRun } from "./case-run.ts";

/** Of a step or a workflow. */
export interface DeclaredOutputs {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly narrow?: Readonly<Record<string, string>>;
}

/** The outputs that have a value; one without is simply absent until something needs it. */
export function evaluateOutputs(
  { outputs, narrow = {} }: DeclaredOutputs,
  scope: Scope,
  run: CaseRun,
): Values {
  const values: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(outputs)) {
    const value = found(source, scope, narrow[name]);
    if (value === undefined) continue;
    values[name] = value;
    if (isSecretUnder(name, asText(value))) run.secrets.meet(value);
  }
  return values;
}

function found(source: unknown, scope: Scope, pattern: string | undefined): unknown {
  try {
    const value = resolve(source, scope);
    return pattern === undefined
      ? value
      : new RegExp(fillTemplate(pattern, scope), "u").exec(asText(value))?.[1];
  } catch (error) {
    if (error instanceof Unresolvable) return undefined;
    throw error;
  }
}
