import { createPolicy, deletePolicy, findPolicy, replacePolicy } from "./actions.ts";
import { callerOf, findRepository, gatedNamespace } from "../shared/lookup.ts";
import type { AutoPrunePolicy, QuayState, Repository } from "../state.ts";
import type { Handlers, Refuse, Schema } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const policy: Handlers<"policy"> = {
  // GET /api/v1/organization/{orgname}/autoprunepolicy/
  listOrganizationAutoPrunePolicies({ state, path }) {
    const { id } = gatedNamespace(state, path.orgname);
    return {
      status: 200,
      body: {
        policies: state.policies
          .by("namespace", id)
          .slice()
          .map((row) => present(state, row)),
      },
    };
  },

  // POST /api/v1/organization/{orgname}/autoprunepolicy/
  createOrganizationAutoPrunePolicy(call) {
    const owner = { namespace: gatedNamespace(call.state, call.path.orgname) };
    const { uuid } = createPolicy(call, { owner, config: call.body }, call.refuse);
    return { status: 201, body: { uuid } };
  },

  // GET /api/v1/organization/{orgname}/autoprunepolicy/{policy_uuid}
  getOrganizationAutoPrunePolicy(call) {
    const owner = { namespace: gatedNamespace(call.state, call.path.orgname) };
    return {
      status: 200,
      body: present(call.state, findPolicy(call, { owner, uuid: call.path.policy_uuid }, call.refuse)),
    };
  },

  // PUT /api/v1/organization/{orgname}/autoprunepolicy/{policy_uuid}
  updateOrganizationAutoPrunePolicy(call) {
    const { state, path, body: config, refuse } = call;
    const owner = { namespace: gatedNamespace(state, path.orgname) };
    replacePolicy(call, { owner, uuid: path.policy_uuid, config }, refuse);
    return noContent;
  },

  // DELETE /api/v1/organization/{orgname}/autoprunepolicy/{policy_uuid}
  deleteOrganizationAutoPrunePolicy(call) {
    const { orgname, policy_uuid: uuid } = call.path;
    deletePolicy(call, { owner: { namespace: gatedNamespace(call.state, orgname) }, uuid }, call.refuse);
    return { status: 200, body: { uuid } };
  },

  // GET /api/v1/repository/{repository}/autoprunepolicy/
  listRepositoryAutoPrunePolicies({ state, path, refuse }) {
    const { id } = findRepository(state, path.repository, refuse);
    return {
      status: 200,
      body: {
        policies: state.policies
          .by("repository", id)
          .slice()
          .map((row) => present(state, row)),
      },
    };
  },

  // POST /api/v1/repository/{repository}/autoprunepolicy/
  createRepositoryAutoPrunePolicy(call) {
    const owner = { repository: findRepository(call.state, call.path.repository, call.refuse) };
    const { uuid } = createPolicy(call, { owner, config: call.body }, call.refuse);
    return { status: 201, body: { uuid } };
  },

  // GET /api/v1/repository/{repository}/autoprunepolicy/{policy_uuid}
  getRepositoryAutoPrunePolicy({ state, path, refuse }) {
    const repository = findRepository(state, path.repository, refuse);
    return {
      status: 200,
      body: present(state, namesakePolicy(state, { repository, uuid: path.policy_uuid }, refuse)),
    };
  },

  // PUT /api/v1/repository/{repository}/autoprunepolicy/{policy_uuid}
  updateRepositoryAutoPrunePolicy(call) {
    const { state, path, body: config, refuse } = call;
    const owner = { repository: findRepository(state, path.repository, refuse) };
    replacePolicy(call, { owner, uuid: path.policy_uuid, config }, refuse);
    return noContent;
  },

  // DELETE /api/v1/repository/{repository}/autoprunepolicy/{policy_uuid}
  deleteRepositoryAutoPrunePolicy(call) {
    const { state, path, refuse } = call;
    const owner = { repository: findRepository(state, path.repository, refuse) };
    deletePolicy(call, { owner, uuid: path.policy_uuid }, refuse);
    return { status: 200, body: { uuid: path.policy_uuid } };
  },

  // GET /api/v1/user/autoprunepolicy/
  listUserAutoPrunePolicies({ state, principal }) {
    const rows = state.policies.by("namespace", callerOf(principal).id).slice();
    return { status: 200, body: { policies: rows.map((row) => present(state, row)) } };
  },

  // POST /api/v1/user/autoprunepolicy/
  createUserAutoPrunePolicy(call) {
    const owner = { namespace: callerOf(call.principal) };
    const { uuid } = createPolicy(call, { owner, config: call.body }, call.refuse);
    return { status: 201, body: { uuid } };
  },

  // GET /api/v1/user/autoprunepolicy/{policy_uuid}
  getUserAutoPrunePolicy(call) {
    const owner = { namespace: callerOf(call.principal) };
    return {
      status: 200,
      body: present(call.state, findPolicy(call, { owner, uuid: call.path.policy_uuid }, call.refuse)),
    };
  },

  // PUT /api/v1/user/autoprunepolicy/{policy_uuid}
  updateUserAutoPrunePolicy(call) {
    const { path, body: config, refuse } = call;
    const owner = { namespace: callerOf(call.principal) };
    replacePolicy(call, { owner, uuid: path.policy_uuid, config }, refuse);
    return noContent;
  },

  // DELETE /api/v1/user/autoprunepolicy/{policy_uuid}
  deleteUserAutoPrunePolicy(call) {
    const { policy_uuid: uuid } = call.path;
    deletePolicy(call, { owner: { namespace: callerOf(call.principal) }, uuid }, call.refuse);
    return { status: 200, body: { uuid } };
  },
};

function present(
  state: QuayState,
  { uuid, method, value, tag_pattern = null, tag_pattern_matches = true }: AutoPrunePolicy,
): Schema<"AutoPrunePolicy"> {
  const pattern = { tagPattern: tag_pattern, tagPatternMatches: tag_pattern_matches };
  return { uuid, method, value, ...(state.changed("policy-tag-pattern") && pattern) };
}

/** Real server: of the repository only the name is compared, so one of a namesake elsewhere is found too. */
function namesakePolicy(
  state: QuayState,
  { repository, uuid }: { readonly repository: Repository; readonly uuid: string },
  refuse: Refuse<404>,
): AutoPrunePolicy {
  const found = state.policies.get(uuid);
  const owner = found?.repository == null ? undefined : state.repositories.get(found.repository);
  if (!found || owner?.name !== repository.name) throw refuse(404, "not_found");
  return found;
}
