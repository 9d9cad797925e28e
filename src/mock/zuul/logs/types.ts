import type { operations as table } from "../../../../contracts/zuul/companions.operations.gen.ts";
import type { components, operations } from "../../../../contracts/zuul/companions.types.gen.ts";
import type { AllHandlers } from "../../core/service/operation.ts";
import type { HttpContext } from "../../core/service/service.ts";
import type { ZuulState } from "../state.ts";
import type { Jobs, Principal } from "../types.ts";
import type { refusals } from "./refusals.ts";

export type Calling = HttpContext<ZuulState, Principal, Jobs>;
export type EveryHandler = AllHandlers<operations, typeof table, Calling, typeof refusals>;
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
