import type { operations as table } from "../../../contracts/{{api}}/operations.gen.ts";
import type { operations } from "../../../contracts/{{api}}/types.gen.ts";
import type { TagHandlers } from "../core/service/operation.ts";
import type * as core from "../core/service/refusal.ts";
import type { HttpContext } from "../core/service/service.ts";
import type { refusals } from "./refusals.ts";
import type { {{type}}State, User } from "./state.ts";

/** Everything here happens at once. */
type Jobs = Readonly<Record<string, never>>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  HttpContext<{{type}}State, User, Jobs>,
  typeof refusals
>;
export type Refuse<S extends number> = core.Refuse<S, typeof refusals>;
