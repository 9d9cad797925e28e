import { apps, pats } from "../src/fixtures/axhub/names.ts";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import { organizations, repositories, tokens as quayTokens } from "../src/fixtures/quay/names.ts";
import { tenants } from "../src/fixtures/zuul/names.ts";

export interface UsualRead {
  readonly name: string;
  /** Below the mock's URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const axhub = `/axhub/api/v1/apps/${apps.blog}`;
const zuul = `/zuul/api/tenant/${tenants.one}`;
const quay = "/quay/api/v1";

const gitlabUser = { "private-token": tokens.maintainer };
const axhubUser = { "x-api-key": pats.owner };
const quayUser = { authorization: `Bearer ${quayTokens.superuser}` };

/** What the pages of front ends ask for most. */
export const usualReads: readonly UsualRead[] = [
  { name: "GitLab agent", path: `${agents}/1`, headers: gitlabUser },
  { name: "GitLab agents", path: agents, headers: gitlabUser },
  { name: "AxHub deployments", path: `${axhub}/deployments`, headers: axhubUser },
  { name: "AxHub releases", path: `${axhub}/releases`, headers: axhubUser },
  { name: "Zuul status", path: `${zuul}/status`, headers: {} },
  { name: "Zuul builds (20)", path: `${zuul}/builds?limit=20`, headers: {} },
  { name: "Zuul builds (50)", path: `${zuul}/builds?limit=50`, headers: {} },
  { name: "Zuul jobs", path: `${zuul}/jobs`, headers: {} },
  {
    name: "Quay repositories",
    path: `${quay}/repository?namespace=${organizations.buynlarge}`,
    headers: quayUser,
  },
  { name: "Quay tags", path: `${quay}/repository/${repositories.shared}/tag/`, headers: quayUser },
  { name: "Quay organization", path: `${quay}/organization/${organizations.buynlarge}`, headers: quayUser },
  { name: "Quay user", path: `${quay}/user/`, headers: quayUser },
  { name: "Quay logs", path: `${quay}/user/logs`, headers: quayUser },
];
