import { createHash } from "node:crypto";
import type { Faker } from "@faker-js/faker";
import type {
  Branch,
  Commit,
  Deployment,
  GitConnection,
  Installation,
  Repository,
} from "../../fixtures/axhub/rows.ts";
import { commits as known, installations as ids, repositories as names } from "../../fixtures/axhub/names.ts";

/** A commit of 40 hex digits that depends on nothing but the text. */
function sha(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

export function installations(): Installation[] {
  return [
    { id: ids.octo, account: "octo", type: "User" },
    { id: ids.acmeInc, account: "acme-inc", type: "Organization" },
    { id: ids.partner, account: "partner-co", type: "Organization" },
    { id: ids.alumni, account: "octo-alumni", type: "Organization" },
    { id: ids.hubot, account: "hubot", type: "User" },
    { id: ids.globexDev, account: "globex-dev", type: "User" },
  ];
}

/** Those of the apps' connections, the named ones, and a fleet of acme-inc to page through. */
export function repositories(faker: Faker, connections: readonly GitConnection[]): Repository[] {
  const named: [full_name: string, installation_id: number | null][] = [
    [names.notes, ids.octo],
    [names.playground, ids.octo],
    [names.unreadable, null],
    [names.portal, ids.acmeInc],
    [names.shared, ids.partner],
    [names.scripts, ids.hubot],
  ];
  const connected = connections.map((c): [string, number] => [c.repo_full_name, c.installation_id]);
  const fleet = faker.helpers
    .uniqueArray(() => faker.lorem.slug(2), 40)
    .map((name): [string, number] => [`acme-inc/${name}`, ids.acmeInc]);
  return [...connected, ...named, ...fleet].map(([full_name, installation_id], i) => ({
    id: 700_001 + i,
    full_name,
    private: full_name === names.notes || installation_id === null,
    default_branch: "main",
    installation_id,
  }));
}

/** Every repository has `main`; blog has the branch `release` too. */
export function branches(repos: readonly Repository[]): Branch[] {
  const mains = repos.map(({ full_name }) => ({
    repo_full_name: full_name,
    name: "main",
    head_sha: headOf(full_name),
  }));
  return [...mains, { repo_full_name: names.blog, name: "release", head_sha: known.blog.release }];
}

/** The heads, and all that was ever deployed. */
export function commits(heads: readonly Branch[], deployed: readonly Deployment[]): Commit[] {
  const all = [
    ...heads.map(({ repo_full_name, head_sha }) => ({ repo_full_name, sha: head_sha })),
    ...deployed.map(({ repo_full_name, commit_sha }) => ({ repo_full_name, sha: commit_sha })),
  ];
  return [...new Map(all.map((commit) => [`${commit.repo_full_name}@${commit.sha}`, commit])).values()];
}

export function headOf(repo: string): string {
  return repo === names.blog ? known.blog.head : sha(`${repo} head`);
}

export function olderCommitOf(repo: string): string {
  return repo === names.blog ? known.blog.older : sha(`${repo} older`);
}
