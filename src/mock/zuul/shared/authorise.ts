import type { Gatekeeping } from "../../core/service/service.ts";
import { assertGivenOnce } from "./given-once.ts";
import { findNode, findProject } from "./lookup.ts";
import type { ZuulState } from "../state.ts";

/** Operations that take any query parameter. */
const takesAny: readonly string[] = ["listAutoholds"];
/** Operations whose project need not exist. */
const looksNoProjectUp: readonly string[] = ["listProjectAutoholds"];

/** Operations that answer GET; the real server takes POST only, and refuses any other method behind the gate. */
const answersGetOnly: readonly string[] = ["listEnqueues", "listDequeues", "listPromotes"];

/** Real server: an unknown query parameter is 404 when the handler is called; each handler finds its project or node first. */
export function authorise({ operation, request, path, state, refuse }: Gatekeeping<ZuulState>): void {
  if (answersGetOnly.includes(operation.id) && !["GET", "HEAD"].includes(request.method))
    throw refuse(405, "bad_method");
  const known = operation.parameters.flatMap((parameter) =>
    parameter.in === "query" ? [parameter.name] : [],
  );
  const isUnknown = Object.keys(request.query).some((name) => !known.includes(name));
  if (isUnknown && !takesAny.includes(operation.id)) throw refuse(404, "nothing_matches");
  assertGivenOnce({ operation, request, refuse });
  const { tenant_name = "", project_name, node_id } = path;
  if (node_id !== undefined) findNode(state, { tenant_name, node_id }, refuse);
  if (project_name === undefined || looksNoProjectUp.includes(operation.id)) return;
  findProject(state, { tenant_name, project_name }, refuse);
}
