import { createQuota, deleteQuota, resizeQuota } from "./actions.ts";
import { callerOf, findOrganization } from "../shared/lookup.ts";
import { presentLimit, presentLimits, presentQuota } from "./present.ts";
import { findLimit, findQuota } from "./queries.ts";
import { assertPercent, readLimitType, readNewLimit } from "./limit.ts";
import { readResize, readSize } from "./size.ts";
import type { QuayState, Quota } from "../state.ts";
import type { Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const namespacequota: Handlers<"namespacequota"> = {
  // GET /api/v1/organization/{orgname}/quota
  listOrganizationQuota({ state, path, refuse }) {
    const org = findOrganization(state, path.orgname, refuse);
    const quotas = state.quotas.by("namespace", org.id).slice();
    return { status: 200, body: quotas.map((quota) => presentQuota(state, quota)) };
  },

  // POST /api/v1/organization/{orgname}/quota
  createOrganizationQuota(call) {
    const { state, path, body, refuse } = call;
    const org = findOrganization(state, path.orgname, refuse);
    if (state.quotas.one("namespace", org.id))
      throw refuse(400, "invalid_request", `Organization quota for '${org.name}' already exists`);
    createQuota(call, org, readSize(body, refuse));
    return { status: 201, body: "Created" };
  },

  // GET /api/v1/organization/{orgname}/quota/{quota_id}
  getOrganizationQuota({ state, path, refuse }) {
    return { status: 200, body: presentQuota(state, quotaOfOrg(state, path, refuse)) };
  },

  // PUT /api/v1/organization/{orgname}/quota/{quota_id}
  changeOrganizationQuota({ state, path, body, refuse }) {
    const quota = quotaOfOrg(state, path, refuse);
    const bytes = readResize(state, body, refuse);
    return { status: 200, body: presentQuota(state, resizeQuota(state, quota, bytes)) };
  },

  // DELETE /api/v1/organization/{orgname}/quota/{quota_id}
  deleteOrganizationQuota({ state, path, refuse }) {
    deleteQuota(state, quotaOfOrg(state, path, refuse));
    return noContent;
  },

  // GET /api/v1/organization/{orgname}/quota/{quota_id}/limit
  listOrganizationQuotaLimit({ state, path, refuse }) {
    return { status: 200, body: presentLimits(state, quotaOfOrg(state, path, refuse).id) };
  },

  // POST /api/v1/organization/{orgname}/quota/{quota_id}/limit
  createOrganizationQuotaLimit({ state, path, body, refuse, nextNumber }) {
    const quota = quotaOfOrg(state, path, refuse);
    const limit = readNewLimit(state.quotaLimits.by("quota", quota.id).slice(), body, refuse);
    state.quotaLimits.insert({ id: nextNumber("quotaLimits"), quota: quota.id, ...limit });
    return { status: 201, body: "Created" };
  },

  // GET /api/v1/organization/{orgname}/quota/{quota_id}/limit/{limit_id}
  getOrganizationQuotaLimit({ state, path, refuse }) {
    const quota = quotaOfOrg(state, path, refuse);
    const limit = findLimit(state, { quota, limit_id: path.limit_id }, refuse);
    return { status: 200, body: presentLimit(limit) };
  },

  // PUT /api/v1/organization/{orgname}/quota/{quota_id}/limit/{limit_id}
  changeOrganizationQuotaLimit({ state, path, body, refuse }) {
    const quota = quotaOfOrg(state, path, refuse);
    const limit = findLimit(state, { quota, limit_id: path.limit_id }, refuse);
    const type = body.type === undefined ? limit.type : readLimitType(body.type, refuse);
    const { threshold_percent: limit_percent = limit.limit_percent } = body;
    assertPercent(limit_percent, refuse);
    state.quotaLimits.update(limit.id, { type, limit_percent });
    return { status: 200, body: presentQuota(state, quota) };
  },

  // DELETE /api/v1/organization/{orgname}/quota/{quota_id}/limit/{limit_id}
  deleteOrganizationQuotaLimit({ state, path, refuse }) {
    const quota = quotaOfOrg(state, path, refuse);
    state.quotaLimits.delete(findLimit(state, { quota, limit_id: path.limit_id }, refuse).id);
    return noContent;
  },

  // GET /api/v1/user/quota
  listUserQuota({ state, principal }) {
    const quotas = state.quotas.by("namespace", callerOf(principal).id).slice();
    return { status: 200, body: quotas.map((quota) => presentQuota(state, quota)) };
  },

  // GET /api/v1/user/quota/{quota_id}
  getUserQuota({ state, path: { quota_id }, principal, refuse }) {
    const quota = findQuota(state, { namespace: callerOf(principal), quota_id }, refuse);
    return { status: 200, body: presentQuota(state, quota) };
  },

  // GET /api/v1/user/quota/{quota_id}/limit
  listUserQuotaLimit({ state, path: { quota_id }, principal, refuse }) {
    const quota = findQuota(state, { namespace: callerOf(principal), quota_id }, refuse);
    return { status: 200, body: presentLimits(state, quota.id) };
  },

  // GET /api/v1/user/quota/{quota_id}/limit/{limit_id}
  getUserQuotaLimit({ state, path: { quota_id, limit_id }, principal, refuse }) {
    const quota = findQuota(state, { namespace: callerOf(principal), quota_id }, refuse);
    findLimit(state, { quota, limit_id }, refuse);
    return { status: 200, body: presentQuota(state, quota) };
  },
};

function quotaOfOrg(
  state: QuayState,
  { orgname, quota_id }: { readonly orgname: string; readonly quota_id: string },
  refuse: Refuse<404>,
): Quota {
  return findQuota(state, { namespace: findOrganization(state, orgname, refuse), quota_id }, refuse);
}
