import type { AccessLevel, Project, User } from "../state.ts";
import { membershipKey } from "../state.ts";
import type { GitlabState } from "../state.ts";
import type { Principal, Refuse } from "../types.ts";

const developer: AccessLevel = 30;
const maintainer: AccessLevel = 40;

interface Access {
  readonly state: GitlabState;
  readonly principal: Principal;
}

/**
 * Finds the project of `:id`, a number or a full path. One that the caller may not see is as absent.
 * A value of digits is always an id; any other needs a slash to be looked up as a path.
 */
export function findProject({ state, principal }: Access, id: string, refuse: Refuse<404>): Project {
  const project = /^\d+$/.test(id)
    ? state.projects.get(Number(id))
    : id.includes("/")
      ? state.projects.one("path", id.toLowerCase())
      : undefined;
  if (!project || !maySee(state, principal.user, project)) throw refuse(404, "project_not_found");
  return project;
}

/** Reading is for Developers; anybody lower is told that there is nothing (404), in the words of the caller. */
export function mayRead({ state, principal }: Access, project: Project): boolean {
  return levelOf(state, principal.user, project) >= developer;
}

/** Writing is for Maintainers; anybody lower who sees the project is told 403. */
export function assertMayWrite({ state, principal }: Access, project: Project, refuse: Refuse<403>): void {
  if (levelOf(state, principal.user, project) < maintainer) throw refuse(403, "forbidden");
}

function maySee(state: GitlabState, user: User, project: Project): boolean {
  return project.visibility === "public" || levelOf(state, user, project) > 0;
}

function levelOf(state: GitlabState, user: User, project: Project): number {
  if (user.instance_admin) return 50;
  return state.memberships.get(membershipKey(project.id, user.id))?.access_level ?? 0;
}
