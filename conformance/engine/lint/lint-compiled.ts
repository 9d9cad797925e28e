import type { Compiled } from "../arazzo/compile.ts";
import type { Scenario } from "../arazzo/scenario.ts";
import type { Problem } from "../arazzo/source.ts";
import type { Library } from "../model/library.ts";
import { asFirstReleased } from "../release/first-release.ts";
import { lintCitations } from "./citations.ts";
import { lintCriteria } from "./criteria.ts";
import { lintExpressions } from "./expressions.ts";
import { lintFlow } from "./flow.ts";
import { lintInputs } from "./inputs.ts";
import { lintReleases } from "./releases.ts";
import { workflowKey } from "../arazzo/workflow-reference.ts";
import { createReport } from "./report.ts";
import { lintRequests } from "./requests.ts";
import type { Checked } from "./subject.ts";

/** Everything that the schema cannot see, over all documents at once: all problems, not just the first. */
export function lintCompiled(compiled: readonly Compiled[], beside: Beside): Problem[] {
  const all = [...compiled, ...beside.helpers].flatMap((c) => c.scenarios);
  const byKey = all.map((s): [string, Scenario] => [workflowKey(s.file, s.id), s]);
  return [
    ...[...compiled, ...beside.helpers].flatMap((c) => lintDocument(c, beside, byKey)),
    ...lintWorkflowIds(compiled),
  ];
}

/** What scenarios are held against. */
export interface Beside {
  readonly library: Library;
  /** Other documents whose workflows they call. */
  readonly helpers: readonly Compiled[];
  /** Cases need not say what they prove. */
  readonly uncited?: boolean;
}

const rules: readonly ((checked: Checked) => void)[] = [
  lintCitations,
  lintFlow,
  lintInputs,
  lintExpressions,
  lintCriteria,
  lintRequests,
  lintReleases,
];

function lintDocument(
  { loaded, scenarios }: Compiled,
  { library, uncited = false }: Beside,
  byKey: readonly [string, Scenario][],
): readonly Problem[] {
  const report = createReport(loaded.source);
  const siblings = new Map([...byKey, ...scenarios.map((s): [string, Scenario] => [s.id, s])]);
  for (const [i, workflow] of loaded.document.workflows.entries()) {
    const compiled = scenarios[i];
    if (!compiled) continue;
    const scenario = asFirstReleased(compiled, library);
    for (const rule of rules)
      rule({ workflow, scenario, siblings, library, uncited, report, place: ["workflows", i] });
  }
  return report.problems;
}

/** A workflowId is the case's id: unique over all files of an API. */
function lintWorkflowIds(compiled: readonly Compiled[]): Problem[] {
  const seen = new Map<string, Scenario>();
  return compiled.flatMap(({ scenarios }) =>
    scenarios.flatMap((scenario): Problem[] => {
      const key = `${scenario.api} ${scenario.id}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, scenario);
        return [];
      }
      const message = `workflowId ${scenario.id} is taken by ${first.file}:${first.line}`;
      return [{ file: scenario.file, line: scenario.line, message }];
    }),
  );
}
