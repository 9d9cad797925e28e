import type { StateAt } from "../core/service/service.ts";
import type { {{type}}State } from "./state.ts";

/** What cannot be in any state that the API's own rules make, one sentence each; empty when the state is possible. */
export function invariantFaults({ state, now }: StateAt<{{type}}State>): string[] {
  return state.things
    .rows()
    .filter(({ created_at }) => created_at > now)
    .map(({ name }) => `the thing ${name} is of the future`);
}
