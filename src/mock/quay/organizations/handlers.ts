import { changeOrganization } from "./change.ts";
import { createOrganization } from "./create.ts";
import { deleteOrganization } from "./delete.ts";
import { writeLog } from "../logs/actions.ts";
import { removeMember } from "./remove-member.ts";
import { callerOf, findAccount, findOrganization } from "../shared/lookup.ts";
import { humanMembers, presentCollaborators, presentMember } from "./members.ts";
import { presentApplicationInformation, presentOrganization } from "./present.ts";
import { isOnlyAdmin } from "./last-admin.ts";
import { assertNewOrganization } from "./rules.ts";
import { keyOf } from "../state.ts";
import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";
import { applications } from "../applications/handlers.ts";
import { proxyCache } from "../proxy-caches/handlers.ts";

export const organization: Handlers<"organization"> = {
  ...applications,
  ...proxyCache,

  // POST /api/v1/organization/
  createOrganization(call) {
    const { state, principal, body, refuse } = call;
    const email = assertNewOrganization(state, body, refuse);
    const org = createOrganization(call, { name: body.name, email, creator: callerOf(principal) });
    writeLog(call, { kind: "org_create", namespace: org, metadata: { email, namespace: org.name } });
    return { status: 201, body: "Created" };
  },

  // GET /api/v1/organization/{orgname}
  getOrganization({ state, path, principal, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    return { status: 200, body: presentOrganization(state, org, principal) };
  },

  // PUT /api/v1/organization/{orgname}
  changeOrganizationDetails(call) {
    const { state, path, principal, body, refuse } = call;
    changeOrganization(call, findOrganization(state, path.orgname, refuse), body);
    const changed = findOrganization(state, path.orgname, refuse);
    return { status: 200, body: presentOrganization(state, changed, principal) };
  },

  // DELETE /api/v1/organization/{orgname}
  deleteAdminedOrganization(call) {
    const org = findOrganization(call.state, call.path.orgname, call.refuse);
    writeLog(call, { kind: "org_delete", namespace: org, metadata: { namespace: org.name } });
    deleteOrganization(call, org);
    return noContent;
  },

  // GET /api/v1/organization/{orgname}/collaborators
  getOrganizationCollaborators({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    return { status: 200, body: { collaborators: presentCollaborators(state, org) } };
  },

  // GET /api/v1/organization/{orgname}/members
  getOrganizationMembers({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const members = humanMembers(state, org).map((user) => presentMember(state, org, user));
    return { status: 200, body: { members } };
  },

  // GET /api/v1/organization/{orgname}/members/{membername}
  getOrganizationMember({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const account = findAccount(state, path.membername);
    if (!account || account.kind === "org") throw refuse(404, "not_found");
    const isOwnRobot = account.kind === "robot" && account.parent === org.id;
    if (!isOwnRobot && !state.teamMembers.one("inOrg", keyOf(org.id, account.id)))
      throw refuse(404, "not_found");
    return { status: 200, body: presentMember(state, org, account) };
  },

  // DELETE /api/v1/organization/{orgname}/members/{membername}
  removeOrganizationMember({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const account = findAccount(state, path.membername);
    if (account?.kind !== "user") throw refuse(404, "not_found");
    if (isOnlyAdmin(state, org, account)) {
      const text = "Cannot remove user as they are the only organization admin";
      throw refuse(400, "data_rule", text);
    }
    removeMember(state, org, account);
    return noContent;
  },

  // GET /api/v1/app/{client_id}
  getApplicationInformation({ state, path, principal, refuse }) {
    const application = state.applications.get(path.client_id);
    const org = application && state.accounts.get(application.org);
    if (!application || org?.kind !== "org") throw refuse(404, "not_found");
    return { status: 200, body: presentApplicationInformation(state, application, { org, principal }) };
  },
};
