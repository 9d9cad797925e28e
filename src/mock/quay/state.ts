import type { ReleaseChange } from "../../../contracts/quay/changes.gen.ts";
import type { Key } from "../core/state/key.ts";
import { table } from "../core/state/table-base.ts";
import type { Released, StateOf } from "../core/state/world.ts";
import { searchedTexts } from "./search/searched-texts.ts";
import type {
  Account,
  AppToken,
  OAuthApplication,
  OAuthToken,
  Mail,
  Star,
  Superuser,
  UserNotification,
  WebSession,
} from "../../fixtures/quay/rows/accounts.ts";
import type { Build, BuildLogEntry, Trigger, UserFile } from "../../fixtures/quay/rows/builds.ts";
import type { Label, Manifest, Mirror, SecurityReport, Tag } from "../../fixtures/quay/rows/images.ts";
import type { LogCount, LogExport, LogRow } from "../../fixtures/quay/rows/logs.ts";
import type {
  DeletedName,
  AutoPrunePolicy,
  GlobalMessage,
  Quota,
  QuotaLimit,
  RegistrySize,
  ServiceKey,
} from "../../fixtures/quay/rows/registry.ts";
import type {
  AuthorizedEmail,
  Blob,
  Delivery,
  NamespaceStorage,
  Notification,
  Permission,
  Repository,
  Storage,
  Upload,
  UploadedBlob,
} from "../../fixtures/quay/rows/repositories.ts";
import type {
  Prototype,
  ProxyCache,
  Team,
  TeamInvite,
  TeamMember,
  Upstream,
  UpstreamTag,
} from "../../fixtures/quay/rows/teams.ts";

export type * from "../../fixtures/quay/rows.ts";

