import type { operations as table } from "../../../contracts/quay/operations.gen.ts";
import type { components, operations } from "../../../contracts/quay/types.gen.ts";
import type { Jobs } from "../../fixtures/quay/jobs.ts";
import type { AllHandlers, TagHandlers } from "../core/service/operation.ts";
import type * as core from "../core/service/refusal.ts";
import type { RequestView } from "../core/http/request.ts";
import type { Context as CoreContext, Gatekeeping, HttpContext } from "../core/service/service.ts";
import type { refusals } from "./refusals.ts";
import type { Caps } from "./shared/scopes.ts";
import type { OAuthToken, QuayState, User } from "./state.ts";

/** Who calls, and what its token lets it be. Nobody: no user, no token. */
export interface Principal {
  readonly user: User | undefined;
  readonly token: OAuthToken | undefined;
  readonly caps: Caps;
}

export type Caller = Gatekeeping<QuayState> & { readonly principal: Principal };
export type { Jobs };
export type Context = CoreContext<QuayState, Jobs>;
/** What a control is given. */
export type ControlCall<Body> = Context & { readonly body: Body };
/** What an action needs that writes a usage log; jobs and controls have no caller. */
export type Acting = Context & { readonly principal?: Principal; readonly request?: RequestView };
/** A call that passed a gate, without its operation's own parts. */
export type Calling = HttpContext<QuayState, Principal, Jobs>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  Calling,
  typeof refusals
>;
/** All operations: a forgotten one does not compile. */
export type EveryHandler = AllHandlers<operations, typeof table, Calling, typeof refusals>;
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
