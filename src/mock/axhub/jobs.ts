import { advanceBootstrap } from "./actions/advance-bootstrap.ts";
import { advanceDeployment } from "./actions/advance-deployment.ts";
import { changeProduction } from "./actions/change-production.ts";
import { finishPromotion } from "./actions/run-promotion.ts";
import type { Context, Jobs } from "./types.ts";

/** What happens after the answer, when the session's clock has moved on. */
export const jobs: { readonly [Kind in keyof Jobs]: (call: Context, payload: Jobs[Kind]) => void } = {
  advanceDeployment,
  advanceBootstrap,
  finishPromotion,

  // Reference, rollback: the swap is applied after the answer.
  applyRollback: (call, rollback) => changeProduction(call, { ...rollback, by: "rollback" }),

  // Reference, turning staging on: the version in production is put there without a rebuild.
  seedStaging({ state }, { app_id }) {
    const app = state.apps.get(app_id);
    if (!app?.staging_enabled || app.staging_deployment_id !== null) return;
    state.apps.update(app_id, { staging_deployment_id: app.production_deployment_id });
  },
};
