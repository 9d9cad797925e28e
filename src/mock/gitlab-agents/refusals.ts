/**
 * Every way in which GitLab refuses on these routes: its status, the shape of its body and its text, to the letter.
 * `message` and `error` are the two keys that GitLab uses; which one answers is part of the contract.
 */
export const refusals = {
  /** The check of the protocol comes before any token is looked up. */
  two_bearer_tokens: {
    status: 400,
    shape: "oauth",
    error: "invalid_request",
    text: "Both Authorization header and payload includes access token.",
  },
  unauthorized: { status: 401, shape: "message", text: "401 Unauthorized" },
  token_expired: {
    status: 401,
    shape: "oauth",
    error: "invalid_token",
    text: "Token is expired. You can either do re-authorization or token refresh.",
  },
  token_revoked: {
    status: 401,
    shape: "oauth",
    error: "invalid_token",
    text: "Token was revoked. You have to re-authorize from the user.",
  },
  insufficient_scope: {
    status: 403,
    shape: "oauth",
    error: "insufficient_scope",
    text: "The request requires higher privileges than provided by the access token.",
  },
  forbidden: { status: 403, shape: "message", text: "403 Forbidden" },
  sudo_forbidden: { status: 403, shape: "message", text: "403 Forbidden - Must be admin to use sudo" },
  /** The text names who was asked for. */
  sudo_user_not_found: { status: 404, shape: "message", text: "404 User with ID or username " },
  project_not_found: { status: 404, shape: "message", text: "404 Project Not Found" },
  agents_not_found: { status: 404, shape: "message", text: "404 ClusterAgents Not Found" },
  not_found: { status: 404, shape: "message", text: "404 Not found" },
  no_such_route: { status: 404, shape: "error", text: "404 Not Found" },
  /** The text names the parameters. */
  invalid_parameters: { status: 400, shape: "error", text: "" },
  malformed_body: {
    status: 400,
    shape: "error",
    text:
      "\nProblem:\n  message body does not match declared format\nResolution:\n  when specifying application/json as " +
      "content-type, you must pass valid application/json in the request's 'body' ",
  },
  /** The text names the content type. */
  unreadable_form: { status: 400, shape: "error", text: "empty message body supplied with " },
  /** A refusal of the service or the model; the text follows the prefix. */
  bad_request: { status: 400, shape: "message", text: "400 Bad request - " },
  precondition_failed: { status: 412, shape: "message", text: "412 Precondition Failed" },
  body_too_large: { status: 413, shape: "message", text: "413 Request Entity Too Large" },
  unsupported_media_type: { status: 415, shape: "error", text: "" },
  /** The text ends with the reason. */
  store_down: { status: 503, shape: "message", text: "503 Service Unavailable - " },
} as const;

export type RefusalCode = keyof typeof refusals;
