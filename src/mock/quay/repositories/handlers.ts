import { createRepository } from "./create.ts";
import { deleteRepository } from "./delete.ts";
import { writeLog } from "../logs/actions.ts";
import { callerOf, findRepository, namespaceOf, seekRepository } from "../shared/lookup.ts";
import { presentItem, presentRepository } from "./present.ts";
import { listRepositories } from "./list.ts";
import { namespaceForNew } from "./rules.ts";
import { readFlag } from "../shared/query-flag.ts";
import type { QuayState, Repository } from "../state.ts";
import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const repository: Handlers<"repository"> = {
  // GET /api/v1/repository
  listRepos(call) {
    const { state, query, principal, refuse } = call;
    const asked = {
      starred: readFlag(query.starred) ?? false,
      public: readFlag(query.public) ?? false,
      namespace: query.namespace,
    };
    if (asked.starred && !principal.user) throw refuse(400, "bad_request_message");
    if (asked.namespace === undefined && !asked.starred && !asked.public)
      throw refuse(400, "invalid_request", "namespace, starred or public are required for this API call");
    const { rows, next } = listRepositories(call, { ...query, ...asked });
    const last_modified = readFlag(query.last_modified) ?? false;
    const popularity = readFlag(query.popularity) ?? false;
    const shown = rows.map((row) => presentItem(state, row, { principal, last_modified, popularity }));
    return { status: 200, body: { repositories: shown, ...next } };
  },

  // POST /api/v1/repository
  createRepo(call) {
    const { principal, body, refuse } = call;
    const creator = callerOf(principal);
    const namespace = namespaceForNew(call, body, refuse);
    const made = createRepository(call, {
      namespace,
      creator,
      name: body.repository,
      public: body.visibility === "public",
      description: body.description,
      kind: body.repo_kind ?? "image",
    });
    log(call, made, { kind: "create_repo" });
    return { status: 201, body: { namespace: namespace.name, name: made.name, kind: made.kind } };
  },

  // GET /api/v1/repository/{repository}
  getRepo({ state, path, query, principal, nowMs, refuse }) {
    const found = findRepository(state, path.repository, refuse);
    const includeTags = readFlag(query.includeTags) ?? true;
    const includeStats = readFlag(query.includeStats) ?? false;
    const body = presentRepository(state, found, { principal, nowMs, includeTags, includeStats });
    return { status: 200, body };
  },

  // PUT /api/v1/repository/{repository}
  updateRepo(call) {
    const { state, path, body, refuse } = call;
    const found = findRepository(state, path.repository, refuse);
    state.repositories.update(found.id, { description: body.description });
    log(call, found, { kind: "set_repo_description", description: body.description });
    return { status: 200, body: { success: true } };
  },

  // DELETE /api/v1/repository/{repository}
  deleteRepository(call) {
    const found = seekRepository(call.state, call.path.repository);
    if (!found) return noContent;
    const namespace = namespaceOf(call.state, found);
    deleteRepository(call.state, found);
    const metadata = { repo: found.name, namespace: namespace.name };
    writeLog(call, { kind: "delete_repo", namespace, metadata });
    return noContent;
  },

  // PUT /api/v1/repository/{repository}/changestate
  changeRepoState(call) {
    const { state, path, body, refuse } = call;
    const found = findRepository(state, path.repository, refuse);
    state.repositories.update(found.id, { state: body.state });
    log(call, found, { kind: "change_repo_state", state_changed: body.state });
    return { status: 200, body: { success: true } };
  },

  // POST /api/v1/repository/{repository}/changevisibility
  changeRepoVisibility(call) {
    const { state, path, body } = call;
    const found = seekRepository(state, path.repository);
    if (!found) return { status: 200, body: null };
    state.repositories.update(found.id, { public: body.visibility === "public" });
    log(call, found, { kind: "change_repo_visibility", visibility: body.visibility });
    return { status: 200, body: { success: true } };
  },
};

function log(
  call: Parameters<typeof writeLog>[0] & { readonly state: QuayState },
  repository: Repository,
  { kind, ...details }: { readonly kind: string } & Readonly<Record<string, string>>,
): void {
  const namespace = namespaceOf(call.state, repository);
  const metadata = { repo: repository.name, namespace: namespace.name, ...details };
  writeLog(call, { kind, namespace, repository, metadata });
}
