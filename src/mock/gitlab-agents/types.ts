import type { operations as table } from "../../../contracts/gitlab-agents/operations.gen.ts";
import type { components, operations } from "../../../contracts/gitlab-agents/types.gen.ts";
import type { TagHandlers } from "../core/service/operation.ts";
import type * as core from "../core/service/refusal.ts";
import type { HttpContext } from "../core/service/service.ts";
import type { refusals } from "./refusals.ts";
import type { AccessToken, GitlabState, User } from "./state.ts";

/** Who calls, and with which token. */
export interface Principal {
  readonly user: User;
  readonly token: AccessToken;
}

/** GitLab plans no work: everything here happens at once. */
export type Jobs = Readonly<Record<string, never>>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  HttpContext<GitlabState, Principal, Jobs>,
  typeof refusals
>;
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
