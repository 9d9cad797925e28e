import type { Build, BuildLogEntry, Trigger } from "../../fixtures/quay/rows.ts";
import {
  builds as uuids,
  repositories,
  robots,
  triggers as triggerIds,
  users,
} from "../../fixtures/quay/names.ts";
import * as numbers from "./numbers.ts";
import { at } from "./times.ts";

const building = numbers.repositoryId(repositories.building);
const shared = numbers.repositoryId(repositories.shared);
const devtable = numbers.accountId(users.devtable);

/** Oldest first. */
export function builds(): Build[] {
  const base = {
    repository: building,
    namespace: devtable,
    phase: "waiting" as const,
    display_name: "1a7e570",
    status: {},
    subdirectory: "/Dockerfile",
    dockerfile_path: "/Dockerfile",
    context: "/",
    tags: ["latest"],
    manual_user: null,
    trigger: null,
    trigger_metadata: null,
    resource_key: null,
    archive_url: "https://builds.example.com/context.tar.gz",
    pull_robot: null,
    error: null,
    retries_remaining: 3,
    logs_archived: false,
  };
  const ended = { manual_user: users.devtable, logs_archived: true };
  return [
    {
      ...base,
      ...ended,
      uuid: uuids.complete,
      repository: shared,
      phase: "complete",
      started: at("2026-01-02T10:00:00"),
    },
    {
      ...base,
      ...ended,
      uuid: uuids.failed,
      repository: shared,
      phase: "error",
      started: at("2026-01-03T10:00:00"),
      logs_archived: false,
    },
    {
      ...base,
      ...ended,
      uuid: uuids.ofOrg,
      repository: numbers.repositoryId(repositories.ofOrg),
      namespace: numbers.accountId("buynlarge"),
      phase: "complete",
      started: at("2026-01-04T10:00:00"),
    },
    { ...base, uuid: uuids.waiting, started: at("2026-01-12T10:00:00"), manual_user: users.devtable },
    {
      ...base,
      uuid: uuids.triggered,
      started: at("2026-01-12T11:00:00"),
      trigger: triggerIds.github,
      trigger_metadata: { commit: "1a7e57c0ffee1a7e57c0ffee1a7e57c0ffee1a7e", ref: "refs/heads/master" },
      archive_url: null,
    },
    {
      ...base,
      uuid: uuids.withRobot,
      started: at("2026-01-12T12:00:00"),
      manual_user: users.devtable,
      pull_robot: numbers.accountId(robots.mirror),
    },
  ];
}

export function buildLogs(): BuildLogEntry[] {
  const lines: readonly Omit<BuildLogEntry, "id" | "build" | "datetime">[] = [
    { message: "unpacking", type: "phase", data: null },
    { message: "building", type: "phase", data: null },
    { message: "Step 1 : FROM base", type: "command", data: null },
    { message: "No such image: base", type: "error", data: { internal_error: "base not found" } },
  ];
  return lines.map((line, i) => ({
    id: i + 1,
    build: uuids.failed,
    datetime: at("2026-01-03T10:00:00") + i * 1000,
    ...line,
  }));
}

export function triggers(): Trigger[] {
  const base = {
    repository: building,
    service: "custom-git" as const,
    is_active: true,
    build_source: "https://git.example.com/app.git",
    repository_url: null,
    config: {
      build_source: "https://git.example.com/app.git",
      dockerfile_path: "/Dockerfile",
      context: "/",
    },
    enabled: true,
    disabled_reason: null,
    connected_user: devtable,
    pull_robot: null,
    successive_failures: 0,
    successive_internal_errors: 0,
  };
  const github = {
    service: "github" as const,
    build_source: "quay/example",
    repository_url: "https://github.com/quay/example",
    config: {
      build_source: "quay/example",
      dockerfile_path: "/Dockerfile",
      context: "/",
    },
  };
  const spare = numbers.repositoryId(repositories.spares[0]);
  const inactive = { is_active: false, build_source: null, repository_url: null, config: {} };
  return [
    { ...base, ...github, uuid: triggerIds.github },
    { ...base, uuid: triggerIds.customGit },
    { ...base, ...inactive, uuid: triggerIds.inactive },
    { ...base, ...github, ...inactive, uuid: triggerIds.inactiveGithub },
    { ...base, uuid: triggerIds.disabled, enabled: false, disabled_reason: "user_toggled" },
    { ...base, uuid: triggerIds.ofReadOnly, repository: numbers.repositoryId(repositories.readOnly) },
    { ...base, uuid: triggerIds.spare, repository: spare },
    { ...base, ...inactive, uuid: triggerIds.spareInactive, repository: spare },
  ];
}
