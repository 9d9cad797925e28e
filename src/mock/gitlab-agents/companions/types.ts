import type { operations as table } from "../../../../contracts/gitlab-agents/companions.operations.gen.ts";
import type { operations } from "../../../../contracts/gitlab-agents/companions.types.gen.ts";
import type { AllHandlers, TagHandlers } from "../../core/service/operation.ts";
import type { HttpContext } from "../../core/service/service.ts";
import type { GitlabState } from "../state.ts";
import type { Jobs, Principal } from "../types.ts";
import type { refusals } from "./refusals.ts";

export type Calling = HttpContext<GitlabState, Principal, Jobs>;
export type Handlers<Tag extends string> = TagHandlers<
  operations,
  typeof table,
  Tag,
  Calling,
  typeof refusals
>;
export type EveryHandler = AllHandlers<operations, typeof table, Calling, typeof refusals>;
