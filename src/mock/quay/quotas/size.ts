import type { Refuse } from "../types.ts";

/** Facts, 2.10: a quota is more than nothing. `bytes` undefined: nothing was asked for. */
export function assertQuotaSize(bytes: number | undefined, refuse: Refuse<400>): void {
  if (bytes !== undefined && bytes <= 0)
    throw refuse(400, "invalid_request", `Invalid quota size limit value: '${bytes}'`);
}
