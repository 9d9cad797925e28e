import { namespaceOf } from "../shared/lookup.ts";
import { baseScore } from "./score.ts";
import type { Account, QuayState, Repository, Robot, Team } from "../state.ts";
import type { Schema } from "../types.ts";
import { avatarOf, teamAvatar } from "../shared/avatar.ts";
import { lastModified, popularityOf } from "../repositories/present.ts";

const titles = { user: "user", org: "org", robot: "robot" } as const;
const kinds = { user: "user", org: "organization", robot: "robot" } as const;

/** A user, organization or robot that was found, or that owns what was found. */
export function presentFoundEntity(state: QuayState, account: Account, factor = 1): Schema<"FoundEntity"> {
  const { kind, name } = account;
  return {
    title: titles[kind],
    kind: kinds[kind],
    avatar: kind === "robot" ? null : avatarOf(account),
    name,
    score: baseScore.entity * factor,
    href: account.kind === "robot" ? robotPage(state, account) : pageOf(account),
    ...(account.kind === "robot" && { short_name: account.shortname }),
  };
}

export function presentFoundTeam(
  state: QuayState,
  team: Team,
  { org, factor }: { readonly org: Account; readonly factor: number },
): Schema<"FoundTeam"> {
  return {
    kind: "team",
    name: team.name,
    organization: presentFoundEntity(state, org),
    avatar: teamAvatar(team),
    score: baseScore.team * factor,
    href: `/organization/${org.name}/teams/${team.name}`,
  };
}

export function presentFoundRepository(
  state: QuayState,
  repository: Repository,
  { factor = 1, includeUsage = false }: { readonly factor?: number; readonly includeUsage?: boolean } = {},
): Schema<"FoundRepository"> {
  const namespace = namespaceOf(state, repository);
  const isImage = repository.kind === "image";
  const modified = includeUsage ? lastModified(state, repository) : undefined;
  return {
    kind: isImage ? "repository" : "application",
    title: isImage ? "repo" : "app",
    namespace: presentFoundEntity(state, namespace),
    name: repository.name,
    description: repository.description,
    is_public: repository.public,
    score: baseScore.repository * factor,
    href: `/${isImage ? "repository" : "application"}/${namespace.name}/${repository.name}`,
    ...(modified !== undefined && { last_modified: modified }),
    ...(includeUsage && {
      stars: state.stars.by("repository", repository.id).length,
      popularity: popularityOf(state, repository),
    }),
  };
}

function pageOf({ kind, name }: Account): string {
  return kind === "org" ? `/organization/${name}` : `/user/${name}`;
}

/** The page of a robot's owner, with the robot opened. */
function robotPage(state: QuayState, { parent, name }: Robot): string {
  return `${pageOf(namespaceOf(state, { namespace: parent }))}?tab=robots&showRobot=${name}`;
}
