import { createQuota, deleteQuota, resizeQuota } from "../quotas/actions.ts";
import { findNamespace } from "../shared/lookup.ts";
import { presentQuota } from "../quotas/present.ts";
import { findQuota } from "../quotas/queries.ts";
import { readResize, readSize } from "../quotas/size.ts";
import type { Namespace, QuayState, Quota } from "../state.ts";
import type { Calling, Handlers, Refuse, Schema } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

/** The quota of any namespace. Both paths take users and organizations, and their ids stand crosswise. */
export const quotas: Pick<
  Handlers<"superuser">,
  | "listUserQuotaSuperUser"
  | "listOrganizationQuotaSuperUser"
  | "createUserQuotaSuperUser"
  | "createOrganizationQuotaSuperUser"
  | "changeUserQuotaSuperUser"
  | "changeOrganizationQuotaSuperUser"
  | "deleteUserQuotaSuperUser"
  | "deleteOrganizationQuotaSuperUser"
> = {
  // GET /api/v1/superuser/organization/{namespace}/quota
  listUserQuotaSuperUser: list,
  // GET /api/v1/superuser/users/{namespace}/quota
  listOrganizationQuotaSuperUser: list,
  // POST /api/v1/superuser/organization/{namespace}/quota
  createUserQuotaSuperUser: create,
  // POST /api/v1/superuser/users/{namespace}/quota
  createOrganizationQuotaSuperUser: create,
  // PUT /api/v1/superuser/organization/{namespace}/quota/{quota_id}
  changeUserQuotaSuperUser: change,
  // PUT /api/v1/superuser/users/{namespace}/quota/{quota_id}
  changeOrganizationQuotaSuperUser: change,
  // DELETE /api/v1/superuser/organization/{namespace}/quota/{quota_id}
  deleteUserQuotaSuperUser: remove,
  // DELETE /api/v1/superuser/users/{namespace}/quota/{quota_id}
  deleteOrganizationQuotaSuperUser: remove,
};

interface OfNamespace {
  readonly path: { readonly namespace: string };
}
interface OfQuota {
  readonly path: { readonly namespace: string; readonly quota_id: string };
}

function list({ state, path, refuse }: Calling & OfNamespace & { readonly refuse: Refuse<404> }) {
  const rows = state.quotas.by("namespace", seek(state, path.namespace, refuse).id).slice();
  return { status: 200 as const, body: rows.map((quota) => presentQuota(state, quota)) };
}

function create(
  call: Calling & OfNamespace & { readonly body: Schema<"NewQuota">; readonly refuse: Refuse<400 | 404> },
) {
  const { state, path, body, refuse } = call;
  const namespace = seek(state, path.namespace, refuse);
  if (state.quotas.one("namespace", namespace.id))
    throw refuse(400, "invalid_request", `Quota for '${namespace.name}' already exists`);
  createQuota(call, namespace, readSize(body, refuse));
  return { status: 201, body: "Created" } as const;
}

function change(
  call: Calling & OfQuota & { readonly body: Schema<"UpdateQuota">; readonly refuse: Refuse<400 | 404> },
) {
  const { state, body, refuse } = call;
  const quota = seekQuota(call, refuse);
  const bytes = readResize(state, body, refuse);
  return { status: 200 as const, body: presentQuota(state, resizeQuota(state, quota, bytes)) };
}

function remove(call: Calling & OfQuota & { readonly refuse: Refuse<404> }) {
  deleteQuota(call.state, seekQuota(call, call.refuse));
  return noContent;
}

function seek(state: QuayState, name: string, refuse: Refuse<404>): Namespace {
  const namespace = findNamespace(state, name);
  if (!namespace) throw refuse(404, "not_found");
  return namespace;
}

function seekQuota({ state, path }: Calling & OfQuota, refuse: Refuse<404>): Quota {
  const namespace = seek(state, path.namespace, refuse);
  return findQuota(state, { namespace, quota_id: path.quota_id }, refuse);
}
