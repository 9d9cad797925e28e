/** Every way in which this API refuses, and its status. */
export const refusals = {
  bad_request: { status: 400 },
  unauthorized: { status: 401 },
  not_found: { status: 404 },
  no_such_route: { status: 404 },
  method_not_allowed: { status: 405 },
  name_taken: { status: 409 },
  body_too_large: { status: 413 },
  unsupported_media_type: { status: 415 },
  unavailable: { status: 503 },
} as const;
