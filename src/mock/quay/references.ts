import { declareReferences } from "../core/state/references.ts";
import type { tables } from "./state.ts";
import { keyOf } from "./state.ts";

interface OfDigest {
  readonly repository: number;
  readonly digest: string;
}

const manifest = {
  to: "manifests",
  key: ({ repository, digest }: OfDigest) => keyOf(repository, digest),
} as const;

/** By which fields rows name each other; usage logs outlive what they tell of. */
export const references = declareReferences<typeof tables>({
  accounts: { parent: "accounts" },
  appTokens: { user: "accounts" },
  applications: { org: "accounts" },
  oauthTokens: { user: "accounts", client_id: { to: "applications", isLoose: true } },
  webSessions: { user: "accounts" },
  userNotifications: { target: "accounts" },
  stars: { user: "accounts", repository: "repositories" },
  teams: { org: "accounts" },
  teamMembers: { team: "teams", org: "accounts", account: "accounts" },
  teamInvites: { team: "teams", org: "accounts", account: "accounts", inviter: "accounts" },
  prototypes: {
    org: "accounts",
    activating_user: "accounts",
    delegate_user: "accounts",
    delegate_team: "teams",
  },
  proxyCaches: { org: "accounts" },
  repositories: { namespace: "accounts" },
  permissions: { repository: "repositories", account: "accounts", team: "teams" },
  blobs: { repository: "repositories" },
  uploads: { repository: { to: "repositories", isLoose: true } },
  uploadedBlobs: { repository: { to: "repositories", isLoose: true } },
  storage: { repository: "repositories" },
  namespaceStorage: { namespace: "accounts" },
  notifications: { repository: "repositories" },
  authorizedEmails: { repository: "repositories" },
  deliveries: { notification: "notifications" },
  tags: { repository: "repositories", digest: manifest },
  manifests: {
    repository: "repositories",
    children: { to: "manifests", key: (row) => row.children.map((digest) => keyOf(row.repository, digest)) },
  },
  labels: { digest: manifest },
  securityReports: { digest: manifest },
  mirrors: { repository: "repositories", robot: "accounts" },
  builds: {
    repository: "repositories",
    namespace: "accounts",
    pull_robot: "accounts",
    trigger: "triggers",
  },
  buildLogs: { build: "builds" },
  triggers: { repository: "repositories", connected_user: "accounts", pull_robot: "accounts" },
  logs: {
    namespace: { to: "accounts", isLoose: true },
    repository: { to: "repositories", isLoose: true },
    performer: { to: "accounts", isLoose: true },
  },
  logExports: {
    namespace: { to: "accounts", isLoose: true },
    repository: { to: "repositories", isLoose: true },
  },
  quotas: { namespace: "accounts" },
  quotaLimits: { quota: "quotas" },
  policies: { namespace: "accounts", repository: "repositories" },
  serviceKeys: { approval: { to: "accounts", key: ({ approval }) => approval?.approver } },
});
