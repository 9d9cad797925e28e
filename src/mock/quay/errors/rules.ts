import type { Schema } from "../types.ts";

export type ErrorTitle = Schema<"ApiErrorTitle">;

/** One sentence for each title that an ApiError can have. */
export const errorDescriptions: Readonly<Record<ErrorTitle, string>> = {
  invalid_token: "The access token specified is invalid.",
  expired_token: "The access token specified has expired.",
  fresh_login_required: "The action requires a fresh login to succeed.",
  insufficient_scope: "The access token did not have sufficient scope to access the requested resource.",
  not_found: "The resource was not found.",
  invalid_request:
    "The request was invalid. It may have contained invalid values or was improperly formatted.",
  invalid_response: "The response was invalid.",
  exceeds_license: "The action was refused because the current license does not allow it.",
  external_service_timeout: "An external service timed out. Retrying the request may resolve the issue.",
  downstream_issue: "An error occurred in a downstream service.",
};

export function isErrorTitle(text: string): text is ErrorTitle {
  return Object.hasOwn(errorDescriptions, text);
}
