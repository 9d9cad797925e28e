import type { ZuulState } from "../state.ts";
import type { Schema } from "../types.ts";

/** What is held up in a tenant; later releases can tell more of it. */
export function presentState(state: ZuulState, held: Schema<"TenantState">): Schema<"TenantState"> {
  return state.changed("state-info") ? { ...held, ...{ info: null } } : held;
}
