import { approveServiceKey, createServiceKey, deleteServiceKey, updateServiceKey } from "./actions.ts";
import { presentServiceKey } from "./present.ts";
import { isKnown } from "./rules.ts";
import type { ServiceKey } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

/** The keys that the registry's services know each other by. */
export const serviceKeys: Pick<
  Handlers<"superuser">,
  | "listServiceKeys"
  | "createServiceKey"
  | "getServiceKey"
  | "updateServiceKey"
  | "deleteServiceKey"
  | "approveServiceKey"
> = {
  // GET /api/v1/superuser/keys
  listServiceKeys({ state, nowMs }) {
    const keys = state.serviceKeys.rows().filter((key) => isKnown(key, nowMs));
    return { status: 200, body: { keys: keys.map((key) => presentServiceKey(state, key)) } };
  },

  // POST /api/v1/superuser/keys
  createServiceKey(call) {
    return { status: 200, body: createServiceKey(call, call.body, call.refuse) };
  },

  // GET /api/v1/superuser/keys/{kid}
  getServiceKey(call) {
    return { status: 200, body: presentServiceKey(call.state, findKey(call, call.refuse)) };
  },

  // PUT /api/v1/superuser/keys/{kid}
  updateServiceKey(call) {
    const key = findKey(call, call.refuse);
    const changed = updateServiceKey(call, { key, wanted: call.body }, call.refuse);
    return { status: 200, body: presentServiceKey(call.state, changed) };
  },

  // DELETE /api/v1/superuser/keys/{kid}
  deleteServiceKey(call) {
    deleteServiceKey(call, findKey(call, call.refuse));
    return noContent;
  },

  // POST /api/v1/superuser/approvedkeys/{kid}
  approveServiceKey(call) {
    approveServiceKey(call, findKey(call, call.refuse), call.body.notes);
    return { status: 201 };
  },
};

function findKey(
  { state, path, nowMs }: Calling & { readonly path: { readonly kid: string } },
  refuse: Refuse<404>,
): ServiceKey {
  const key = state.serviceKeys.get(path.kid);
  if (!key || !isKnown(key, nowMs)) throw refuse(404, "not_found");
  return key;
}
