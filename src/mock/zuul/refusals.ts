interface Row {
  readonly status: number;
  /** What the page or the JSON body says, when the case has nothing to add. */
  readonly text: string;
  /** The error of authentication; such refusals are JSON, all others are HTML pages. */
  readonly error?: string;
}

/** Every case in which Zuul refuses. */
export const refusals = {
  bad_body: { status: 400, text: "Invalid request body" },
  malformed_json: { status: 400, text: "Invalid JSON document" },
  bad_pipeline: { status: 400, text: "Unknown pipeline" },
  bad_index: { status: 400, text: "idx_min, idx_max must be integers" },
  change_and_ref: { status: 400, text: "change and ref are mutually exclusive" },
  negative_count: { status: 400, text: "Count must be greater than 0" },
  bad_regex: { status: 400, text: "argument is not a valid regular expression" },
  bad_page: { status: 400, text: "limit, skip must be integers" },
  given_twice: { status: 400, text: "must be given once" },
  no_handshake: { status: 400, text: "Header Upgrade is not defined" },
  locked: { status: 400, text: "Failed to acquire lock" },

  missing_token: { status: 401, error: "MissingAuthError", text: 'Missing "Authorization" header' },
  not_bearer: {
    status: 401,
    error: "InvalidAuthFormat",
    text: '"Authorization" header must start with "Bearer"',
  },
  undecodable: {
    status: 401,
    error: "AuthTokenUndecodedException",
    text: "Auth Token could not be decoded",
  },
  bad_signature: { status: 401, error: "AuthTokenInvalidSignatureException", text: "Invalid signature" },
  unknown_issuer: { status: 401, error: "IssuerUnknownError", text: "Issuer unknown" },
  missing_claims: { status: 401, error: "MissingClaimError", text: "Token is missing claims" },
  missing_iat: { status: 401, error: "MissingClaimError", text: 'Missing "iat" claim' },
  missing_uid: { status: 401, error: "MissingUIDClaimError", text: "Token is missing id claim" },
  wrong_audience: { status: 401, error: "IncorrectAudienceError", text: "Incorrect audience" },
  expired: { status: 401, error: "TokenExpiredError", text: "Token has expired" },
  too_old: { status: 401, error: "TokenExpiredError", text: "Token was issued too long ago" },
  admin_claim_no_list: {
    status: 401,
    error: "IncorrectZuulAdminClaimError",
    text: 'The "zuul.admin" claim is expected to be a list of tenants',
  },
  admin_claim_not_allowed: {
    status: 401,
    error: "UnauthorizedZuulAdminClaimError",
    text: 'Issuer is not allowed to set "zuul.admin" claim',
  },
  unauthorized: { status: 401, error: "AuthTokenUnauthorizedException", text: "Access unauthorized" },
  key_set: {
    status: 401,
    error: "AuthTokenUnauthorizedException",
    text: "There was an error while fetching OpenID configuration, check logs for details",
  },

  forbidden: { status: 403, text: "" },

  unknown_tenant: { status: 404, text: "Unknown tenant" },
  unknown_project: { status: 404, text: "Unknown project" },
  ambiguous_project: { status: 404, text: "Unknown project" },
  unknown_pipeline: { status: 404, text: "Unknown pipeline" },
  job_not_found: { status: 404, text: "Job not found" },
  build_not_found: { status: 404, text: "Build not found" },
  buildset_not_found: { status: 404, text: "Buildset not found" },
  no_buildset: { status: 404, text: "No buildset found" },
  hold_not_found: { status: 404, text: "Hold request not found." },
  /** Real server: the id of another tenant's request is not put into the text. */
  foreign_hold: { status: 404, text: "Hold request {request_id} not found." },
  node_not_found: { status: 404, text: "Node not found" },
  request_not_found: { status: 404, text: "Request not found" },
  image_not_found: { status: 404, text: "Image not found in tenant" },
  artifact_not_found: { status: 404, text: "Image build artifact not found in tenant" },
  upload_not_found: { status: 404, text: "Image upload not found in tenant" },
  /** An unknown query parameter, a path that is none, and a job that would not run. */
  nothing_matches: { status: 404, text: "Nothing matches the given URI" },

  bad_method: { status: 405, text: "Specified method is invalid for this resource." },
  no_length: { status: 411, text: "A valid Content-Length header field is required." },
  too_large: { status: 413, text: "The entity sent with the request exceeds the maximum allowed bytes." },
  store_down: { status: 503, text: "" },
  not_json: {
    status: 415,
    text: "Expected an entity of content type application/json, text/javascript",
  },
  not_ready: { status: 422, text: "Tenant isn't ready" },
} as const satisfies Readonly<Record<string, Row>>;

export type RefusalCase = keyof typeof refusals;

/** The row of a case. */
export function refusalRow(name: RefusalCase): Row {
  return refusals[name];
}
