import { rfc2822 } from "../shared/dates.ts";
import type { AppToken } from "../state.ts";
import type { Schema } from "../types.ts";

/** A token without its secret. */
export function presentAppToken({
  uuid,
  title,
  created,
  last_accessed,
  expiration,
}: AppToken): Schema<"AppToken"> {
  return {
    uuid,
    title,
    last_accessed: dateOrNull(last_accessed),
    created: rfc2822(created),
    expiration: dateOrNull(expiration),
  };
}

export function presentWithCode(token: AppToken): Schema<"AppTokenWithCode"> {
  return { ...presentAppToken(token), token_code: token.token_code };
}

function dateOrNull(time: number | null): string | null {
  return time === null ? null : rfc2822(time);
}
