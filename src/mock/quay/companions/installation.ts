import { aggregateLogs } from "../logs/aggregate.ts";
import { logRange } from "../logs/range.ts";
import { writeLog } from "../logs/actions.ts";
import { addOwner, convertUser } from "../organizations/create.ts";
import { isEmailUsed } from "../organizations/rules.ts";
import { encryptPassword } from "../shared/encrypted-password.ts";
import { callerOf, findNamespace, findUser } from "../shared/lookup.ts";
import { noContent } from "../shared/no-content.ts";
import { isConfigured } from "../shared/rights.ts";
import { presentSuperuserUser } from "../superuser/present.ts";
import { deleteUser, endSessions } from "../users/delete.ts";
import type { User } from "../state.ts";
import type { Refuse } from "../types.ts";
import { sendRecovery } from "./recovery.ts";
import { passwordFault } from "./session.ts";
import type { Calling, Handlers } from "./types.ts";

/** What superusers do. Source: quay 3.11.0, endpoints/api/superuser.py, suconfig.py. */
export const installation: Handlers<"installation"> = {
  // GET /api/v1/superuser/users/{username}
  getInstallUser(call) {
    return {
      status: 200,
      body: presentSuperuserUser(call.state, knownUser(call, call.path.username, call.refuse)),
    };
  },

  // PUT /api/v1/superuser/users/{username}
  changeInstallUser(call) {
    const { state, path, body, refuse } = call;
    const { id, name, email } = changeableUser(call, { name: path.username, what: "update" }, refuse);
    const change = (fields: Partial<User>, kind: string, metadata: object = {}): void => {
      state.accounts.update(id, fields);
      const by = { username: name, superuser: callerOf(call.principal).name };
      writeLog(call, { kind, namespace: { id }, metadata: { ...by, ...metadata } });
    };
    const { password, enabled } = body;
    if (password !== undefined) {
      const fault = passwordFault(password);
      if (fault !== undefined) throw refuse(400, "data_rule", fault);
      change({ password }, "user_change_password");
      endSessions(state, id);
    }
    if (body.email !== undefined) {
      if (body.email !== email && isEmailUsed(state, body.email))
        throw refuse(400, "data_rule", `Email has already been used: ${body.email}`);
      const confirmed = { email: body.email, verified: true };
      change(confirmed, "user_change_email", { old_email: email, email: body.email });
    }
    if (enabled !== undefined) change({ enabled }, enabled ? "user_enable" : "user_disable");
    const user = state.accounts.get(id) as User; // the same
    const encrypted = password === undefined ? {} : { encrypted_password: encryptPassword(call, password) };
    return { status: 200, body: { ...presentSuperuserUser(state, user), ...encrypted } };
  },

  // DELETE /api/v1/superuser/users/{username}
  deleteInstallUser(call) {
    const user = changeableUser(call, { name: call.path.username, what: "delete" }, call.refuse);
    writeLog(call, { kind: "user_delete", namespace: user, metadata: { username: user.name } });
    deleteUser(call, user);
    return noContent;
  },

  // POST /api/v1/superusers/users/{username}/sendrecovery
  sendInstallUserRecoveryEmail(call) {
    const user = knownUser(call, call.path.username, call.refuse);
    if (isConfigured(call.state, user))
      throw call.refuse(400, "invalid_request", "Cannot send a recovery email for a superuser");
    sendRecovery(call, { to: user.email, of: user });
    return { status: 200, body: { email: user.email } };
  },

  // POST /api/v1/superuser/takeownership/{namespace}
  takeOwnership(call) {
    const { state, path, principal, refuse } = call;
    const superuser = callerOf(principal);
    if (isConfigured(state, { name: path.namespace }))
      throw refuse(400, "invalid_request", "Cannot take ownership of a superuser");
    const owned = findNamespace(state, path.namespace);
    if (!owned) throw refuse(404, "not_found");
    if (owned.kind === "user") convertUser(call, owned, superuser);
    else addOwner(call, owned, superuser);
    const was_user = owned.kind === "user";
    const metadata = { entity_id: owned.id, namespace: owned.name, was_user, superuser: superuser.name };
    writeLog(call, { kind: "take_ownership", namespace: superuser, metadata });
    return { status: 200, body: { namespace: owned.name } };
  },

  // GET /api/v1/superuser/aggregatelogs
  listAllAggregateLogs({ state, query, nowMs }) {
    const asked = { rows: state.logs.by("all", ""), range: logRange(query, nowMs) };
    return { status: 200, body: { aggregated: aggregateLogs(state, asked) } };
  },

  // GET /api/v1/superuser/registrystatus
  scRegistryStatus() {
    return { status: 200, body: { provider_id: "file", status: "ready" } };
  },
};

function knownUser({ state }: Calling, name: string, refuse: Refuse<404>): User {
  const user = findUser(state, name);
  if (!user) throw refuse(404, "not_found");
  return user;
}

/** A user whom a superuser may change: none who is a superuser too. */
function changeableUser(
  call: Calling,
  { name, what }: { readonly name: string; readonly what: "update" | "delete" },
  refuse: Refuse<400 | 404>,
): User {
  const user = knownUser(call, name, refuse);
  if (isConfigured(call.state, user)) throw refuse(400, "invalid_request", `Cannot ${what} a superuser`);
  return user;
}
