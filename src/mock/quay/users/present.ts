import { callerOrgRole, isOrgAdmin, isSuperuser } from "../shared/rights.ts";
import { includes, teamRoles } from "../shared/scopes.ts";
import type { Organization, QuayState, User } from "../state.ts";
import type { Principal, Schema } from "../types.ts";
import { avatarOf } from "../shared/avatar.ts";
import { quotaReport, quotaSummaries } from "../quotas/present.ts";

type UserView = Schema<"UserView">;

/** A user as the caller may see it: somebody else, or itself as far as the token allows. */
export function presentUser(state: QuayState, user: User, principal: Principal): UserView {
  const isSelf = principal.user?.id === user.id;
  const { account } = isSelf ? principal.caps : { account: undefined };
  return {
    anonymous: false,
    username: user.name,
    avatar: avatarOf(user),
    ...(account === "admin" && ownAccount(state, user)),
    ...(account && { organizations: organizationsOf(state, user, principal) }),
    ...(isSuperuser(principal) && { super_user: isSelf }),
  };
}

/** What only the owner of an account sees. */
function ownAccount(state: QuayState, user: User): Partial<UserView> {
  return {
    can_create_repo: true,
    is_me: true,
    verified: user.verified,
    email: user.email,
    logins: [],
    invoice_email: user.invoice_email,
    invoice_email_address: user.invoice_email_address,
    preferred_namespace: false,
    tag_expiration_s: user.tag_expiration_s,
    prompts: [],
    company: user.company,
    family_name: user.family_name,
    given_name: user.given_name,
    location: user.location,
    is_free_account: true,
    has_password_set: true,
    quotas: quotaSummaries(state, user.id),
    quota_report: quotaReport(state, user.id),
  };
}

function organizationsOf(
  state: QuayState,
  user: User,
  principal: Principal,
): NonNullable<UserView["organizations"]> {
  return memberOf(state, user).map((org) => ({
    name: org.name,
    avatar: avatarOf(org),
    can_create_repo: includes(teamRoles, callerOrgRole(state, principal, org), "creator"),
    public: false,
    ...(principal.caps.account === "admin" && {
      is_org_admin: isOrgAdmin(state, principal, org),
      preferred_namespace: false,
    }),
  }));
}

/** The organizations in a team of which an account is, in the order of their creation. */
export function memberOf(state: QuayState, { id }: Pick<User, "id">): Organization[] {
  const orgs = new Set(
    state.teamMembers
      .by("account", id)
      .slice()
      .map(({ org }) => org),
  );
  return [...orgs]
    .sort((a, b) => a - b)
    .map((org) => state.accounts.get(org))
    .filter((account) => account?.kind === "org");
}
