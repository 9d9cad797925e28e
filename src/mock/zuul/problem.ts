import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { About, Problem } from "../core/service/service.ts";
import { findPipeline } from "./shared/lookup.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusals } from "./refusals.ts";
import { bodyFault } from "./shared/body-fault.ts";
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
    case "unavailable":
      return make("store_down", problem.reason);
    case "invalid":
      return invalid(problem, about);
  }
}

type Invalid = Extract<Problem, { readonly kind: "invalid" }>;

/** Real server: index bounds that are no integers are told; on any other bad number it fails with 500. */
function invalid({ violations, path, body }: Invalid, { operation, state }: About<ZuulState>): Refusal {
  if (violations[0]?.where === "query")
    return make(violations.some(({ pointer }) => pointer.startsWith("/idx_")) ? "bad_index" : "bad_page");
  const hasPipeline = (name: unknown): boolean =>
    typeof name === "string" && findPipeline(state, path["tenant_name"] ?? "", name) !== undefined;
  return make(bodyFault(operation?.id, body, hasPipeline));
}

function make(name: RefusalCase, message?: string): Refusal {
  return refuse(refusals[name].status, name, message);
}
