import type { Outcome } from "../../mock/core/service/outcome.ts";
import type { LayeredCall } from "../../mock/core/service/layer.ts";
import { mediaTypeOf } from "../../mock/core/http/request.ts";
import {
  admittedRequest,
  explain,
  grantedRequest,
  succeeded,
  unchecked,
  unlessItBreaks,
} from "./carry-out.ts";
import { credentialOf } from "./credentials.ts";
import type { Exchange } from "./recording.ts";

export interface Observed {
  readonly outcome: Outcome;
  readonly exchange: Exchange;
}

/** Carries the request out and writes down what can be known of it. */
export function observe(call: LayeredCall, caseId: string): Observed {
  const { mounted, request, route } = call;
  const hidden = explain(call, "rehearse");
  const { status } = hidden.outcome.reply;
  const toOthers = [401, 403, 404].includes(status) ? answerToOthers(call, status) : "the same";
  const worksUnchecked =
    hidden.violations.length > 0 && isDone(() => call.rehearse({ mounted: unchecked(mounted, () => true) }));
  const credential = credentialOf(mounted.service, request);
  const outcome = call.carryOut();
  const repeatable = request.method === "PUT" && succeeded(outcome) && isDone(() => call.rehearse());
  const exchange: Exchange = {
    caseId,
    method: request.method,
    url: request.search === "" ? request.path : `${request.path}?${request.search}`,
    query: request.query,
    path: "operation" in route ? route.path : {},
    body: bodyOf(call),
    credential: credential.kind,
    caller: credential.value,
    reply: outcome.reply,
    changes: outcome.changes.length > 0,
    repeatable,
    refusal: hidden.refusal,
    toOthers,
    violations: hidden.violations,
    worksUnchecked,
  };
  return { outcome, exchange };
}

function answerToOthers(call: LayeredCall, status: number): Exchange["toOthers"] {
  if (grantedRequest(call)) return "granted";
  return admittedRequest(call, status) ? "another refusal" : "the same";
}

function isDone(attempt: () => Outcome): boolean {
  const outcome = unlessItBreaks(attempt);
  return outcome !== undefined && succeeded(outcome);
}

function bodyOf({ body, request }: LayeredCall): unknown {
  if ("tooLarge" in body || body.bytes.length === 0) return undefined;
  const text = body.bytes.toString("utf8");
  if (mediaTypeOf(request.header("content-type")) !== "application/json") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
