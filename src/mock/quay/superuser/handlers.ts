import { createUser } from "../users/create.ts";
import { deleteOrganization } from "../organizations/delete.ts";
import { writeLog } from "../logs/actions.ts";
import { queueRegistrySize, registrySize } from "./registry-size.ts";
import { renameOrganization } from "../organizations/rename.ts";
import { callerOf, findNamespace } from "../shared/lookup.ts";
import { presentBuildLogs } from "../builds/present.ts";
import { presentRegistryLog } from "../logs/present.ts";
import { presentSuperuserBuild } from "./present-build.ts";
import { presentSuperuserOrganization, presentSuperuserUser } from "./present.ts";
import { selectLogs } from "../logs/queries.ts";
import { pageOf } from "../shared/pages.ts";
import { rfc2822 } from "../shared/dates.ts";
import { logRange } from "../logs/range.ts";
import { assertNewUser } from "../users/rules.ts";
import { readFlag } from "../shared/query-flag.ts";
import type { Account, Build, Organization, QuayState } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";
import { serviceKeys } from "../service-keys/handlers.ts";
import { quotas } from "./quotas.ts";

export const superuser: Handlers<"superuser"> = {
  ...quotas,
  ...serviceKeys,

  // POST /api/v1/superuser/users/
  createInstallUser(call) {
    const { state, body, principal, refuse } = call;
    const email = assertNewUser(state, body, refuse);
    const { user, told } = createUser(call, { username: body.username, email });
    const metadata = { email, username: user.name, superuser: callerOf(principal).name };
    writeLog(call, { kind: "user_create", namespace: user, metadata });
    return { status: 200, body: told };
  },

  // GET /api/v1/superuser/users/
  listAllUsers(call) {
    const showsDisabled = readFlag(call.query.disabled) ?? true;
    const isShown = (account: Account) => account.kind === "user" && (showsDisabled || account.enabled);
    const { rows, next } = pageOfAccounts(call, { kind: "user", isShown }, call.refuse);
    const users = rows.flatMap((row) => (row.kind === "user" ? [presentSuperuserUser(call.state, row)] : []));
    return { status: 200, body: { users, ...next } };
  },

  // GET /api/v1/superuser/organizations/
  listAllOrganizations(call) {
    const { rows, next } = pageOfAccounts(call, { kind: "org", isShown: () => true }, call.refuse);
    const organizations = rows.flatMap((row) =>
      row.kind === "org" ? [presentSuperuserOrganization(call.state, row)] : [],
    );
    return { status: 200, body: { organizations, ...next } };
  },

  // PUT /api/v1/superuser/organizations/{name}
  changeOrganization(call) {
    const { state, path, body, principal, refuse } = call;
    const before = findOrg(state, path.name, refuse);
    const org =
      body.name === undefined ? before : renameOrganization(state, { org: before, name: body.name }, refuse);
    const names = { old_name: before.name, new_name: org.name };
    const metadata = { ...names, superuser: callerOf(principal).name };
    writeLog(call, { kind: "org_change_name", namespace: org, metadata });
    return { status: 200, body: presentSuperuserOrganization(state, org) };
  },

  // DELETE /api/v1/superuser/organizations/{name}
  deleteOrganization(call) {
    deleteOrganization(call, findOrg(call.state, call.path.name, unknownOrg(call)));
    return noContent;
  },

  // GET /api/v1/superuser/logs
  listAllLogs({ state, query, nowMs }) {
    const range = logRange(query, nowMs);
    const rows = state.logs.by("all", "");
    const page = selectLogs(state, { rows, list: "registry", range, token: query.next_page, nowMs });
    const logs = page.rows.map((row) => presentRegistryLog(state, row));
    const times = { start_time: rfc2822(range.from), end_time: rfc2822(range.to) };
    return { status: 200, body: { ...times, logs, ...page.next } };
  },

  // GET /api/v1/superuser/{build_uuid}/build
  getRepoBuildSuperUser(call) {
    const build = call.state.builds.get(call.path.build_uuid);
    if (!build) throw call.refuse(404, "not_found");
    return { status: 200, body: presentSuperuserBuild(call, build) };
  },

  // GET /api/v1/superuser/{build_uuid}/status
  getRepoBuildStatusSuperUser(call) {
    return { status: 200, body: presentSuperuserBuild(call, findBuild(call, call.refuse)) };
  },

  // GET /api/v1/superuser/{build_uuid}/logs
  getRepoBuildLogsSuperUser(call) {
    const build = findBuild(call, call.refuse);
    return { status: 200, body: presentBuildLogs(call, build, call.query.start) };
  },

  // GET /api/v1/superuser/registrysize/
  getRegistrySize(call) {
    const { size_bytes, last_ran, queued, running } = registrySize(call);
    return { status: 200, body: { size_bytes, last_ran, queued, running } };
  },

  // POST /api/v1/superuser/registrysize/
  postRegistrySize(call) {
    return { status: queueRegistrySize(call) ? 201 : 202, body: "" };
  },
};

const largestPage = 100;

interface PageCall extends Calling {
  readonly query: { readonly limit?: number | undefined; readonly next_page?: string | undefined };
}

/** Users or organizations; in pages only where a limit is sent, and one below 1 is none. */
function pageOfAccounts(
  { state, query, nowMs }: PageCall,
  { kind, isShown }: { readonly kind: Account["kind"]; readonly isShown: (account: Account) => boolean },
  refuse: Refuse<400>,
): ReturnType<typeof pageOf<Account>> {
  const { limit = 0, next_page: token } = query;
  if (limit > largestPage) throw refuse(400, "invalid_request", "Page limit cannot be above 100");
  const rows = state.accounts.by("kind", kind);
  if (limit < 1) return { rows: rows.filter(isShown), next: {} };
  const rank = ({ id }: Account): number => id;
  return pageOf(rows, { list: `accounts ${kind}`, token, nowMs, limit, rank, matches: isShown });
}

/** Facts, 1.11: an organization that is unknown is no 404. */
function findOrg(state: QuayState, name: string, refuse: Refuse<400>): Organization {
  const org = findNamespace(state, name);
  if (org?.kind !== "org") throw refuse(400, "data_rule", `Organization does not exist: ${name}`);
  return org;
}

/** Facts on releases, 21: later it is a 404, which the contract of this one does not declare. */
function unknownOrg({ state, refuse }: Calling & { readonly refuse: Refuse<400> }): Refuse<400> {
  return state.changed("unknown-organization-404")
    ? () => (refuse as Refuse<400 | 404>)(404, "not_found")
    : refuse;
}

function findBuild(
  { state, path }: Calling & { readonly path: { readonly build_uuid: string } },
  refuse: Refuse<400>,
): Build {
  const build = state.builds.get(path.build_uuid);
  if (!build) throw refuse(400, "invalid_response", `Unable to locate a build by id: ${path.build_uuid}`);
  return build;
}