export const tables = {
  // Sequence "accounts".
  accounts: table<Account>()((row) => row.id, {
    name: { by: (row) => row.name },
    email: { by: (row) => (row.kind === "robot" ? undefined : row.email.toLowerCase()) },
    kind: { by: (row) => row.kind },
    sorted: { by: (row) => row.kind, order: (row) => row.name },
    // The robots of a user or organization: those first that signed in last.
    parent: {
      by: (row) => (row.kind === "robot" ? row.parent : undefined),
      order: (row) => (row.kind === "robot" ? -(row.last_accessed ?? 0) : 0),
    },
  }),
  superusers: table<Superuser>()((row) => row.name),
  appTokens: table<AppToken>()((row) => row.uuid, { user: { by: (row) => row.user } }),
  applications: table<OAuthApplication>()((row) => row.client_id, { org: { by: (row) => row.org } }),
  webSessions: table<WebSession>()((row) => row.id, { user: { by: (row) => row.user ?? undefined } }),
  oauthTokens: table<OAuthToken>()((row) => row.code, { application: { by: (row) => row.client_id } }),
  userNotifications: table<UserNotification>()((row) => row.uuid, { target: { by: (row) => row.target } }),
  // Sequence "mails".
  mails: table<Mail>()((row) => row.id),
  stars: table<Star>()((row) => keyOf(row.user, row.repository), {
    user: { by: (row) => row.user, order: (row) => row.repository },
    repository: { by: (row) => row.repository },
  }),

  // Sequence "teams".
  teams: table<Team>()((row) => row.id, {
    org: { by: (row) => row.org },
    name: { by: (row) => keyOf(row.org, row.name) },
    sorted: { by: (row) => row.org, order: (row) => row.name },
  }),
  teamMembers: table<TeamMember>()((row) => keyOf(row.team, row.account), {
    team: { by: (row) => row.team },
    account: { by: (row) => row.account },
    org: { by: (row) => row.org },
    inOrg: { by: (row) => keyOf(row.org, row.account) },
  }),
  teamInvites: table<TeamInvite>()((row) => row.token, {
    team: { by: (row) => row.team },
    org: { by: (row) => row.org },
    account: { by: (row) => row.account ?? undefined },
  }),
  prototypes: table<Prototype>()((row) => row.uuid, {
    org: { by: (row) => row.org },
    account: { by: (row) => row.delegate_user ?? undefined },
    activatingUser: { by: (row) => row.activating_user ?? undefined },
    team: { by: (row) => row.delegate_team ?? undefined },
  }),
  proxyCaches: table<ProxyCache>()((row) => row.org),
  upstreams: table<Upstream>()((row) => row.host),
  upstreamTags: table<UpstreamTag>()((row) => keyOf(row.reference, row.name), {
    reference: { by: (row) => row.reference, order: (row) => row.name },
  }),

  // Sequence "repositories".
  repositories: table<Repository>()(
    (row) => row.id,
    {
      namespace: { by: (row) => row.namespace },
      path: { by: (row) => keyOf(row.namespace, row.name) },
      public: { by: (row) => (row.public ? "public" : undefined) },
      publicIn: { by: (row) => (row.public ? row.namespace : undefined) },
    },
    searchedTexts,
  ),
  permissions: table<Permission>()(permissionKey, {
    repository: { by: (row) => row.repository },
    account: { by: (row) => row.account ?? undefined, order: (row) => row.repository },
    team: { by: (row) => row.team ?? undefined, order: (row) => row.repository },
  }),
  blobs: table<Blob>()((row) => keyOf(row.repository, row.digest), {
    repository: { by: (row) => row.repository },
    inNamespace: { by: (row) => keyOf(row.namespace, row.digest) },
  }),
  uploads: table<Upload>()((row) => row.uuid, { repository: { by: (row) => row.repository } }),
  uploadedBlobs: table<UploadedBlob>()((row) => keyOf(row.repository, row.digest), {
    repository: { by: (row) => row.repository },
  }),
  storage: table<Storage>()((row) => row.repository, { namespace: { by: (row) => row.namespace } }),
  namespaceStorage: table<NamespaceStorage>()((row) => row.namespace),
  notifications: table<Notification>()((row) => row.uuid, { repository: { by: (row) => row.repository } }),
  authorizedEmails: table<AuthorizedEmail>()((row) => keyOf(row.repository, row.email), {
    repository: { by: (row) => row.repository },
  }),
  // Sequence "deliveries".
  deliveries: table<Delivery>()((row) => row.id, { notification: { by: (row) => row.notification } }),

  // Sequence "tags". All of them stand in the order in which they are listed.
  tags: table<Tag>()((row) => row.id, {
    repository: { by: (row) => row.repository, order: listedTag },
    alive: { by: (row) => (row.alive ? row.repository : undefined), order: listedTag },
    name: { by: (row) => keyOf(row.repository, row.name), order: listedTag },
    current: { by: (row) => (row.alive ? keyOf(row.repository, row.name) : undefined), order: listedTag },
    manifest: { by: (row) => keyOf(row.repository, row.digest), order: listedTag },
  }),
  manifests: table<Manifest>()((row) => keyOf(row.repository, row.digest), {
    repository: { by: (row) => row.repository },
  }),
  labels: table<Label>()((row) => row.uuid, { manifest: { by: (row) => keyOf(row.repository, row.digest) } }),
  securityReports: table<SecurityReport>()((row) => keyOf(row.repository, row.digest)),
  mirrors: table<Mirror>()((row) => row.repository, { robot: { by: (row) => row.robot ?? undefined } }),

  builds: table<Build>()((row) => row.uuid, {
    repository: { by: (row) => row.repository, order: (row) => row.started },
    trigger: { by: (row) => row.trigger ?? undefined },
    triggered: {
      by: (row) => (row.trigger === null ? undefined : keyOf(row.repository, row.trigger)),
      order: (row) => row.started,
    },
    waiting: { by: (row) => (row.phase === "waiting" ? row.namespace : undefined) },
    robot: { by: (row) => row.pull_robot ?? undefined },
  }),
  // Sequence "buildLogs".
  buildLogs: table<BuildLogEntry>()((row) => row.id, { build: { by: (row) => row.build } }),
  triggers: table<Trigger>()((row) => row.uuid, {
    repository: { by: (row) => row.repository },
    robot: { by: (row) => row.pull_robot ?? undefined },
  }),

  userFiles: table<UserFile>()((row) => row.id),

  // Sequence "logs".
  logs: table<LogRow>()((row) => row.id, {
    all: { by: () => "", order: (row) => row.datetime },
    allBy: { by: (row) => row.performer ?? undefined, order: (row) => row.datetime },
    namespace: { by: (row) => row.namespace ?? undefined, order: (row) => row.datetime },
    repository: { by: (row) => row.repository ?? undefined, order: (row) => row.datetime },
    performer: {
      by: (row) =>
        row.namespace === null || row.performer === null ? undefined : keyOf(row.namespace, row.performer),
      order: (row) => row.datetime,
    },
  }),
  logCounts: table<LogCount>()((row) => keyOf(row.scope, row.day, row.kind), {
    day: { by: (row) => keyOf(row.scope, row.day) },
  }),
  logExports: table<LogExport>()((row) => row.uuid),

  globalMessages: table<GlobalMessage>()((row) => row.uuid),
  // Sequences "quotas" and "quotaLimits".
  quotas: table<Quota>()((row) => row.id, { namespace: { by: (row) => row.namespace } }),
  quotaLimits: table<QuotaLimit>()((row) => row.id, { quota: { by: (row) => row.quota } }),
  policies: table<AutoPrunePolicy>()((row) => row.uuid, {
    namespace: { by: (row) => row.namespace ?? undefined },
    repository: { by: (row) => row.repository ?? undefined },
  }),
  // Sequence "serviceKeys".
  serviceKeys: table<ServiceKey>()((row) => row.kid, { service: { by: (row) => row.service } }),
  registrySize: table<RegistrySize>()((row) => row.id),
  deletedNames: table<DeletedName>()((row) => row.name),
};

export type QuayState = StateOf<typeof tables> & Released<ReleaseChange>;

/** The key of a row that two or more things identify together. */
export function keyOf(...parts: readonly Key[]): string {
  return parts.join("\n");
}

/** The key of the permission of a user, robot or team on a repository. */
export function permissionKey({
  repository,
  account,
  team,
}: Pick<Permission, "repository" | "account" | "team">): string {
  return account === null ? keyOf(repository, "team", team ?? 0) : keyOf(repository, "account", account);
}

/** The latest start first; of one moment, by name, then the latest row. */
function listedTag({ start, name, id }: Tag): string {
  return `${falling(latest - start)}\n${name}\n${falling(latest - id)}`;
}

function falling(number: number): string {
  return String(number).padStart(16, "0");
}

/** The latest moment that a Date can be. */
const latest = 8.64e15;
