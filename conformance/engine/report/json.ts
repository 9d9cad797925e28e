import type { CaseResult, StepResult, SuiteResult } from "../model/result.ts";

/**
 * The result, as `reports/result.schema.json` describes it. The exchanges of cases that passed are left to
 * `evidence.har.gz`, unless the result is to be judged again by them.
 */
export function jsonReport(result: SuiteResult): string {
  const cases = (result.setting ?? result.parts) ? result.cases : result.cases.map(slim);
  return `${JSON.stringify({ ...result, cases }, null, 2)}\n`;
}

function slim(of: CaseResult): CaseResult {
  return of.verdict === "pass" ? { ...of, steps: of.steps.map(withoutExchanges) } : of;
}

function withoutExchanges({ exchange: _exchange, earlier: _earlier, ...step }: StepResult): StepResult {
  return step;
}
