import { jsonEscaped } from "../../../contracts/lib/secrets-in-text.ts";
import { isSecretHeader, isSecretInput } from "../../../contracts/lib/secrets.ts";
import type { Contract } from "../../../contracts/lib/contract.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Target } from "../model/target.ts";
import { ownHeaders } from "../model/target.ts";

/**
 * Tells whether a text stands in what everybody knows before the target says a word: what the scenarios send and
 * expect, the words of the contracts, and what is no secret of the target's own. Without it a target that returns such
 * a text as a token would cut whole reports. Gathered when first asked for.
 */
export function publicText(
  scenarios: readonly Scenario[],
  targets: readonly Target[],
): (text: string) => boolean {
  let known: string | undefined;
  return (text) => {
    known ??= [...scenarios.map(toldBy), ...contractsOf(scenarios).map(wordsOf), ...targets.map(openly)].join(
      "\n",
    );
    return known.includes(jsonEscaped(text));
  };
}

function toldBy({ id, api, file, summary, requirements, steps }: Scenario): string {
  const told = steps.map(({ id: step, parameters, requestBody, criteria, narrow }) => [
    step,
    parameters,
    requestBody,
    criteria,
    narrow,
  ]);
  return JSON.stringify([id, api, file, summary, requirements, told]);
}

function contractsOf(scenarios: readonly Scenario[]): Contract[] {
  const calls = scenarios.flatMap((s) =>
    s.steps.flatMap(({ call }) => (call.kind === "operation" ? [call] : [])),
  );
  return [...new Set(calls.map((c) => c.api.contract))];
}

/** Its names and closed sets of values; not its examples, which look like the real thing. */
function wordsOf({ document }: Contract): string {
  const words: unknown[] = [];
  const walk = (node: unknown, name?: string): void => {
    if (name === "example" || name === "examples") return;
    if (name === "enum" || name === "const" || name === "pattern" || name === "operationId") words.push(node);
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      words.push(key);
      walk(value, key);
    }
  };
  walk(document);
  return JSON.stringify([...new Set(words.map((word) => JSON.stringify(word)))]).replaceAll('\\"', '"');
}

function openly(target: Target): string {
  const { name, baseUrl, apis, inputs, secrets } = target;
  const open = Object.entries(inputs).filter(([n]) => !secrets.includes(n) && !isSecretInput(n, undefined));
  const shown = ownHeaders(target).filter(([n]) => !isSecretHeader(n));
  return JSON.stringify([name, baseUrl, apis, shown, open]);
}
