import { deleteApplication } from "../organizations/delete.ts";
import { writeLog } from "../logs/actions.ts";
import { findOrganization } from "../shared/lookup.ts";
import { presentApplication } from "../organizations/present.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { OAuthApplication, Organization, QuayState } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

/** The OAuth applications of an organization. */
export const applications: Pick<
  Handlers<"organization">,
  | "getOrganizationApplications"
  | "createOrganizationApplication"
  | "getOrganizationApplication"
  | "updateOrganizationApplication"
  | "deleteOrganizationApplication"
> = {
  // GET /api/v1/organization/{orgname}/applications
  getOrganizationApplications({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const rows = state.applications.by("org", org.id).slice();
    return { status: 200, body: { applications: rows.map(presentApplication) } };
  },

  // POST /api/v1/organization/{orgname}/applications
  createOrganizationApplication(call) {
    const { state, path, body, newSecret, refuse } = call;
    const org = findOrganization(state, path.orgname, refuse);
    const application = state.applications.insert({
      client_id: newSecret(20, upperAlphanumeric),
      client_secret: newSecret(40, upperAlphanumeric),
      org: org.id,
      name: body.name,
      description: body.description ?? "",
      application_uri: body.application_uri ?? "",
      redirect_uri: body.redirect_uri ?? "",
      avatar_email: body.avatar_email ?? null,
    });
    const { client_id, name: application_name } = application;
    const metadata = { ...body, application_name, client_id };
    writeLog(call, { kind: "create_application", namespace: org, metadata });
    return { status: 200, body: presentApplication(application) };
  },

  // GET /api/v1/organization/{orgname}/applications/{client_id}
  getOrganizationApplication({ state, path, refuse }) {
    const { application } = findApplication(state, path, refuse);
    return { status: 200, body: presentApplication(application) };
  },

  // PUT /api/v1/organization/{orgname}/applications/{client_id}
  updateOrganizationApplication(call) {
    const { state, path, body, refuse } = call;
    const { application, org } = findApplication(state, path, refuse);
    const { client_id } = application;
    const changed = state.applications.update(client_id, {
      name: body.name,
      description: body.description ?? "",
      application_uri: body.application_uri,
      redirect_uri: body.redirect_uri,
      avatar_email: body.avatar_email ?? null,
    });
    const metadata = { ...body, application_name: body.name, client_id };
    writeLog(call, { kind: "update_application", namespace: org, metadata });
    return { status: 200, body: presentApplication(changed) };
  },

  // DELETE /api/v1/organization/{orgname}/applications/{client_id}
  deleteOrganizationApplication(call) {
    const { application, org } = findApplication(call.state, call.path, call.refuse);
    const { client_id, name: application_name } = application;
    writeLog(call, { kind: "delete_application", namespace: org, metadata: { application_name, client_id } });
    deleteApplication(call.state, client_id);
    return noContent;
  },
};

function findApplication(
  state: QuayState,
  { orgname, client_id }: { readonly orgname: string; readonly client_id: string },
  refuse: Refuse<404>,
): { readonly org: Organization; readonly application: OAuthApplication } {
  const org = findOrganization(state, orgname, refuse);
  const application = state.applications.get(client_id);
  if (application?.org !== org.id) throw refuse(404, "not_found");
  return { org, application };
}
