import type { ExchangeRecord, StepResult } from "../model/result.ts";

/** Every exchange that the result kept of a step, oldest first. */
export function exchangesOf({ earlier = [], exchange }: StepResult): readonly ExchangeRecord[] {
  return exchange ? [...earlier, exchange] : earlier;
}
