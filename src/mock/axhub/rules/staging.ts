import type { App, AxhubState, Tenant } from "../state.ts";
import type { Refuse } from "../types.ts";
import { isRunning } from "./promotion.ts";

/** Kubernetes allows no longer name. */
const longestNamespace = 63;

/** Reference, turning staging on: it needs a container, a production to promote to, and room for a namespace. */
export function assertCanEnableStaging(
  app: App,
  tenant: Tenant | undefined,
  refuse: Refuse<409 | 412>,
): void {
  if (app.staging_enabled) throw refuse(409, "staging_already_enabled");
  if (app.kind === "static") throw refuse(409, "static_app");
  if (app.production_deployment_id === null) throw refuse(412, "production_missing");
  const namespace = `${tenant?.slug ?? app.tenant_id}-${app.slug}-staging`;
  if (namespace.length > longestNamespace)
    throw refuse(412, "namespace_too_long", `${namespace} is longer than ${longestNamespace} characters.`);
}

/** Reference, turning staging off: nothing may be under way there, and the loss must be agreed to. */
export function assertCanDisableStaging(
  state: AxhubState,
  { app, confirmed, nowMs }: { readonly app: App; readonly confirmed: boolean; readonly nowMs: number },
  refuse: Refuse<412>,
): void {
  if (!app.staging_enabled) throw refuse(412, "staging_off");
  const pending = state.reviewRequests.one("pendingOfApp", app.id);
  if (pending) throw refuse(412, "review_pending", `Review request ${pending.id} is pending.`);
  const approved = state.reviewRequests.by("approvedOfApp", app.id);
  if (approved.find((review) => isRunning(review, nowMs))) throw refuse(412, "promotion_running");
  if (!confirmed) throw refuse(412, "discard_unconfirmed");
}
