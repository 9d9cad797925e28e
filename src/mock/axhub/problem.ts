import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { Problem } from "../core/service/service.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusals } from "./refusals.ts";

/** How AxHub words what the core found wrong. */
export function wordProblem(problem: Problem): Refusal {
  switch (problem.kind) {
    // The catalog has no code for a wrong method: to AxHub it is a route that does not exist.
    case "no-route":
    case "method-not-allowed":
      return make("no_route");
    case "bad-encoding":
      return make("bad_request", "The path is not encoded correctly.");
    case "body-too-large":
      return make("too_long", `The body is over the limit of ${problem.limit} bytes.`);
    case "unsupported-media-type":
      return make("bad_request", "The body's content type must be application/json.");
    case "malformed-body":
      return make("bad_request", "The body is not JSON.");
    case "unavailable":
      return make("store_down", problem.reason);
    case "invalid":
      return invalid(problem.violations);
  }
}

type ViolationCase = "required" | "empty" | "too_long" | "invalid_format" | "invalid_value";

/** The code is the first field's; `fields` names them all. */
function invalid(violations: readonly Violation[]): Refusal {
  const fields = violations.map((violation) => {
    const code = caseOf(violation);
    const name = fieldOf(violation);
    return { name, code, message: sentence(name, code, violation) };
  });
  const [first] = fields;
  if (!first) throw new Error("an invalid request without a violation");
  return make(first.code, first.message, { fields });
}

function sentence(name: string, code: ViolationCase, { message }: Violation): string {
  return code === "required" || code === "empty" ? `${name} is ${code}.` : `${name} ${message}.`;
}

function caseOf({ where, keyword, value }: Violation): ViolationCase {
  // An id in the path is either well formed or not.
  if (where === "path") return "invalid_format";
  switch (keyword) {
    case "required":
      return "required";
    case "pattern":
    case "format":
      return "invalid_format";
    case "maxLength":
      return "too_long";
    case "minLength":
    case "minItems":
      return value === "" || (Array.isArray(value) && value.length === 0) ? "empty" : "invalid_value";
    default:
      return "invalid_value";
  }
}

/** `/limit` is limit; a body that is no object is body. */
function fieldOf({ where, keyword, params, pointer }: Violation): string {
  const path = pointer.split("/").slice(1);
  if (keyword === "required") path.push(String(params["missingProperty"]));
  return path.join(".") || where;
}

function make(name: RefusalCase, message?: string, details?: Readonly<Record<string, unknown>>): Refusal {
  return refuse(refusals[name].status, name, message, details);
}
