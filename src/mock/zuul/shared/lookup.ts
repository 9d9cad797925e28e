import type { Context, Refuse } from "../types.ts";
import type { Installation, Node, Pipeline, Project, Tenant, ZuulState } from "../state.ts";
import { keyOf } from "../state.ts";

export function installationOf(state: ZuulState): Installation {
  const row = state.installation.get("zuul");
  if (!row) throw new Error("the world has no installation");
  return row;
}

/** The tenant of the path. The gate saw that it exists. */
export function gatedTenant(state: ZuulState, name: string): Tenant {
  const tenant = state.tenants.get(name);
  if (!tenant) throw new Error(`tenant ${name} passed the gate and does not exist`);
  return tenant;
}

interface ProjectName {
  readonly tenant_name: string;
  readonly project_name: string;
}

/** A project by its canonical or short name. Real server: fails with 500 on a short name of two connections. */
export function findProject(
  state: ZuulState,
  { tenant_name, project_name }: ProjectName,
  refuse: Refuse<404>,
): Project {
  const canonical = state.projects.get(keyOf(tenant_name, project_name));
  if (canonical) return canonical;
  const [project, other] = state.projects.by("name", keyOf(tenant_name, project_name)).slice(0, 2);
  if (other) throw refuse(404, "ambiguous_project", ambiguous(project_name));
  if (!project) throw refuse(404, "unknown_project");
  return project;
}

/** What the real server logs when it fails. */
function ambiguous(name: string): string {
  return `Project name ${name} is ambiguous, please fully qualify the project with a hostname`;
}

/** A provider's node that is assigned to the tenant; in later releases also one of nobody, of a provider of the tenant. */
export function findNode(
  state: ZuulState,
  { tenant_name, node_id }: { readonly tenant_name: string; readonly node_id: string },
  refuse: Refuse<404>,
): Node {
  const node = state.nodes.get(node_id);
  if (node?.kind !== "provider") throw refuse(404, "node_not_found");
  const ofNobody = node.tenant === null && state.changed("node-states");
  const isFound = ofNobody ? hasProvider(state, tenant_name, node) : node.tenant === tenant_name;
  if (!isFound) throw refuse(404, "node_not_found");
  return node;
}

function hasProvider(state: ZuulState, tenant: string, { provider }: Node): boolean {
  return (
    state.providers.by("tenant", tenant).find(({ canonical_name }) => canonical_name === provider) !==
    undefined
  );
}

export function findPipeline(state: ZuulState, tenant: string, name: string): Pipeline | undefined {
  return state.pipelines.get(keyOf(tenant, name));
}

/** A fresh UUID as Zuul writes it. */
export function newHex({ newId }: Pick<Context, "newId">): string {
  return newId().replaceAll("-", "");
}
