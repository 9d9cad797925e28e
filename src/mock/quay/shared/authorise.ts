import { findNamespace, seekRepository, splitPath } from "./lookup.ts";
import { assertJsonSent } from "./media.ts";
import { ownGates } from "./own-gates.ts";
import { isOrgAdmin, isOrgMember, isSuperuser, mayUse, mayUseMissing } from "./rights.ts";
import type { RepositoryRole } from "../state.ts";
import type { Caller } from "../types.ts";

/** Whether the caller passes the gate of the contract's `x-gate`. */
const gates = {
  public: () => true,
  "repo-read": (call) => passesRepository(call, "read"),
  "repo-write": (call) => passesRepository(call, "write"),
  "repo-admin": (call) => passesRepository(call, "admin"),
  "org-member": (call) => passesOrganization(call, isOrgMember),
  "org-admin": (call) => passesOrganization(call, isOrgAdmin),
  user: ({ principal }) => principal.user !== undefined,
  "user-read": ({ principal }) => principal.caps.account !== undefined,
  "user-admin": ({ principal }) => principal.caps.account === "admin",
  superuser: ({ principal }) => isSuperuser(principal),
  own: (call) => ownGates[call.operation.id]?.(call) ?? true,
} satisfies Record<string, (call: Caller) => boolean>;

/** Operations that refuse by the framework's own text. */
const refuseByMessage: readonly string[] = [
  "createGlobalMessage",
  "deleteGlobalMessage",
  "getOrgRobotPermissions",
];

/** The gate, then the repository's state, then (where the permission comes first) the body's media type. */
export function authorise(call: Caller): void {
  const { operation, principal, refuse } = call;
  const gate = operation.extensions["x-gate"] as keyof typeof gates; // the contract knows these only
  if (!gates[gate](call)) {
    if (!principal.user) throw refuse(401, "invalid_token");
    throw refuse(403, refuseByMessage.includes(operation.id) ? "forbidden_message" : "insufficient_scope");
  }
  if (operation.extensions["x-guard"] === "normal-state") assertNormal(call);
  if (operation.extensions["x-order"] === "permission") assertJsonSent(call);
}

function passesRepository({ state, principal, path }: Caller, wanted: RepositoryRole): boolean {
  const { repository: name = "" } = path;
  const repository = seekRepository(state, name);
  if (repository) return mayUse(state, principal, { repository, wanted });
  const namespace = findNamespace(state, splitPath(name).namespace);
  return mayUseMissing(state, principal, { namespace, wanted });
}

function passesOrganization({ state, principal, path }: Caller, passes: typeof isOrgAdmin): boolean {
  const namespace = findNamespace(state, path["orgname"] ?? "");
  return namespace !== undefined && passes(state, principal, namespace);
}

/** Facts, G503: a repository that is no ordinary one refuses writes of these kinds. The state is a Python enum's text. */
function assertNormal({ state, path, refuse }: Caller): void {
  const repository = seekRepository(state, path["repository"] ?? "");
  if (repository && repository.state !== "NORMAL")
    throw refuse(
      503,
      "wrong_state",
      `Repository is in read only or mirror mode: RepositoryState.${repository.state}`,
    );
}
