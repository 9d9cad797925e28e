import { writeLog } from "../logs/actions.ts";
import { accountOf, callerOf, findOrganization } from "../shared/lookup.ts";
import { delegateTeam, presentPrototype } from "./present.ts";
import { findParties } from "./rules.ts";
import type { Organization, Prototype, QuayState } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const prototype: Handlers<"prototype"> = {
  // GET /api/v1/organization/{orgname}/prototypes
  getOrganizationPrototypePermissions({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const rows = state.prototypes.by("org", org.id).slice();
    return { status: 200, body: { prototypes: rows.map((row) => presentPrototype(state, org, row)) } };
  },

  // POST /api/v1/organization/{orgname}/prototypes
  createOrganizationPrototypePermission(call) {
    const { state, path, body, newId, refuse } = call;
    const org = findOrganization(state, path.orgname, refuse);
    const parties = findParties(state, { org, body }, refuse);
    const row = state.prototypes.insert({ uuid: newId(), org: org.id, role: body.role, ...parties });
    logPrototype(call, row, { kind: "create_prototype_permission" });
    return { status: 200, body: presentPrototype(state, org, row) };
  },

  // PUT /api/v1/organization/{orgname}/prototypes/{prototypeid}
  updateOrganizationPrototypePermission(call) {
    const { state, path, body, refuse } = call;
    const { org, row: before } = findPrototype(state, path, refuse);
    const row = state.prototypes.update(before.uuid, { role: body.role });
    logPrototype(call, row, { kind: "modify_prototype_permission", original_role: before.role });
    return { status: 200, body: presentPrototype(state, org, row) };
  },

  // DELETE /api/v1/organization/{orgname}/prototypes/{prototypeid}
  deleteOrganizationPrototypePermission(call) {
    const { row } = findPrototype(call.state, call.path, call.refuse);
    call.state.prototypes.delete(row.uuid);
    logPrototype(call, row, { kind: "delete_prototype_permission" });
    return noContent;
  },
};

function findPrototype(
  state: QuayState,
  { orgname, prototypeid }: { readonly orgname: string; readonly prototypeid: string },
  refuse: Refuse<404>,
): { readonly org: Organization; readonly row: Prototype } {
  const org = findOrganization(state, orgname, refuse);
  const row = state.prototypes.get(prototypeid);
  if (row?.org !== org.id) throw refuse(404, "not_found");
  return { org, row };
}

function logPrototype(
  call: Calling,
  row: Prototype,
  { kind, ...more }: { readonly kind: string; readonly original_role?: string },
): void {
  const { state, principal } = call;
  const { activating_user, delegate_user } = row;
  const metadata = {
    prototypeid: row.uuid,
    username: callerOf(principal).name,
    activating_username: activating_user === null ? null : accountOf(state, activating_user).name,
    role: row.role,
    ...more,
    ...(delegate_user === null
      ? { delegate_team: delegateTeam(state, row).name }
      : { delegate_user: accountOf(state, delegate_user).name }),
  };
  writeLog(call, { kind, namespace: { id: row.org }, metadata });
}
