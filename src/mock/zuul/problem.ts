import type { Violation } from "../../../contracts/lib/validation.ts";
import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { About, Problem } from "../core/service/service.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusals } from "./refusals.ts";
import type { ZuulState } from "./state.ts";

/** How Zuul words what the core found wrong. */
export function wordProblem(problem: Problem, about: About<ZuulState>): Refusal {
  switch (problem.kind) {
    case "no-route":
    case "bad-encoding":
      return make("nothing_matches");
    case "method-not-allowed":
      return make("bad_method");
    // The limit is the mock's own; the real server reads on.
    case "body-too-large":
    case "malformed-body":
      return make("malformed_json");
    case "unsupported-media-type":
      return make("not_json");
    case "invalid":
      return invalid(problem.violations, about.operation?.id);
  }
}

/** Real server: index bounds that are no integers are told; any other bad number makes it fail. */
function invalid(violations: readonly Violation[], operationId: string | undefined): Refusal {
  const [first] = violations;
  if (first?.where === "query")
    return make(violations.some(({ pointer }) => pointer.startsWith("/idx_")) ? "bad_index" : "internal");
  if (operationId === "promote") return make("bad_pipeline");
  const onlyCount = violations.every(({ pointer, keyword }) => pointer === "/count" && keyword === "minimum");
  return make(onlyCount ? "negative_count" : "bad_body");
}

function make(name: RefusalCase, message?: string): Refusal {
  return refuse(refusals[name].status, name, message);
}
