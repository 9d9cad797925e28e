import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Violation } from "../../../../contracts/lib/validation.ts";
import type { Progress } from "./checks.ts";
import { checks } from "./checks.ts";
import { contextAt } from "./context.ts";
import { withJsonText } from "./json-text.ts";
import { Moment } from "../state/moment.ts";
import { Refusal, refuse } from "./refusal.ts";
import { mediaTypeOf } from "../http/request.ts";
import type { ApiRequest } from "../http/api-request.ts";
import type { Match } from "../http/operation-router.ts";
import type { Refused } from "../session/journal.ts";
import type { Outcome } from "./outcome.ts";
import type { About, Reply } from "./service.ts";
import { contentTypeOf } from "./service.ts";

/** A reply of ours that the contract does not allow. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
  readonly status: number;
  readonly violations: readonly Violation[];

  constructor(operation: Operation, status: number, violations: readonly Violation[]) {
    const [first] = violations;
    super(`${operation.id} ${status}: ${first?.where ?? ""} ${first?.pointer ?? ""} ${first?.message ?? ""}`);
    this.status = status;
    this.violations = violations;
  }
}

/** What of a request its judges look at. */
type Judged = Pick<ApiRequest, "mounted" | "session" | "request" | "body" | "moment">;

/**
 * Judges the request in the service's order, runs its handler and judges the reply, all in one transaction: what
 * ends in a refusal leaves no trace.
 */
export function dispatch(call: Judged, match: Match): Outcome {
  const { session, request, mounted } = call;
  const world = session.world(mounted.service.name);
  const about: About & { operation: Operation } = { request, operation: match.operation, state: world.state };
  const progressed: { by: Refused["by"] } = { by: "handler" };
  const run = (): Reply => {
    const moment = call.moment ?? new Moment(session.clock.now());
    const asked: Record<string, unknown> = { request, refuse, query: {}, path: {}, header: {} };
    const progress: Progress = {
      ...{ mounted, body: call.body, match, about, moment },
      call: contextAt(world, moment, asked),
    };
    for (const name of mounted.service.checks(match.operation, world.state.changed)) {
      progressed.by = name;
      checks[name](progress);
    }
    progressed.by = "handler";
    const handler = mounted.service.handlers[match.operation.id];
    if (!handler) throw new Error(`${match.operation.id} has no handler`);
    return withJsonText(judged(call, about, handler(progress.call)));
  };
  try {
    const { value, changes, before } = world.transaction(run);
    return { reply: value, changes, before };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reply = judged(call, about, mounted.service.envelope(error, about));
    return { reply, changes: [], refused: { by: progressed.by, refusal: error } };
  }
}

/** The reply with its media type and the service's own headers, when the contract allows it. Throws a ContractViolation. */
function judged({ mounted }: Judged, about: About & { readonly operation: Operation }, reply: Reply): Reply {
  const own = reply.bare ? {} : mounted.service.headers?.(about, reply.status);
  const headers: Record<string, string> = { ...own, ...reply.headers };
  const contentType = contentTypeOf(reply);
  const violations = mounted.validator.response(about.operation, {
    status: reply.status,
    mediaType: mediaTypeOf(contentType),
    body: reply.body === undefined ? reply.text : reply.body,
    header: (name) =>
      headers[name] ?? Object.entries(headers).find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1],
  });
  if (violations.length > 0) throw new ContractViolation(about.operation, reply.status, violations);
  return contentType === undefined ? { ...reply, headers } : { ...reply, headers, contentType };
}
