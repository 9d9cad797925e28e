import type { Refusal } from "../core/service/refusal.ts";
import { refuse } from "../core/service/refusal.ts";
import type { Problem, Reply } from "../core/service/service.ts";
import { refusals } from "./refusals.ts";

/** How this API words what the core found wrong. */
export function wordProblem(problem: Problem): Refusal {
  switch (problem.kind) {
    case "no-route":
    case "bad-encoding":
      return make("no_such_route", "there is no such path");
    case "method-not-allowed":
      return make("method_not_allowed", `the path takes ${problem.allowed.join(", ")}`);
    case "body-too-large":
      return make("body_too_large", `a body has at most ${problem.limit} bytes`);
    case "unsupported-media-type":
      return make("unsupported_media_type", `${problem.mediaType ?? "nothing"} is not application/json`);
    case "unavailable":
      return make("unavailable", problem.reason);
    case "malformed-body":
      return make("bad_request", `the body cannot be read: ${problem.reason}`);
    case "invalid":
      return make(
        "bad_request",
        problem.violations.map((v) => `${v.where} ${v.pointer || "/"} ${v.message}`).join("; "),
      );
  }
}

export function envelope({ status, code, message }: Refusal): Reply {
  return { status, body: { error: code, message } };
}

function make(code: keyof typeof refusals, message: string): Refusal {
  return refuse(refusals[code].status, code, message);
}
