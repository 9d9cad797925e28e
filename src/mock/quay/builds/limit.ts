import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

/** How many builds of one namespace may wait. */
export const mostWaiting = 30;

/** Facts, 1.2: a namespace with as many waiting builds is refused another one. */
export function assertRoomForBuild(state: QuayState, namespace: number, refuse: Refuse<429>): void {
  if (state.builds.by("waiting", namespace).length >= mostWaiting) throw refuse(429, "too_many_builds");
}
