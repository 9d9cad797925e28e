import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Violation } from "../../../../contracts/lib/validation.ts";
import type { Progress } from "./checks.ts";
import { checks } from "./checks.ts";
import { contextAt } from "./context.ts";
import { Refusal, refuse } from "./refusal.ts";
import { mediaTypeOf } from "../http/request.ts";
import type { Outcome, Routed } from "./routed.ts";
import type { About, HandlerReply, WireReply } from "./service.ts";
import type { World } from "../state/world.ts";

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

/**
 * Judges the request in the service's order, runs its handler and judges the reply, all in one transaction: what
 * ends in a refusal leaves no trace.
 */
export function dispatch(routed: Routed): Outcome {
  const { session, operation, request, mounted } = routed;
  const world = session.world(mounted.service.name);
  const about: About = { request, operation, state: world.state };
  try {
    const { value, changes } = world.transaction(() => {
      const reply = toWire(run(routed, world));
      return check(routed, about, reply);
    });
    return { reply: value, changes };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reply: check(routed, about, mounted.service.envelope(error, about)), changes: [] };
  }
}

function run(routed: Routed, world: World): HandlerReply {
  const { operation, mounted, request, session } = routed;
  const call = { ...contextAt(world, session.clock.now()), request, refuse, query: {}, path: {}, header: {} };
  const progress: Progress = { routed, call, about: { request, operation, state: world.state } };
  for (const name of mounted.service.checks(operation)) checks[name](progress);
  const handler = mounted.service.handlers[operation.id];
  if (!handler) throw new Error(`${operation.id} has no handler`);
  return handler(progress.call);
}

function toWire(reply: HandlerReply): WireReply {
  const { status, headers = {} } = reply;
  if (reply.text !== undefined)
    return { status, headers, contentType: reply.contentType ?? "text/plain", text: reply.text };
  if (reply.body === undefined) return { status, headers };
  return { status, headers, contentType: "application/json", json: reply.body };
}

/** Adds the service's own headers and judges the whole by the contract. */
function check({ mounted, operation }: Routed, about: About, reply: WireReply): WireReply {
  const headers: Record<string, string> = { ...mounted.service.headers?.(about), ...reply.headers };
  const violations = mounted.validator.response(operation, {
    status: reply.status,
    mediaType: mediaTypeOf(reply.contentType),
    body: reply.json === undefined ? reply.text : reply.json,
    header: (name) =>
      headers[name] ?? Object.entries(headers).find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1],
  });
  if (violations.length > 0) throw new ContractViolation(operation, reply.status, violations);
  return { ...reply, headers };
}
