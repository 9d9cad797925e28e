import type { Trigger } from "../state.ts";
import type { Principal, Refuse } from "../types.ts";

/** Facts, 1.14: before a trigger is activated there is nothing to enable. */
export function assertActivated({ is_active }: Trigger, refuse: Refuse<400>): void {
  if (!is_active) throw refuse(400, "invalid_request", "Cannot update an unactivated trigger");
}

/** It can be activated once, by the user who set it up; the token needs user:admin. */
export function assertCanActivate(
  { is_active, connected_user }: Trigger,
  { user, caps }: Principal,
  refuse: Refuse<400 | 403>,
): void {
  if (is_active) throw refuse(400, "invalid_request", "Trigger config is not sufficient for activation.");
  if (user?.id !== connected_user || caps.account !== "admin") throw refuse(403, "insufficient_scope");
}

export function assertCanStart({ enabled, is_active }: Trigger, refuse: Refuse<400>): void {
  if (!enabled) throw refuse(400, "invalid_request", "Trigger is not enabled.");
  if (!is_active) throw refuse(400, "invalid_request", "Trigger is not active.");
}

/** The configuration's SUCCESSIVE_TRIGGER_…_DISABLE_THRESHOLD. */
const mostFailures = 100;
const mostInternalErrors = 5;

type Count = Pick<Trigger, "successive_failures" | "successive_internal_errors"> & Partial<Trigger>;

/** What becomes of a trigger when a build of it has ended: too many failures in a row disable it. */
export function afterBuild(trigger: Trigger, ended: "complete" | "error" | "internalerror"): Count {
  const successive_failures = ended === "error" ? trigger.successive_failures + 1 : 0;
  const successive_internal_errors = ended === "internalerror" ? trigger.successive_internal_errors + 1 : 0;
  const count = { successive_failures, successive_internal_errors };
  if (!trigger.enabled) return count;
  if (successive_failures >= mostFailures)
    return { ...count, enabled: false, disabled_reason: "successive_build_failures" };
  if (successive_internal_errors >= mostInternalErrors)
    return { ...count, enabled: false, disabled_reason: "successive_build_internal_errors" };
  return count;
}
