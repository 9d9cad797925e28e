import type { SuiteResult } from "../model/result.ts";

/** The whole result, as `reports/result.schema.json` describes it. */
export function jsonReport(result: SuiteResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
