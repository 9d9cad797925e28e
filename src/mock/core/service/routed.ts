import type { Operation } from "../../../../contracts/lib/contract.ts";
import type { Validator } from "../../../../contracts/lib/validation.ts";
import type { RequestView } from "../http/request.ts";
import type { Service, WireReply } from "./service.ts";
import type { Session } from "../session/sessions.ts";
import type { Change } from "../state/world.ts";

/** A service with what is made once from its contract. */
export interface MountedService {
  readonly service: Service;
  readonly validator: Validator;
}

/** One routed request on its way to a handler. */
export interface Routed {
  readonly mounted: MountedService;
  readonly session: Session;
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly request: RequestView;
  readonly body: RawBody;
}

export type RawBody = { readonly bytes: Buffer } | { readonly tooLarge: number };

export interface Outcome {
  readonly reply: WireReply;
  readonly changes: readonly Change[];
}
