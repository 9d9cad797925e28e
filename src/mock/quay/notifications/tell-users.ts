import { findAccount, findTeam, namespaceOf } from "../shared/lookup.ts";
import type { Notification, QuayState } from "../state.ts";
import type { Context } from "../types.ts";

interface Event {
  readonly event: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Tells users or an organization in the web interface (Quay, `QuayNotificationMethod`). */
export function tellUsers(call: Context, notification: Notification, { event, data }: Event): void {
  const { state, newId, nowMs } = call;
  for (const target of targetsOf(state, notification))
    state.userNotifications.insert({
      ...{ uuid: newId(), target, kind: event, created: nowMs },
      metadata: { ...data },
      dismissed: false,
    });
}

/** The numbers of the accounts that are told; none, when the target is gone. */
function targetsOf(state: QuayState, { repository: id, config }: Notification): readonly number[] {
  const { kind, name } = (config["target"] ?? {}) as { readonly kind?: unknown; readonly name?: unknown }; // judged when it was set
  const repository = state.repositories.get(id);
  if (!repository || typeof name !== "string") return [];
  if (kind === "team") {
    const team = findTeam(state, namespaceOf(state, repository), name);
    const members = team ? state.teamMembers.by("team", team.id).slice() : [];
    return members.map(({ account }) => account);
  }
  const account = findAccount(state, name);
  return account?.kind === kind ? [account?.id ?? 0] : [];
}
