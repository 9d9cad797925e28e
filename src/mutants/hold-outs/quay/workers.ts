import { findAccount, findNamespace, seekRepository } from "../../../mock/quay/shared/lookup.ts";
import type { QuayState } from "../../../mock/quay/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, withMembers } from "../../engine/hold-out.ts";

/** Mistakes in what a registry does by itself: mirrors, counts, what its configuration says. */
export const holdOuts: readonly HoldOut<QuayState>[] = [
  {
    name: "mirrors-run-hourly",
    sentence: "A mirror with an interval of less than an hour is synchronized each hour.",
    handlers: {
      createRepoMirrorConfig(call, healthy) {
        return call.body?.["sync_interval"] === 600
          ? healthy(asking(call, { sync_interval: 3600 }))
          : healthy();
      },
      getRepoMirrorConfig(_, healthy) {
        const reply = healthy();
        const { sync_interval } = reply.body as { readonly sync_interval?: unknown };
        return sync_interval === 3600 ? withMembers(reply, { sync_interval: 600 }) : reply;
      },
    },
  },
  {
    name: "disabled-mirrors-run",
    sentence: "A mirror is synchronized when it is made, also when it is disabled.",
    handlers: {
      createRepoMirrorConfig({ state, path, body }, healthy) {
        const reply = healthy();
        const repository = seekRepository(state, String(path["repository"]));
        if (repository && body?.["is_enabled"] === false)
          state.mirrors.update(repository.id, { sync_status: "SUCCESS" });
        return reply;
      },
    },
  },
  {
    name: "every-tag-is-mirrored",
    sentence: "A mirror brings every tag of its source, whatever its rule is.",
    handlers: {
      createRepoMirrorConfig({ state, path }, healthy) {
        const reply = healthy();
        const repository = seekRepository(state, String(path["repository"]));
        const mirror = repository && state.mirrors.get(repository.id);
        if (mirror?.rules[0] === "latest") state.mirrors.update(mirror.repository, { rules: ["*"] });
        return reply;
      },
      getRepoMirrorConfig(_, healthy) {
        const reply = healthy();
        const { root_rule: rule } = reply.body as { readonly root_rule?: { readonly rule_value: string[] } };
        const isAll = rule?.rule_value[0] === "*";
        return isAll ? withMembers(reply, { root_rule: { ...rule, rule_value: ["latest"] } }) : reply;
      },
    },
  },
  {
    name: "shared-blobs-count-twice",
    sentence: "A blob that two repositories of an organization have counts twice for it.",
    handlers: {
      getOrganization({ state, path }, healthy) {
        const reply = healthy();
        const { quota_report: report } = reply.body as { readonly quota_report?: object };
        const namespace = findNamespace(state, String(path["orgname"]));
        if (!report || !namespace) return reply;
        const rows = state.storage.by("namespace", namespace.id).slice();
        const quota_bytes = rows.reduce((sum, { bytes }) => sum + bytes, 0);
        return withMembers(reply, { quota_report: { ...report, quota_bytes } });
      },
    },
  },
  {
    name: "popularity-stands-still",
    sentence: "The popularity of repositories is never counted anew.",
    handlers: {
      listRepos(_, healthy) {
        const reply = healthy();
        const { repositories = [] } = reply.body as { readonly repositories?: readonly object[] };
        return withMembers(reply, {
          repositories: repositories.map((row) => ("popularity" in row ? { ...row, popularity: 0 } : row)),
        });
      },
    },
  },
  {
    name: "silent-statistics",
    sentence: "The statistics of a repository tell the days, and nothing of what was done.",
    handlers: {
      getRepo(_, healthy) {
        const reply = healthy();
        const { stats } = reply.body as { readonly stats?: readonly object[] };
        return stats ? withMembers(reply, { stats: stats.map((day) => ({ ...day, count: 0 })) }) : reply;
      },
    },
  },
  {
    name: "first-superuser-only",
    sentence: "Of the superusers that the configuration names only the first is shown as one.",
    handlers: {
      listAllUsers(_, healthy) {
        const reply = healthy();
        const { users = [] } = reply.body as { readonly users?: readonly { readonly super_user: boolean }[] };
        const first = users.find(({ super_user }) => super_user);
        return withMembers(reply, { users: users.map((user) => ({ ...user, super_user: user === first })) });
      },
    },
  },
  {
    name: "default-branch-only",
    sentence: "A trigger that is started by hand builds the default branch, whatever is asked for.",
    handlers: {
      manuallyStartBuildTrigger: (call, healthy) =>
        healthy(asking(call, { branch_name: undefined, refs: undefined })),
    },
  },
  {
    name: "robot-takes-its-triggers",
    sentence: "With a robot the triggers are deleted that pull with it.",
    handlers: {
      deleteUserRobot({ state, path }, healthy) {
        const robot = state.accounts
          .by("kind", "robot")
          .find((row) => row.kind === "robot" && row.shortname === path["robot_shortname"]);
        const triggers = robot ? state.triggers.by("robot", robot.id).slice() : [];
        const reply = healthy();
        if (robot && !findAccount(state, robot.name))
          for (const { uuid } of triggers) state.triggers.delete(uuid);
        return reply;
      },
    },
  },
  {
    name: "booleans-are-texts",
    sentence: "The discovery document says of every parameter of a query that it is a text.",
    handlers: {
      discovery(_, healthy) {
        const reply = healthy();
        const text = JSON.stringify(reply.body).replaceAll('"type":"boolean"', '"type":"string"');
        return { ...reply, body: JSON.parse(text) as unknown }; // of JSON that was a body
      },
    },
  },
];
