import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Outcome, RawBody } from "./routed.ts";
import type { Incoming } from "../http/incoming.ts";

/** What a layer may change of a request, or of the service that carries it out, before it passes it on. */
export type Passed = Partial<Pick<Incoming, "mounted" | "request"> & { readonly body: RawBody }>;

/** One request of an API as a layer sees it: before it is judged, after what is due is settled. */
export interface LayeredCall extends Incoming {
  readonly body: RawBody;
  /** undefined when the route is none. */
  readonly operation: Operation | undefined;
  /** Carries the request out, changed or as it is, any number of times. Throws what a mock without a layer throws. */
  carryOut(passed?: Passed): Outcome;
  /** Carries it out and undoes what it changed. */
  rehearse(passed?: Passed): Outcome;
}

/** Stands between the server and the services. What it returns is sent, and its changes are kept. */
export type Layer = (call: LayeredCall) => Outcome;

/** A request for a layer, on top of the function that carries requests out. */
export function layeredCall(
  received: Incoming & { readonly body: RawBody },
  carryOut: (incoming: Incoming, body: RawBody) => Outcome,
): LayeredCall {
  const { route, session, mounted } = received;
  const pass = (passed: Passed = {}): Outcome => {
    const { body, ...incoming } = { ...received, ...passed };
    return carryOut(incoming, body);
  };
  return {
    ...received,
    operation: "operation" in route ? route.operation : undefined,
    carryOut: pass,
    rehearse: (passed) => ({
      ...session.world(mounted.service.name).rehearse(() => pass(passed)),
      changes: [],
    }),
  };
}
