import { writeLog } from "../logs/actions.ts";
import { givePermission } from "./actions.ts";
import { findAccount, findRepository, findTeam, namespaceOf, seekRepository } from "../shared/lookup.ts";
import { presentTeamPermission, presentUserPermission } from "./present.ts";
import { assertNotOwner, findGrantedTeam, findGrantee } from "./grantee.ts";
import { givenRoles } from "../shared/rights.ts";
import type { Permission, QuayState } from "../state.ts";
import { permissionKey } from "../state.ts";
import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

const noUserPermission = "User does not have permission for repo.";
const noTeamPermission = "Team does not have permission for repo.";

export const permission: Handlers<"permission"> = {
  // GET /api/v1/repository/{repository}/permissions/user/
  listRepoUserPermissions({ state, path }) {
    const repository = seekRepository(state, path.repository);
    if (!repository) return { status: 200, body: { permissions: {} } };
    const rows = state.permissions.by("repository", repository.id).slice();
    const shown = rows.flatMap(({ account, role }) =>
      account === null ? [] : [presentUserPermission(state, repository, { account, role })],
    );
    return { status: 200, body: { permissions: byName(shown) } };
  },

  // GET /api/v1/repository/{repository}/permissions/team/
  listRepoTeamPermissions({ state, path }) {
    const repository = seekRepository(state, path.repository);
    const rows = repository ? state.permissions.by("repository", repository.id).slice() : [];
    const shown = rows.flatMap(({ team: id, role }) => {
      const team = id === null ? undefined : state.teams.get(id);
      return team ? [presentTeamPermission(team, role)] : [];
    });
    return { status: 200, body: { permissions: byName(shown) } };
  },

  // GET /api/v1/repository/{repository}/permissions/user/{username}
  getUserPermissions({ state, path, refuse }) {
    const repository = seekRepository(state, path.repository);
    const row = repository && userRow(state, repository.id, path.username);
    if (!repository || !row) throw refuse(400, "data_rule", noUserPermission);
    return { status: 200, body: presentUserPermission(state, repository, row) };
  },

  // PUT /api/v1/repository/{repository}/permissions/user/{username}
  changeUserPermissions(call) {
    const { state, path, body, refuse } = call;
    const repository = findRepository(state, path.repository, refuse);
    const grantee = findGrantee(state, { repository, name: path.username }, refuse);
    const row = { repository: repository.id, account: grantee.id, team: null, role: body.role };
    givePermission(state, row);
    const namespace = namespaceOf(state, repository);
    const about = { username: path.username, repo: repository.name, namespace: namespace.name };
    const metadata = { ...about, role: body.role };
    writeLog(call, { kind: "change_repo_permission", namespace, repository, metadata });
    return { status: 200, body: presentUserPermission(state, repository, row) };
  },

  // DELETE /api/v1/repository/{repository}/permissions/user/{username}
  deleteUserPermissions(call) {
    const { state, path, refuse } = call;
    const repository = seekRepository(state, path.repository);
    if (repository) assertNotOwner(state, { repository, name: path.username }, refuse);
    const row = repository && userRow(state, repository.id, path.username);
    if (!repository || !row) throw refuse(400, "invalid_request", noUserPermission);
    state.permissions.delete(permissionKey(row));
    const namespace = namespaceOf(state, repository);
    const metadata = { username: path.username, repo: repository.name, namespace: namespace.name };
    writeLog(call, { kind: "delete_repo_permission", namespace, repository, metadata });
    return noContent;
  },

  // GET /api/v1/repository/{repository}/permissions/user/{username}/transitive
  getUserTransitivePermission({ state, path, refuse }) {
    const repository = findRepository(state, path.repository, refuse);
    const account = findAccount(state, path.username);
    const roles = account ? givenRoles(state, account, repository) : [];
    if (roles.length === 0) throw refuse(404, "not_found");
    return { status: 200, body: { permissions: roles.map((role) => ({ role })) } };
  },

  // GET /api/v1/repository/{repository}/permissions/team/{teamname}
  getTeamPermissions({ state, path, refuse }) {
    const row = teamRow(state, path);
    if (!row) throw refuse(400, "data_rule", noTeamPermission);
    return { status: 200, body: { role: row.role } };
  },

  // PUT /api/v1/repository/{repository}/permissions/team/{teamname}
  changeTeamPermissions(call) {
    const { state, path, body, refuse } = call;
    const repository = findRepository(state, path.repository, refuse);
    const team = findGrantedTeam(state, { repository, name: path.teamname }, refuse);
    givePermission(state, { repository: repository.id, account: null, team: team.id, role: body.role });
    const metadata = { team: team.name, repo: repository.name, role: body.role };
    const namespace = { id: repository.namespace };
    writeLog(call, { kind: "change_repo_permission", namespace, repository, metadata });
    return { status: 200, body: presentTeamPermission(team, body.role) };
  },

  // DELETE /api/v1/repository/{repository}/permissions/team/{teamname}
  deleteTeamPermissions(call) {
    const { state, path, refuse } = call;
    const row = teamRow(state, path);
    const repository = row && state.repositories.get(row.repository);
    if (!row || !repository) throw refuse(400, "invalid_request", noTeamPermission);
    state.permissions.delete(permissionKey(row));
    const metadata = { team: path.teamname, repo: repository.name };
    const namespace = { id: repository.namespace };
    writeLog(call, { kind: "delete_repo_permission", namespace, repository, metadata });
    return noContent;
  },
};

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.name, row]));
}

function userRow(state: QuayState, repository: number, name: string) {
  const account = findAccount(state, name);
  if (!account) return undefined;
  const row = state.permissions.get(permissionKey({ repository, account: account.id, team: null }));
  return row && { ...row, account: account.id };
}

function teamRow(
  state: QuayState,
  { repository: path, teamname }: { readonly repository: string; readonly teamname: string },
): Permission | undefined {
  const repository = seekRepository(state, path);
  const team = repository && findTeam(state, { id: repository.namespace }, teamname);
  return (
    team && state.permissions.get(permissionKey({ repository: repository.id, account: null, team: team.id }))
  );
}
