import { discardStaging } from "../actions/discard-staging.ts";
import { gatedApp } from "../lookup.ts";
import { assertCanDisableStaging, assertCanEnableStaging } from "../rules/staging.ts";
import type { Handlers } from "../types.ts";

const seedingMs = 1000;

export const staging: Handlers<"staging"> = {
  // PUT /apps/{appID}/staging
  deployPutApiV1AppsByAppIDStaging({ state, path, schedule, refuse }) {
    const app = gatedApp(state, path.appID);
    assertCanEnableStaging(app, state.tenants.get(app.tenant_id), refuse);
    state.apps.update(app.id, { staging_enabled: true });
    schedule("seedStaging", seedingMs, { app_id: app.id });
    return { status: 202 };
  },

  // DELETE /apps/{appID}/staging
  deployDeleteApiV1AppsByAppIDStaging({ state, path, body, nowMs, refuse }) {
    const app = gatedApp(state, path.appID);
    assertCanDisableStaging(state, { app, confirmed: body?.confirm_discard_ops ?? false, nowMs }, refuse);
    discardStaging(state, app.id);
    return { status: 204 };
  },
};
