import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { ApiRequest } from "../http/api-request.ts";
import { operationOf } from "../http/api-request.ts";
import type { Outcome } from "./outcome.ts";

/** What a layer may change of a request, or of the service that carries it out, before it passes it on. */
export type Passed = Partial<Pick<ApiRequest, "mounted" | "request" | "body">>;

/** One request of an API as a layer sees it: before it is judged, after what is due is settled. */
export interface LayeredCall extends ApiRequest {
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
export function layeredCall(call: ApiRequest, carryOut: (call: ApiRequest) => Outcome): LayeredCall {
  const pass = (passed: Passed = {}): Outcome => carryOut({ ...call, ...passed });
  return {
    ...call,
    operation: operationOf(call),
    carryOut: pass,
    rehearse: (passed) => ({
      ...call.session.world(call.mounted.service.name).rehearse(() => pass(passed)),
      changes: [],
    }),
  };
}
