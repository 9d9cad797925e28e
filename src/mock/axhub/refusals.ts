interface Row {
  readonly status: number;
  /** What goes over the wire; AxHub's catalog has fewer codes than there are cases. */
  readonly code: string;
  /** The sentence when the case has nothing to add. */
  readonly text: string;
  /** The kind of thing that it is about. */
  readonly resource?: string;
  /** The parameter or body field that it is about. */
  readonly field?: string;
}

/**
 * Every case in which AxHub refuses. Which code answers which 403, 404, 409 and 412 is matched by name with the
 * published catalog (see the contract's README) and stands here only.
 */
export const refusals = {
  bad_request: { status: 400, code: "bad_request", text: "The request cannot be read." },
  required: { status: 400, code: "required", text: "A field is required." },
  empty: { status: 400, code: "empty", text: "A field is empty." },
  invalid_format: { status: 400, code: "invalid_format", text: "A field has the wrong form." },
  invalid_value: { status: 400, code: "invalid_value", text: "A field has a wrong value." },
  too_long: { status: 400, code: "too_long", text: "A field is too long." },
  bad_cursor: {
    status: 400,
    code: "invalid_value",
    field: "cursor",
    text: "The cursor is none of this log.",
  },
  bad_branch: { status: 400, code: "invalid_format", field: "branch", text: "The branch name is not valid." },
  state_unusable: {
    status: 400,
    code: "invalid_oauth_state",
    field: "state",
    text: "The state token is unknown, expired or already used.",
  },
  repository_unreadable: {
    status: 400,
    code: "invalid_value",
    field: "installation_id",
    text: "The installation has no access to the repository.",
  },
  unknown_template: { status: 400, code: "invalid_value", field: "template_id", text: "No such template." },

  token_missing: { status: 401, code: "token_missing", text: "Credentials are required." },
  token_invalid: { status: 401, code: "token_invalid", text: "The token is not known." },
  token_expired: { status: 401, code: "token_expired", text: "The token has expired." },

  forbidden: { status: 403, code: "forbidden", text: "Only the app's owner and admins may do this." },
  delegation_missing: { status: 403, code: "action_denied", text: "The token lacks a delegation." },
  not_member: {
    status: 403,
    code: "not_member",
    resource: "tenant",
    text: "You are not a member of the tenant.",
  },
  member_inactive: {
    status: 403,
    code: "member_inactive",
    resource: "tenant",
    text: "Your membership of the tenant is not active.",
  },
  state_of_another_app: { status: 403, code: "forbidden", text: "The state token belongs to another app." },
  state_of_another_user: {
    status: 403,
    code: "forbidden",
    text: "The state token was asked for by another user.",
  },
  foreign_installation: { status: 403, code: "forbidden", text: "The installation is not yours." },
  version_not_approved: {
    status: 403,
    code: "version_not_approved",
    resource: "release",
    text: "No review has approved this version.",
  },

  no_route: { status: 404, code: "not_found", text: "There is no such route." },
  app_not_found: { status: 404, code: "not_found", resource: "app", text: "There is no such app." },
  deployment_not_found: {
    status: 404,
    code: "not_found",
    resource: "deployment",
    text: "The app has no such deployment.",
  },
  connection_not_found: {
    status: 404,
    code: "not_found",
    resource: "git_connection",
    text: "The app is not connected to a repository.",
  },
  review_not_found: {
    status: 404,
    code: "not_found",
    resource: "review_request",
    text: "The app has no such review request.",
  },
  bootstrap_not_found: {
    status: 404,
    code: "not_found",
    resource: "app_bootstrap",
    text: "The tenant has no such bootstrap.",
  },

  deployment_in_progress: {
    status: 409,
    code: "conflict",
    resource: "deployment",
    text: "Another deployment is in progress.",
  },
  already_terminal: {
    status: 409,
    code: "already_terminal",
    resource: "deployment",
    text: "The deployment has ended.",
  },
  already_promoted: { status: 409, code: "already_promoted", text: "The promotion has succeeded already." },
  review_not_approved: {
    status: 409,
    code: "invalid_state_transition",
    text: "Only an approved review can be promoted.",
  },
  staging_already_enabled: { status: 409, code: "staging_already_enabled", text: "Staging is on already." },
  static_app: {
    status: 409,
    code: "unsupported_for_static_app",
    text: "A static app has no staging.",
  },

  subdomain_missing: { status: 412, code: "subdomain_not_configured", text: "The app has no subdomain." },
  connection_missing: {
    status: 412,
    code: "git_connection_required",
    text: "The app is not connected to a repository.",
  },
  staging_required: {
    status: 412,
    code: "staging_required",
    text: "The app is published: turn staging on, production changes by promotion only.",
  },
  no_image: { status: 412, code: "precondition_failed", text: "The deployment has no image to return to." },
  schema_skew: {
    status: 412,
    code: "confirm_required",
    text: "Destructive schema changes came after this version: confirm_schema_skew must be true.",
  },
  production_missing: {
    status: 412,
    code: "prod_deploy_required",
    text: "The app has no production deployment.",
  },
  namespace_too_long: {
    status: 412,
    code: "staging_namespace_too_long",
    text: "The name of the staging namespace would be too long.",
  },
  staging_off: { status: 412, code: "staging_not_enabled", text: "Staging is off." },
  review_pending: { status: 412, code: "pending_review_exists", text: "A review is pending." },
  discard_unconfirmed: {
    status: 412,
    code: "confirm_required",
    text: "Changes on staging will be lost: confirm_discard_ops must be true.",
  },
  not_promotable: {
    status: 412,
    code: "not_promotable",
    text: "Only a succeeded deployment can be promoted.",
  },
  snapshot_missing: {
    status: 412,
    code: "promote_snapshot_missing",
    text: "The review has no snapshot of the schema changes.",
  },
  promotion_running: { status: 412, code: "promote_in_progress", text: "A promotion is running." },

  installation_missing: {
    status: 422,
    code: "github_installation_missing",
    text: "The GitHub App is not installed: github_installation_id is missing.",
  },
  github_relogin_required: {
    status: 428,
    code: "github_relogin_required",
    text: "Sign in to GitHub again.",
  },
  github_down: { status: 502, code: "github_unavailable", text: "GitHub does not answer." },
  log_backend_down: {
    status: 503,
    code: "temporarily_unavailable",
    text: "The log backend is not available.",
  },
  store_down: { status: 503, code: "temporarily_unavailable", text: "The store is not available." },
} as const satisfies Readonly<Record<string, Row>>;

export type RefusalCase = keyof typeof refusals;

/** The row of a case. */
export function refusalRow(name: RefusalCase): Row {
  return refusals[name];
}
