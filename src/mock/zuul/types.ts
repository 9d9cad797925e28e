import type { operations as table } from "../../../contracts/zuul/operations.gen.ts";
import type { operations } from "../../../contracts/zuul/types.gen.ts";
import type { Jobs } from "../../fixtures/zuul/jobs.ts";
import type { TagHandlers } from "../core/service/operation.ts";
import type * as core from "../core/service/refusal.ts";
import type { Context as CoreContext, HttpContext } from "../core/service/service.ts";
import type { refusals } from "./refusals.ts";
import type { ZuulState } from "./state.ts";

/** What a token says that was checked. */
export interface Claims {
  readonly [name: string]: unknown;
}

/** Who calls; nobody, where no token is wanted or it was not looked at. */
export interface Principal {
  readonly claims: Claims | undefined;
  /** Whether the claims make their bearer an administrator of the tenant, or of the installation at the root. */
  readonly admin: boolean;
}

export type { Jobs };
export type Context = CoreContext<ZuulState, Jobs>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  HttpContext<ZuulState, Principal, Jobs>,
  typeof refusals
>;
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
export type { Schema } from "../../fixtures/zuul/schema.ts";
