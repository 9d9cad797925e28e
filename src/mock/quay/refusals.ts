interface Row {
  readonly status: number;
  /**
   * The body's shape: `problem` ApiError, `message` and `detail` an object with that key, `early` an `error` sent as
   * text/html. From outside the API's framework, so without its headers: `data` an object with `message`, `page` HTML,
   * `redirect` a page with a Location.
   */
  readonly shape: "problem" | "message" | "data" | "detail" | "early" | "page" | "redirect";
  /** What is said when the case has nothing to add. */
  readonly text: string;
}

/** Every case in which Quay refuses. A code of shape `problem` is the title of its ApiError. */
export const refusals = {
  missing_slash: { status: 308, shape: "redirect", text: "" },

  invalid_request: { status: 400, shape: "problem", text: "Invalid request" },
  invalid_response: { status: 400, shape: "problem", text: "Invalid response" },
  /** What an operation itself refuses by the framework; without a text of its own, in its words. */
  bad_request_message: {
    status: 400,
    shape: "message",
    text: "The browser (or proxy) sent a request that this server could not understand.",
  },
  /** Any rule of the data that no handler caught. Some say nothing. */
  data_rule: { status: 400, shape: "data", text: "" },
  /** `details.parameters`: help texts by name. */
  bad_parameter: { status: 400, shape: "message", text: "" },
  bad_request_detail: { status: 400, shape: "detail", text: "" },
  no_xhr: {
    status: 400,
    shape: "early",
    text: "API calls must be invoked with an X-Requested-With header if called from a browser",
  },

  invalid_token: { status: 401, shape: "problem", text: "Requires authentication" },

  insufficient_scope: { status: 403, shape: "problem", text: "Unauthorized" },
  forbidden_message: {
    status: 403,
    shape: "message",
    text: "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.",
  },
  csrf: { status: 403, shape: "early", text: "CSRF token was invalid or missing." },

  not_found: { status: 404, shape: "problem", text: "Not Found" },
  not_found_message: {
    status: 404,
    shape: "message",
    text: "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.",
  },
  no_route: { status: 404, shape: "page", text: "Not Found" },

  bad_method: {
    status: 405,
    shape: "message",
    text: "The method is not allowed for the requested URL.",
  },
  bad_method_page: {
    status: 405,
    shape: "page",
    text: "The method is not allowed for the requested URL.",
  },

  conflict_detail: { status: 409, shape: "detail", text: "" },
  gone_message: { status: 410, shape: "message", text: "" },
  media_type: {
    status: 415,
    shape: "message",
    text: "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
  },
  too_many_builds: { status: 429, shape: "message", text: "Maximum queued build rate exceeded." },
  /** The message ends with the repository's state. */
  wrong_state: { status: 503, shape: "message", text: "Repository is in read only or mirror mode" },
  store_down: { status: 503, shape: "message", text: "" },
  downstream_issue: { status: 520, shape: "problem", text: "" },
} as const satisfies Readonly<Record<string, Row>>;

export type RefusalCase = keyof typeof refusals;

/** The row of a case. */
export function refusalRow(name: RefusalCase): Row {
  return refusals[name];
}
