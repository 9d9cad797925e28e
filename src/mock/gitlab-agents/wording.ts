import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { About, Problem, Reply } from "../core/service/service.ts";
import { refusals } from "./refusals.ts";
import type { RefusalCode } from "./refusals.ts";

/** How GitLab words what the core found wrong. */
export function wordProblem(problem: Problem, { request }: Pick<About, "request">): Refusal {
  const contentType = request.header("content-type");
  switch (problem.kind) {
    case "no-route":
    case "method-not-allowed":
    case "bad-encoding":
      return make("no_such_route");
    case "body-too-large":
      return make("body_too_large");
    case "malformed-body":
      return problem.mediaType === "application/json"
        ? make("malformed_body")
        : make("unreadable_form", `${contentType ?? problem.mediaType} content-type`);
    case "unsupported-media-type":
      return make(
        "unsupported_media_type",
        `The provided content-type '${problem.mediaType ?? ""}' is not supported.`,
      );
    case "unavailable":
      return make("store_down", problem.reason);
    case "invalid":
      return make("invalid_parameters", [...new Set(problem.violations.map(wordViolation))].join(", "));
  }
}

/** The body of a refusal: its text under the key that GitLab uses for it. */
export function envelope(refusal: Refusal): Reply {
  const row = refusals[refusal.code as RefusalCode]; // refusals are made with codes of this table only
  const { status, shape } = row;
  const text = row.text + refusal.message;
  const contentType = "application/json";
  if (shape === "message") return { status, contentType, body: { message: text } };
  if (shape === "error") return { status, contentType, body: { error: text } };
  return { status, contentType, body: { error: row.error, error_description: text, ...refusal.details } };
}

function make(code: RefusalCode, message?: string): Refusal {
  return refuse(refusals[code].status, code, message);
}

/** Grape's words: `name is missing`, `agent_id is invalid`, `per_page has a value not allowed`. */
function wordViolation({ keyword, params, pointer, value, where }: Violation): string {
  if (keyword === "required") return `${String(params["missingProperty"])} is missing`;
  const name = pointer.split("/")[1] ?? (where === "body" ? "body" : where);
  if (keyword === "minimum" && name === "per_page" && value === 0) return "per_page has a value not allowed";
  if (keyword === "minimum") return `${name} does not have a valid value`;
  return `${name} is invalid`;
}
