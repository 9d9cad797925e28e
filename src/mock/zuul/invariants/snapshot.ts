import type { StateAt } from "../../core/service/service.ts";
import type { ZuulState } from "../state.ts";

export type Snapshot = Pick<StateAt<ZuulState>, "state" | "nowMs" | "jobs">;
