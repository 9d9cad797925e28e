import type { QuayState, Trigger } from "../state.ts";
import type { Schema } from "../types.ts";

/** Who looks at a trigger: its source is for readers, its configuration for administrators of the repository. */
export interface Viewer {
  readonly canRead: boolean;
  readonly canAdmin: boolean;
}

/** A trigger as a build shows it: without its robot. */
export function presentBuildTrigger(trigger: Trigger, { canRead, canAdmin }: Viewer): Schema<"BuildTrigger"> {
  const { uuid, service, is_active, enabled, disabled_reason } = trigger;
  return {
    id: uuid,
    service,
    is_active,
    build_source: canRead ? trigger.build_source : null,
    repository_url: canRead ? trigger.repository_url : null,
    config: canAdmin ? trigger.config : {},
    can_invoke: canAdmin,
    enabled,
    disabled_reason,
  };
}

/** The whole trigger, for administrators of its repository. */
export function presentTrigger(state: QuayState, trigger: Trigger): Schema<"Trigger"> {
  const robot = presentPullRobot(state, trigger.pull_robot);
  return {
    ...presentBuildTrigger(trigger, { canRead: true, canAdmin: true }),
    ...(robot && { pull_robot: robot }),
  };
}

/** What everybody may know, the answer to enabling and disabling. */
export function presentToggled(trigger: Trigger) {
  return {
    ...presentBuildTrigger(trigger, { canRead: false, canAdmin: false }),
    is_active: true,
    build_source: null,
    repository_url: null,
    config: {},
    can_invoke: false,
  } as const;
}

/** The robot that pulls the base images; null without one, and when it was deleted. */
export function presentPullRobot(state: QuayState, id: number | null): Schema<"PullRobot"> | null {
  const robot = id === null ? undefined : state.accounts.get(id);
  return robot ? { name: robot.name, kind: "user", is_robot: true } : null;
}
