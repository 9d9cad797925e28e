import { findNamespace, seekRepository, splitPath } from "./lookup.ts";
import { assertJsonSent } from "./media.ts";
import { ownGates } from "./own-gates.ts";
import { isOrgAdmin, isOrgMember, isSuperuser, mayUse, mayUseMissing } from "./rights.ts";
import type { QuayState, Repository, RepositoryRole } from "../state.ts";
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
  superuser: ({ state, principal }) => isSuperuser(state, principal),
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
  if (wantsFullAccess(call)) throw refuse(403, "insufficient_scope");
  if (operation.extensions["x-guard"] === "normal-state") assertNormal(call);
  if (operation.extensions["x-order"] === "permission") assertJsonSent(call);
}

/** Facts on releases, 9: the quotas of organizations are written by superusers with full access, which nobody has here. */
function wantsFullAccess({ state, operation }: Caller): boolean {
  const writesQuota = operation.tag === "namespacequota" && operation.method !== "GET";
  return writesQuota && state.changed("quotas-for-full-access");
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

/** Facts, G503: a repository that is no ordinary one refuses writes of these kinds. */
function assertNormal({ state, path, refuse }: Caller): void {
  const repository = seekRepository(state, path["repository"] ?? "");
  if (repository && repository.state !== "NORMAL")
    throw refuse(
      503,
      "wrong_state",
      `Repository is in read only or mirror mode: ${stateText(state, repository.state)}`,
    );
}

const numbers = { NORMAL: 0, READ_ONLY: 1, MIRROR: 2, MARKED_FOR_DELETION: 3 } as const;

/** Facts on releases: later ones run on a Python that writes the number of an enum. */
function stateText(state: QuayState, name: Repository["state"]): string {
  return state.changed("state-as-number") ? String(numbers[name]) : `RepositoryState.${name}`;
}
