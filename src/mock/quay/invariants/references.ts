import type { Key } from "../../core/state/key.ts";
import type { Rows } from "../../core/state/rows.ts";
import type { QuayState } from "../state.ts";
import type { tables } from "../state.ts";
import { keyOf } from "../state.ts";

type TableName = keyof typeof tables;
type RowOf<Name extends TableName> =
  ReturnType<QuayState[Name]["rows"]> extends Rows<infer Row> ? Readonly<Row> : never;
type Check = (state: QuayState) => string[];

/** Each row that refers to one that is not there; usage logs may: they outlive what they tell of. */
export function referenceFaults(state: QuayState): string[] {
  return checks.flatMap((check) => check(state));
}

/** That a column of a table holds keys of another one; null and undefined refer to nothing. */
function refers<Name extends TableName>(
  from: Name,
  column: (row: RowOf<Name>) => Key | null | undefined,
  to: TableName,
): Check {
  return (state) => {
    // The rows of a table are of its type; TypeScript does not see that for a name that is a parameter.
    for (const row of state[from].rows() as Iterable<RowOf<Name>>) {
      const key = column(row);
      if (key !== null && key !== undefined && state[to].get(key) === undefined)
        return [`${from} refer to ${to} ${JSON.stringify(key)}, which is not there`];
    }
    return [];
  };
}

const checks: readonly Check[] = [
  refers("accounts", (row) => (row.kind === "robot" ? row.parent : null), "accounts"),
  refers("appTokens", (row) => row.user, "accounts"),
  refers("applications", (row) => row.org, "accounts"),
  refers("oauthTokens", (row) => row.user, "accounts"),
  refers("webSessions", (row) => row.user, "accounts"),
  refers("stars", (row) => row.user, "accounts"),
  refers("stars", (row) => row.repository, "repositories"),
  refers("teams", (row) => row.org, "accounts"),
  refers("teamMembers", (row) => row.team, "teams"),
  refers("teamMembers", (row) => row.org, "accounts"),
  refers("teamMembers", (row) => row.account, "accounts"),
  refers("teamInvites", (row) => row.team, "teams"),
  refers("teamInvites", (row) => row.org, "accounts"),
  refers("teamInvites", (row) => row.account, "accounts"),
  refers("teamInvites", (row) => row.inviter, "accounts"),
  refers("prototypes", (row) => row.org, "accounts"),
  refers("prototypes", (row) => row.activating_user, "accounts"),
  refers("prototypes", (row) => row.delegate_user, "accounts"),
  refers("prototypes", (row) => row.delegate_team, "teams"),
  refers("proxyCaches", (row) => row.org, "accounts"),
  refers("repositories", (row) => row.namespace, "accounts"),
  refers("permissions", (row) => row.repository, "repositories"),
  refers("permissions", (row) => row.account, "accounts"),
  refers("permissions", (row) => row.team, "teams"),
  refers("blobs", (row) => row.repository, "repositories"),
  refers("storage", (row) => row.repository, "repositories"),
  refers("namespaceStorage", (row) => row.namespace, "accounts"),
  refers("notifications", (row) => row.repository, "repositories"),
  refers("authorizedEmails", (row) => row.repository, "repositories"),
  refers("deliveries", (row) => row.notification, "notifications"),
  refers("tags", (row) => row.repository, "repositories"),
  refers("tags", (row) => keyOf(row.repository, row.digest), "manifests"),
  refers("manifests", (row) => row.repository, "repositories"),
  refers("labels", (row) => keyOf(row.repository, row.digest), "manifests"),
  refers("securityReports", (row) => keyOf(row.repository, row.digest), "manifests"),
  refers("mirrors", (row) => row.repository, "repositories"),
  refers("mirrors", (row) => row.robot, "accounts"),
  refers("builds", (row) => row.repository, "repositories"),
  refers("builds", (row) => row.namespace, "accounts"),
  refers("builds", (row) => row.pull_robot, "accounts"),
  refers("builds", (row) => row.trigger, "triggers"),
  refers("buildLogs", (row) => row.build, "builds"),
  refers("triggers", (row) => row.repository, "repositories"),
  refers("triggers", (row) => row.connected_user, "accounts"),
  refers("triggers", (row) => row.pull_robot, "accounts"),
  refers("quotas", (row) => row.namespace, "accounts"),
  refers("quotaLimits", (row) => row.quota, "quotas"),
  refers("policies", (row) => row.namespace, "accounts"),
  refers("policies", (row) => row.repository, "repositories"),
  refers("serviceKeys", (row) => row.approval?.approver, "accounts"),
  childrenAreThere,
];

/** A list's manifests are in its repository. */
function childrenAreThere({ manifests }: QuayState): string[] {
  for (const { repository, digest, children } of manifests.rows())
    if (children.some((child) => manifests.get(keyOf(repository, child)) === undefined))
      return [`the list ${digest} refers to a manifest that is not there`];
  return [];
}
