import type { operations as table } from "../../../../contracts/quay/companions.operations.gen.ts";
import type { operations } from "../../../../contracts/quay/companions.types.gen.ts";
import type { TagHandlers } from "../../core/service/operation.ts";
import type { HttpContext } from "../../core/service/service.ts";
import type { Actor, QuayState } from "../state.ts";
import type { Jobs, Principal } from "../types.ts";
import type { refusals } from "./refusals.ts";

/** Who calls: of the API's calls its principal, of the registry's the user or robot and what its token allows. */
export interface Caller extends Principal {
  readonly actor: Actor | undefined;
  /** `repository:namespace/name:pull,push`. */
  readonly scope: string;
}

export type Calling = HttpContext<QuayState, Caller, Jobs>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  Calling,
  typeof refusals
>;
