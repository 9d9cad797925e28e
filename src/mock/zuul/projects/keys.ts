import { findProject, gatedTenant } from "../shared/lookup.ts";
import type { ProjectKey, ZuulState } from "../state.ts";
import type { Handlers } from "../types.ts";

const contentType = "text/plain";

export const keys: Handlers<"keys"> = {
  // GET /api/tenant/{tenant_name}/key/{project_name}.pub
  getProjectKey({ state, path, refuse }) {
    const { canonical_name } = findProject(state, path, refuse);
    return { status: 200, contentType, text: keyOfProject(state, canonical_name).pem };
  },

  // GET /api/tenant/{tenant_name}/project-ssh-key/{project_name}.pub
  getProjectSshKey({ state, path, refuse }) {
    const { canonical_name } = findProject(state, path, refuse);
    return { status: 200, contentType, text: `${keyOfProject(state, canonical_name).ssh}\n` };
  },

  // GET /api/tenant/{tenant_name}/tenant-ssh-key/ssh.pub
  getTenantSshKey({ state, path }) {
    return { status: 200, contentType, text: `${gatedTenant(state, path.tenant_name).ssh_key}\n` };
  },
};

function keyOfProject(state: ZuulState, canonical_name: string): ProjectKey {
  const key = state.projectKeys.get(canonical_name);
  if (!key) throw new Error(`project ${canonical_name} has no keys`);
  return key;
}
