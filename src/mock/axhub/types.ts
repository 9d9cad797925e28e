import type { operations as table } from "../../../contracts/axhub/operations.gen.ts";
import type { components, operations } from "../../../contracts/axhub/types.gen.ts";
import type { Jobs } from "../../fixtures/axhub/jobs.ts";
import type { TagHandlers } from "../core/service/operation.ts";
import type * as core from "../core/service/refusal.ts";
import type { Context as CoreContext, HttpContext } from "../core/service/service.ts";
import type { refusals } from "./refusals.ts";
import type { AxhubState, Token, User } from "./state.ts";

/** Who calls, and with which token. */
export interface Principal {
  readonly user: User;
  readonly token: Token;
}

export type { Jobs };
export type Context = CoreContext<AxhubState, Jobs>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  HttpContext<AxhubState, Principal, Jobs>,
  typeof refusals
>;
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
