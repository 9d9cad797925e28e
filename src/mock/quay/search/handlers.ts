import { presentFoundRepository } from "./present.ts";
import { matchingEntities } from "./entities.ts";
import { searchAll, searchRepositories } from "./queries.ts";
import { take } from "./take.ts";
import { readFlag } from "../shared/query-flag.ts";
import type { Handlers } from "../types.ts";

const pageSize = 10;
const lastPage = 10;

export const search: Handlers<"search"> = {
  // GET /api/v1/entities/{prefix}
  getMatchingEntities({ state, principal, path, query }) {
    const results = matchingEntities(state, principal, {
      prefix: path.prefix,
      namespace: query.namespace,
      includeTeams: readFlag(query.includeTeams) ?? false,
      includeOrgs: readFlag(query.includeOrgs) ?? false,
    });
    return { status: 200, body: { results } };
  },

  // GET /api/v1/find/all
  conductSearch: ({ state, principal, query }) => ({
    status: 200,
    body: { results: searchAll(state, principal, query.query) },
  }),

  // GET /api/v1/find/repositories
  conductRepoSearch({ state, principal, query }) {
    const page = Math.min(Math.max(query.page, 1), lastPage);
    const start_index = (page - 1) * pageSize;
    const includeUsage = readFlag(query.includeUsage) ?? false;
    const found = take(searchRepositories(state, principal, query.query), start_index + pageSize + 1);
    const results = found
      .slice(start_index, start_index + pageSize)
      .map((repository) => presentFoundRepository(state, repository, { includeUsage }));
    const has_additional = page < lastPage && found.length > start_index + pageSize;
    return { status: 200, body: { results, has_additional, page, page_size: pageSize, start_index } };
  },
};
