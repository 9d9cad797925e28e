import type { Organization, QuayState, User } from "../state.ts";
import type { Schema } from "../types.ts";
import { isConfigured } from "../shared/rights.ts";
import { avatarOf } from "../shared/avatar.ts";
import { quotaReport, quotaSummaries } from "../quotas/present.ts";

/** A user as superusers see it. */
export function presentSuperuserUser(state: QuayState, user: User): Schema<"SuperuserUser"> {
  const { name, email, verified, enabled } = user;
  return {
    kind: "user",
    name,
    username: name,
    email,
    verified,
    avatar: avatarOf(user),
    super_user: isConfigured(state, user),
    // Nobody is one in this registry.
    ...(state.changed("global-readonly-superuser") && { global_readonly_super_user: false }),
    enabled,
    quotas: quotaSummaries(state, user.id),
    quota_report: quotaReport(state, user.id),
  };
}

export function presentSuperuserOrganization(
  state: QuayState,
  org: Organization,
): Schema<"SuperuserOrganization"> {
  return {
    name: org.name,
    email: org.email,
    avatar: avatarOf(org),
    quotas: quotaSummaries(state, org.id),
    quota_report: quotaReport(state, org.id),
  };
}
