import type { LayeredCall } from "../../mock/core/service/layer.ts";
import type { Outcome } from "../../mock/core/service/outcome.ts";
import { variantOf } from "../../mock/core/variant-of.ts";
import { Refusal } from "../../mock/core/service/refusal.ts";
import type { Reply } from "../../mock/core/service/service.ts";

/** What a handler is given, as far as a wrong one looks at it. */
export interface HandlerCall<State> {
  readonly state: State;
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** The session's time in epoch milliseconds. */
  readonly nowMs: number;
}

/** A handler that stands in the place of the healthy one, which it may ask with the same call or another. */
export type WrongHandler<State> = (
  call: HandlerCall<State>,
  healthy: (call?: HandlerCall<State>) => Reply,
) => Reply;

/** A wrong implementation written by hand: a mistake that a programmer makes, and that no operator makes. */
export interface HoldOut<State = never> {
  readonly name: string;
  readonly sentence: string;
  /** By operationId. */
  readonly handlers: Readonly<Record<string, WrongHandler<State>>>;
}

/** Carries a request out with the hold-out's handlers. */
export function carryOutWrongly(call: LayeredCall, { handlers }: HoldOut): Outcome {
  const { mounted, operation } = call;
  const wrong = operation && handlers[operation.id];
  const healthy = operation && mounted.service.handlers[operation.id];
  if (!wrong || !healthy) return call.carryOut();
  const replaced = (given: object): Reply => {
    // Erased like all handlers' types: `HandlerCall` is a part of what they are given.
    const own = given as never;
    return wrong(own, (other) => healthy(other ? variantOf(given, other) : given));
  };
  const service = { ...mounted.service, handlers: { ...mounted.service.handlers, [operation.id]: replaced } };
  return call.carryOut({ mounted: { ...mounted, service } });
}

/** What the healthy handler answers, or `instead` where it refuses with this code. */
export function unlessRefused(healthy: () => Reply, code: string, instead: Reply): Reply {
  try {
    return healthy();
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return instead;
    throw error;
  }
}

/** The call with some members of its body changed. */
export function asking<State>(
  call: HandlerCall<State>,
  members: Readonly<Record<string, unknown>>,
): HandlerCall<State> {
  return { ...call, body: { ...call.body, ...members } };
}

/** The reply with some members of its body changed. */
export function withMembers(reply: Reply, members: Readonly<Record<string, unknown>>): Reply {
  return { ...reply, body: { ...(reply.body as object), ...members } };
}

/** The items of a body that is a list. */
export function itemsOf(reply: Reply): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(reply.body) ? (reply.body as Readonly<Record<string, unknown>>[]) : [];
}
