import { callerOf, findUser, namespaceOf, seekRepository } from "../shared/lookup.ts";
import { presentUser } from "./present.ts";
import { pageOf } from "../shared/pages.ts";
import { keyOf } from "../state.ts";
import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const user: Handlers<"user"> = {
  // GET /api/v1/user/
  getLoggedInUser({ state, principal, refuse }) {
    // Real server: a token that may not read the account is as good as none here.
    if (!principal.user || !principal.caps.account)
      throw refuse(401, "invalid_token", "", { extra: { session_required: false } });
    return { status: 200, body: presentUser(state, principal.user, principal) };
  },

  // GET /api/v1/users/{username}
  getUserInformation({ state, path, principal, refuse }) {
    const found = findUser(state, path.username);
    if (!found) throw refuse(404, "not_found_message");
    return { status: 200, body: presentUser(state, found, principal) };
  },

  // GET /api/v1/user/starred
  listStarredRepos({ state, principal, query, nowMs }) {
    const caller = callerOf(principal);
    const { rows, next } = pageOf(state.stars.by("user", caller.id), {
      list: `starred ${caller.id}`,
      token: query.next_page,
      nowMs,
      limit: 100,
      rank: (star) => star.repository,
    });
    const repositories = rows.flatMap((star) => state.repositories.get(star.repository) ?? []);
    const shown = repositories.map((repository) => ({
      namespace: namespaceOf(state, repository).name,
      name: repository.name,
      description: repository.description,
      is_public: repository.public,
    }));
    return { status: 200, body: { repositories: shown, ...next } };
  },

  // POST /api/v1/user/starred
  createStar({ state, principal, body }) {
    const { namespace, repository: name } = body;
    const repository = seekRepository(state, `${namespace}/${name}`);
    if (!repository) return { status: 200, body: null };
    const star = { user: callerOf(principal).id, repository: repository.id };
    if (!state.stars.get(keyOf(star.user, star.repository))) state.stars.insert(star);
    return { status: 201, body: { namespace, repository: name } };
  },

  // DELETE /api/v1/user/starred/{repository}
  deleteStar({ state, principal, path }) {
    const repository = seekRepository(state, path.repository);
    if (!repository) return { status: 200, body: null };
    state.stars.delete(keyOf(callerOf(principal).id, repository.id));
    return noContent;
  },
};
