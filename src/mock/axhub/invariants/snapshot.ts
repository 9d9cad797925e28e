import type { StateAt } from "../../core/service/service.ts";
import type { AxhubState } from "../state.ts";

export interface Snapshot extends Omit<StateAt<AxhubState>, "lastNumber"> {
  /** Deployments in progress that nobody works on. */
  readonly hanging?: ReadonlySet<string>;
}
