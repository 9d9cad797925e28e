import type { Scenario } from "../arazzo/scenario.ts";
import { baseUrlOf, headersOf } from "../model/target.ts";
import type { Environment } from "./case-run.ts";

/**
 * Gives up the world that the target made for a case, where the target says how. An answer that it cannot be given up
 * changes nothing: the case has been judged.
 */
export async function releaseWorld(
  scenario: Scenario,
  { target, run, transport }: Environment,
): Promise<void> {
  const { endWorld } = target;
  if (!endWorld) return;
  const base = baseUrlOf(target, endWorld.source, endWorld.source) ?? target.baseUrl;
  const path = endWorld.path.replaceAll("{case}", scenario.id).replaceAll("{run}", run);
  await transport(
    {
      method: endWorld.method,
      url: `${base}${path}`,
      headers: headersOf(target, endWorld.source),
      body: undefined,
    },
    { timeoutMs: target.timeoutMs, step: `${scenario.id} end of world` },
  );
}
