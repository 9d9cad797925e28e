import type { AccessToken, GitlabState, User } from "../state.ts";
import { membershipKey } from "../state.ts";
import type { Refuse } from "../types.ts";
import { deleteProject } from "./delete-project.ts";
import { nextId } from "./next-id.ts";
import type { Calling, Handlers } from "./types.ts";

export const users: Handlers<"users"> = {
  // GET /user
  getCurrentUser: ({ principal: { user } }) => ({ status: 200, body: presentUser(user) }),

  // GET /users
  listUsers({ state, query }) {
    const user = state.users.one("username", query.username.toLowerCase());
    return { status: 200, body: user ? [presentUser(user)] : [] };
  },

  // POST /users
  createUser(call) {
    const { state, body, refuse } = call;
    assertAdministrator(call, refuse);
    const { username } = body;
    if (state.users.one("username", username.toLowerCase())) throw refuse(409, "username_taken");
    const user = state.users.insert({ id: nextId(state.users.rows()), username, instance_admin: false });
    return { status: 201, body: presentUser(user) };
  },

  // DELETE /users/:id
  deleteUser(call) {
    const { state, path, refuse } = call;
    assertAdministrator(call, refuse);
    const user = state.users.get(path.user_id);
    if (!user) throw refuse(404, "user_not_found");
    removeUser(state, user);
    return { status: 204 };
  },

  // POST /users/:user_id/personal_access_tokens
  createPersonalAccessToken(call) {
    const { state, path, body, refuse, newSecret } = call;
    assertAdministrator(call, refuse);
    if (!state.users.get(path.user_id)) throw refuse(404, "user_not_found");
    const token = state.accessTokens.insert({
      id: nextId(state.accessTokens.rows()),
      value: `glpat-${newSecret(secretLength, alphabet)}`,
      user_id: path.user_id,
      scopes: body.scopes,
      expires_at: body.expires_at === undefined ? null : `${body.expires_at}T00:00:00.000Z`,
      revoked: false,
    });
    return { status: 201, body: { ...presentToken(token), name: body.name } };
  },

  // DELETE /personal_access_tokens/:id
  revokePersonalAccessToken({ state, path, principal: { user }, refuse }) {
    const token = [...state.accessTokens.rows()].find(({ id }) => id === path.token_id);
    if (!token || (token.user_id !== user.id && !user.instance_admin)) throw refuse(404, "token_not_found");
    state.accessTokens.update(token.value, { revoked: true });
    return { status: 204 };
  },
};

const secretLength = 20;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function assertAdministrator({ principal }: Calling, refuse: Refuse<403>): void {
  if (!principal.user.instance_admin) throw refuse(403, "forbidden");
}

/** With its tokens, its memberships and the projects of its own namespace; agents that it registered stay, of nobody. */
function removeUser(state: GitlabState, { id, username }: User): void {
  for (const { value, user_id } of [...state.accessTokens.rows()])
    if (user_id === id) state.accessTokens.delete(value);
  for (const project of [...state.projects.rows()])
    if (project.path_with_namespace.startsWith(`${username}/`)) deleteProject(state, project);
  for (const { project_id, user_id } of [...state.memberships.rows()])
    if (user_id === id) state.memberships.delete(membershipKey(project_id, user_id));
  for (const table of [state.agents, state.agentTokens])
    for (const row of [...table.rows()])
      if (row.created_by_user_id === id) table.update(row.id, { created_by_user_id: null });
  state.users.delete(id);
}

function presentUser({ id, username }: User) {
  return { id, username, state: "active" as const };
}

function presentToken({ id, revoked, scopes, user_id, expires_at, value }: AccessToken) {
  return {
    ...{ id, revoked, scopes, user_id, active: !revoked },
    expires_at: expires_at?.slice(0, 10) ?? null,
    token: value,
  };
}
