import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

/** Facts on releases, 10: later ones take a change to 0 for none. */
export function readResize(
  state: QuayState,
  bytes: number | undefined,
  refuse: Refuse<400>,
): number | undefined {
  if (bytes === 0 && state.changed("zero-quota-ignored")) return undefined;
  assertQuotaSize(bytes, refuse);
  return bytes;
}

/** Facts, 2.10: a quota is more than nothing. `bytes` undefined: nothing was asked for. */
export function assertQuotaSize(bytes: number | undefined, refuse: Refuse<400>): void {
  if (bytes !== undefined && bytes <= 0)
    throw refuse(400, "invalid_request", `Invalid quota size limit value: '${bytes}'`);
}
