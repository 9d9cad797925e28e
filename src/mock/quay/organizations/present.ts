import { isOrgAdmin, isOrgMember } from "../shared/rights.ts";
import type { OAuthApplication, Organization, QuayState, Team } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Principal, Schema } from "../types.ts";
import { applicationAvatar, avatarOf, teamAvatar } from "../shared/avatar.ts";
import { quotaReport, quotaSummaries } from "../quotas/present.ts";

/** An organization as the caller may see it: members see the teams (and, facts on releases, 7, the quotas), administrators everything. */
export function presentOrganization(
  state: QuayState,
  org: Organization,
  principal: Principal,
): Schema<"Organization"> {
  const isAdmin = isOrgAdmin(state, principal, org);
  const isMember = isOrgMember(state, principal, org);
  const teams = isMember ? state.teams.by("org", org.id).slice() : [];
  return {
    name: org.name,
    email: isAdmin ? org.email : "",
    // Real server: of the kind of users.
    avatar: avatarOf(org, "user"),
    is_admin: isAdmin,
    is_member: isMember,
    ...(isMember && {
      teams: Object.fromEntries(
        teams.map((team) => [team.name, presentTeam(state, team, { principal, isAdmin })]),
      ),
      ordered_teams: teams.map(({ name }) => name),
    }),
    ...(isAdmin && {
      invoice_email: org.invoice_email,
      invoice_email_address: org.invoice_email_address,
      tag_expiration_s: org.tag_expiration_s,
      is_free_account: true,
    }),
    ...((isAdmin || (isMember && state.changed("members-see-quotas"))) && {
      quotas: quotaSummaries(state, org.id),
      quota_report: quotaReport(state, org.id),
    }),
  };
}

function presentTeam(
  state: QuayState,
  team: Team,
  { principal, isAdmin }: { readonly principal: Principal; readonly isAdmin: boolean },
): Schema<"OrganizationTeam"> {
  const { user } = principal;
  const isIn = user !== undefined && state.teamMembers.get(keyOf(team.id, user.id)) !== undefined;
  return {
    name: team.name,
    description: team.description,
    role: team.role,
    avatar: teamAvatar(team),
    can_view: isAdmin || isIn,
    repo_count: state.permissions.by("team", team.id).length,
    member_count: state.teamMembers.by("team", team.id).length,
    is_synced: false,
  };
}

/** What an application says of itself to everybody: its organization comes without teams. */
export function presentApplicationInformation(
  state: QuayState,
  application: OAuthApplication,
  { org, principal }: { readonly org: Organization; readonly principal: Principal },
): Schema<"ApplicationInformation"> {
  return {
    name: application.name,
    description: application.description,
    uri: application.application_uri,
    avatar: applicationAvatar(application, org),
    organization: { ...presentOrganization(state, org, principal), teams: {}, ordered_teams: [] },
  };
}

export function presentApplication(application: OAuthApplication): Schema<"Application"> {
  const { name, description, application_uri, client_id, client_secret, redirect_uri, avatar_email } =
    application;
  return { name, description, application_uri, client_id, client_secret, redirect_uri, avatar_email };
}
