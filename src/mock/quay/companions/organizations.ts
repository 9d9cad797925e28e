import { writeLog } from "../logs/actions.ts";
import { presentApplication } from "../organizations/present.ts";
import { findOrganization } from "../shared/lookup.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { Handlers } from "./types.ts";

/** What the pages of an organization ask for. Source: quay 3.11.0, endpoints/api/organization.py. */
export const organizations: Handlers<"organizations"> = {
  // POST /api/v1/organization/{orgname}/applications/{client_id}/resetclientsecret
  resetOrganizationApplicationClientSecret(call) {
    const { state, path, newSecret, refuse } = call;
    const org = findOrganization(state, path.orgname, refuse);
    const { client_id } = path;
    const application = state.applications.get(client_id);
    if (application?.org !== org.id) throw refuse(404, "not_found");
    const changed = state.applications.update(client_id, { client_secret: newSecret(40, upperAlphanumeric) });
    const metadata = { application_name: application.name, client_id };
    writeLog(call, { kind: "reset_application_client_secret", namespace: org, metadata });
    return { status: 200, body: presentApplication(changed) };
  },
};
