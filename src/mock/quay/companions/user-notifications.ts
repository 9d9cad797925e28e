import { adminsOf } from "../organizations/last-admin.ts";
import { accountOf, callerOf } from "../shared/lookup.ts";
import { rfc2822 } from "../shared/dates.ts";
import type { Refuse } from "../types.ts";
import type { Calling, Handlers } from "./types.ts";

/** What a user is told, of whatever table. */
interface Told {
  readonly id: string;
  readonly target: number;
  readonly kind: string;
  readonly created: number;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly dismissed: boolean;
}

/** What the interface's bell shows. Source: quay 3.11.0, data/model/notification.py. */
export const userNotifications: Pick<
  Handlers<"accounts">,
  "listUserNotifications" | "getUserNotification" | "updateUserNotification"
> = {
  // GET /api/v1/user/notifications
  listUserNotifications(call) {
    const { page, limit } = call.query;
    const rows = toldTo(call).filter(({ dismissed }) => !dismissed);
    // Real server: it asks for one more than it shows, and counts pages of that size, from 1.
    const start = Math.max(page - 1, 0) * (limit + 1);
    const found = rows.slice(start, start + limit + 1);
    const notifications = found.slice(0, Math.max(limit, 0)).map((told) => present(call, told));
    return { status: 200, body: { notifications, additional: found.length > limit } };
  },

  // GET /api/v1/user/notifications/{uuid}
  getUserNotification(call) {
    return { status: 200, body: present(call, ownTold(call, call.path.uuid, call.refuse)) };
  },

  // PUT /api/v1/user/notifications/{uuid}
  updateUserNotification(call) {
    const { state, body } = call;
    const told = ownTold(call, call.path.uuid, call.refuse);
    const { dismissed = false } = body;
    if (state.teamInvites.get(told.id)) state.teamInvites.update(told.id, { dismissed });
    else state.userNotifications.update(told.id, { dismissed });
    return { status: 200, body: present(call, { ...told, dismissed }) };
  },
};

/** What the caller and the organizations that it administers are told, the newest first. */
function toldTo({ state, principal }: Calling): Told[] {
  const { id } = callerOf(principal);
  const memberships = state.teamMembers.by("account", id).slice();
  const orgs = new Set(
    memberships.map(({ org }) => org).filter((org) => adminsOf(state, { id: org }).has(id)),
  );
  const events = [id, ...orgs].flatMap((target) =>
    state.userNotifications
      .by("target", target)
      .slice()
      .map(({ uuid, ...told }): Told => ({ id: uuid, ...told })),
  );
  const invites = state.teamInvites
    .by("account", id)
    .slice()
    .map(({ token, org, team, inviter, created, dismissed = false }): Told => ({
      ...{ id: token, target: id, kind: "org_team_invite", created, dismissed },
      metadata: {
        ...{ code: token, org: accountOf(state, org).name, team: state.teams.get(team)?.name ?? "" },
        inviter: accountOf(state, inviter).name,
      },
    }));
  return [...events, ...invites].sort((a, b) => b.created - a.created);
}

function ownTold(call: Calling, uuid: string, refuse: Refuse<404>): Told {
  const told = toldTo(call).find(({ id }) => id === uuid);
  if (!told) throw refuse(404, "not_found");
  return told;
}

function present({ state }: Calling, { id, target, kind, created, metadata, dismissed }: Told) {
  const account = accountOf(state, target);
  const organization = account.kind === "org" ? account.name : null;
  return { id, organization, kind, created: rfc2822(created), metadata: { ...metadata }, dismissed };
}
