import { assertMayWrite, findProject } from "../rules/access.ts";
import type { AccessLevel, Project } from "../state.ts";
import { membershipKey } from "../state.ts";
import { deleteProject } from "./delete-project.ts";
import { nextId } from "./next-id.ts";
import type { Handlers } from "./types.ts";

const owner: AccessLevel = 50;

export const projects: Handlers<"projects"> = {
  // POST /projects
  createProject({ state, body, now, principal: { user }, refuse }) {
    const { path, name = path, visibility = "private" } = body;
    const full = `${user.username}/${path}`;
    const taken = ["has already been taken"];
    if (state.projects.one("path", full.toLowerCase()))
      throw refuse(400, "not_saved", "", { messages: { name: taken, path: taken } });
    const project = state.projects.insert({
      id: nextId(state.projects.rows()),
      ...{ description: null, name, path, visibility },
      name_with_namespace: `${user.username} / ${name}`,
      path_with_namespace: full,
      created_at: now,
    });
    state.memberships.insert({ project_id: project.id, user_id: user.id, access_level: owner });
    return { status: 201, body: presentProject(project) };
  },

  // GET /projects/:id
  getProject: (call) => ({
    status: 200,
    body: presentProject(findProject(call, call.path.id, call.refuse)),
  }),

  // DELETE /projects/:id
  deleteProject(call) {
    const { state, path, principal, refuse } = call;
    const project = findProject(call, path.id, refuse);
    const level = state.memberships.get(membershipKey(project.id, principal.user.id))?.access_level;
    if (level !== owner && !principal.user.instance_admin) throw refuse(403, "forbidden");
    deleteProject(state, project);
    return { status: 202, body: { message: "202 Accepted" } };
  },

  // POST /projects/:id/members
  addProjectMember(call) {
    const { state, path, body, refuse } = call;
    const project = findProject(call, path.id, refuse);
    assertMayWrite(call, project, refuse);
    const user = state.users.get(body.user_id);
    if (!user) throw refuse(404, "user_not_found");
    if (state.memberships.get(membershipKey(project.id, user.id))) throw refuse(409, "member_exists");
    const { access_level } = body;
    state.memberships.insert({ project_id: project.id, user_id: user.id, access_level });
    return { status: 201, body: { id: user.id, username: user.username, access_level } };
  },
};

function presentProject({ id, path, path_with_namespace, visibility }: Project) {
  return { id, path, path_with_namespace, visibility };
}
