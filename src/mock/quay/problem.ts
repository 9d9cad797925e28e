import type { Operation } from "../../../contracts/lib/contract.ts";
import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { About, Problem } from "../core/service/service.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusals } from "./refusals.ts";
import { helpText } from "./shared/help-text.ts";
import { schemaText } from "./shared/schema-text.ts";
import { redirectOf, sentPath } from "./slashes.ts";
import type { QuayState } from "./state.ts";

/** How Quay words what the core found wrong. */
export function wordProblem(problem: Problem, about: About<QuayState>): Refusal {
  switch (problem.kind) {
    case "no-route":
      return noRoute(about);
    case "bad-encoding":
      return make("no_route");
    case "method-not-allowed":
      return make("bad_method", { allow: allowHeader(problem.allowed) });
    // The limit is the mock's own.
    case "body-too-large":
    case "malformed-body":
      return make("bad_request_message");
    // Operations whose body is optional do not know 415.
    case "unsupported-media-type":
      return make(about.operation?.requestBody?.required ? "media_type" : "bad_request_message");
    case "unavailable":
      return refuse(503, "store_down" satisfies RefusalCase, problem.reason);
    case "invalid":
      return invalid(problem.violations, about.operation);
  }
}

/** Facts, 1.5: GET is redirected to the path with a slash, and found missing there; nothing else is answered there. */
function noRoute({ request }: About<QuayState>): Refusal {
  const location = redirectOf(request);
  if (location !== undefined) return make("missing_slash", { location });
  const isRead = request.method === "GET" || request.method === "HEAD";
  return make(isRead || !sentPath(request).endsWith("/") ? "no_route" : "bad_method_page");
}

function allowHeader(allowed: readonly string[]): string {
  const read = allowed.includes("GET") ? ["HEAD"] : [];
  return [...allowed, ...read, "OPTIONS"].sort().join(", ");
}

function invalid(violations: readonly Violation[], operation: Operation | undefined): Refusal {
  const [first] = violations;
  // A digest, a number: the path does not lead anywhere.
  if (first?.where === "path") return make("not_found");
  if (first?.where === "query" && operation) {
    const name = first.pointer.slice(1);
    return make("bad_parameter", { parameters: { [name]: helpText(operation, name) } });
  }
  return make("invalid_request", {}, schemaText(violations));
}

function make(name: RefusalCase, details: Refusal["details"] = {}, message?: string): Refusal {
  return refuse(refusals[name].status, name, message, details);
}
