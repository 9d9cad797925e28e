import type { AnyRefuse, Gatekeeping } from "../core/service/service.ts";
import { mayManage, seesApp, tenantObstacle } from "./rules/gates.ts";
import type { App, AxhubState } from "./state.ts";
import type { Principal } from "./types.ts";

interface Caller extends Gatekeeping<AxhubState> {
  readonly principal: Principal;
  readonly path: Readonly<Record<string, string>>;
}

/** The gates of the contract's `x-gate`, as its README lists them. */
const gates = {
  authenticated(call) {
    // The only operations behind this gate that declare 404 ask for something of an app.
    if (call.operation.responses.has(404) && !appOf(call)) throw call.refuse(404, "app_not_found");
  },
  "app-owner-or-admin"(call) {
    const { state, principal, refuse } = call;
    const app = appOf(call);
    if (!app || !seesApp(state, principal.user, app)) throw hidden(call);
    if (!mayManage(state, principal.user, app)) throw refuse(403, "forbidden");
  },
  "app-tenant-member"(call) {
    const app = appOf(call);
    if (!app || !seesApp(call.state, call.principal.user, app)) throw call.refuse(404, "app_not_found");
  },
  "tenant-member"({ state, principal, path, refuse }) {
    const obstacle = tenantObstacle(state, principal.user, path["tenantID"] ?? "");
    if (obstacle) throw refuse(403, obstacle);
  },
} satisfies Record<string, (call: Caller) => void>;

/** Lets the caller through the operation's gate, with the delegation that it wants of delegated tokens. */
export function authorise(call: Caller): void {
  const { operation, principal, refuse } = call;
  gates[operation.extensions["x-gate"] as keyof typeof gates](call); // the contract knows these four
  const wanted = operation.extensions["x-delegation"];
  const { delegations } = principal.token;
  if (typeof wanted === "string" && delegations !== null && !delegations.includes(wanted))
    throw refuse(403, "delegation_missing", `The token lacks the delegation ${wanted}.`);
}

function appOf({ state, path }: Caller): App | undefined {
  return state.apps.get(path["appID"] ?? "");
}

/** An app that the caller may not know of: 404, or 403 where the contract declares no 404. */
function hidden({ operation, refuse }: { operation: Caller["operation"]; refuse: AnyRefuse }) {
  return operation.responses.has(404) ? refuse(404, "app_not_found") : refuse(403, "forbidden");
}
