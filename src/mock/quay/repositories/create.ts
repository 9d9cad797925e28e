import type { Namespace, Prototype, Repository, User } from "../state.ts";
import { upperAlphanumeric } from "../shared/secrets.ts";
import type { Context } from "../types.ts";
import { givePermission } from "../permissions/actions.ts";

export interface NewRepository {
  readonly namespace: Namespace;
  readonly creator: User;
  readonly name: string;
  readonly public: boolean;
  readonly description: string;
  readonly kind: Repository["kind"];
}

/** Makes a repository: its creator administers it; in an organization the default permissions apply. */
export function createRepository(call: Context, wanted: NewRepository): Repository {
  const { state, nextNumber, newSecret, nowMs } = call;
  const { namespace, creator } = wanted;
  const repository = state.repositories.insert({
    id: nextNumber("repositories"),
    namespace: namespace.id,
    name: wanted.name,
    kind: wanted.kind,
    public: wanted.public,
    state: "NORMAL",
    description: wanted.description,
    status_token: newSecret(32, upperAlphanumeric),
    created: nowMs,
  });
  givePermission(state, { repository: repository.id, account: creator.id, team: null, role: "admin" });
  if (namespace.id !== creator.id) applyPrototypes(call, repository, creator);
  return repository;
}

/** Facts, 2.3: one for the creator beats one for everybody; the creator's own role is not changed. */
function applyPrototypes({ state }: Context, repository: Repository, creator: User): void {
  const rows = state.prototypes.by("org", repository.namespace).slice();
  const general = rows.filter(({ activating_user }) => activating_user === null);
  const specific = rows.filter(({ activating_user }) => activating_user === creator.id);
  const chosen = new Map<string, Prototype>();
  for (const row of [...general, ...specific]) chosen.set(delegateOf(row), row);
  for (const { delegate_user: account, delegate_team: team, role } of chosen.values())
    if (account !== creator.id) givePermission(state, { repository: repository.id, account, team, role });
}

function delegateOf({ delegate_user, delegate_team }: Prototype): string {
  return delegate_team === null ? `user ${delegate_user ?? ""}` : `team ${delegate_team}`;
}
