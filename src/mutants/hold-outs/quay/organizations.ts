import { findAccount, findNamespace, findTeam } from "../../../mock/quay/shared/lookup.ts";
import { presentWithCode } from "../../../mock/quay/app-tokens/present.ts";
import type { QuayState } from "../../../mock/quay/state.ts";
import { keyOf } from "../../../mock/quay/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, withMembers } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<QuayState>[] = [
  {
    name: "token-of-anybody",
    sentence: "Everybody can read everybody's app tokens.",
    handlers: {
      getAppToken({ state, path }, healthy) {
        const token = state.appTokens.get(path["token_uuid"] ?? "");
        return token ? { status: 200, body: { token: presentWithCode(token) } } : healthy();
      },
    },
  },
  {
    name: "robot-keeps-its-token",
    sentence: "A new token of a robot is told, and the old one goes on.",
    handlers: {
      regenerateOrgRobotToken({ state, path }, healthy) {
        const robot = findAccount(state, `${path["orgname"] ?? ""}+${path["robot_shortname"] ?? ""}`);
        const reply = healthy();
        if (robot?.kind === "robot") state.accounts.update(robot.id, { token: robot.token });
        return reply;
      },
    },
  },
  {
    name: "role-only-at-first",
    sentence: "A team's role is set when the team is made, and not changed afterwards.",
    handlers: {
      updateOrganizationTeam({ state, path }, healthy) {
        const org = findNamespace(state, String(path["orgname"]));
        const before = org && findTeam(state, org, String(path["teamname"]));
        const reply = healthy();
        if (before) state.teams.update(before.id, { role: before.role });
        return reply;
      },
    },
  },
  {
    name: "removed-from-one-team",
    sentence: "A member that is removed from an organization stays in all its teams but one.",
    handlers: {
      removeOrganizationMember({ state, path }, healthy) {
        const org = findNamespace(state, String(path["orgname"]));
        const member = findAccount(state, String(path["membername"]));
        const rows = state.teamMembers.by("inOrg", keyOf(org?.id ?? 0, member?.id ?? 0)).slice();
        const reply = healthy();
        for (const row of rows.slice(1)) state.teamMembers.insert({ ...row });
        return reply;
      },
    },
  },
  {
    name: "limits-outlive-their-quota",
    sentence: "A new quota takes over the limits of the one that was deleted.",
    handlers: {
      deleteOrganizationQuota({ state, path }, healthy) {
        const org = findNamespace(state, String(path["orgname"]));
        const quota = org && state.quotas.one("namespace", org.id);
        const limits = quota ? state.quotaLimits.by("quota", quota.id).slice() : [];
        const reply = healthy();
        // The next one's number.
        for (const row of limits) state.quotaLimits.insert({ ...row, quota: row.quota + 1 });
        return reply;
      },
    },
  },
  {
    name: "delegate-becomes-reader",
    sentence: "A default permission that is changed is always for reading.",
    handlers: {
      updateOrganizationPrototypePermission: (call, healthy) => healthy(asking(call, { role: "read" })),
    },
  },
  {
    name: "notes-are-lost",
    sentence: "The notes of an approval are not kept.",
    handlers: {
      approveServiceKey: (call, healthy) => healthy(asking(call, { notes: "" })),
    },
  },
  {
    name: "metadata-replaced",
    sentence: "Metadata that are sent for a service key take the place of those that there are.",
    handlers: {
      updateServiceKey({ state, path, body }, healthy) {
        const sent = body?.["metadata"];
        const reply = healthy();
        if (typeof sent !== "object" || sent === null) return reply;
        state.serviceKeys.update(path["kid"] ?? "", { metadata: { ...sent } });
        return withMembers(reply, { metadata: sent });
      },
    },
  },
  {
    name: "failures-stay",
    sentence: "The failures of a notification are confirmed as forgotten, and counted on.",
    handlers: {
      resetRepositoryNotificationFailures({ state, path }, healthy) {
        const before = state.notifications.get(path["uuid"] ?? "");
        const reply = healthy();
        if (before)
          state.notifications.update(before.uuid, { number_of_failures: before.number_of_failures });
        return reply;
      },
    },
  },
];
