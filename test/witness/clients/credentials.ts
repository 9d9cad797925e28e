import { jwts, pats } from "../../../src/fixtures/axhub/names.ts";
import { tokens as gitlab } from "../../../src/fixtures/gitlab-agents/names.ts";
import { tokens as quay } from "../../../src/fixtures/quay/tokens.ts";
import { signTokens } from "../../../src/fixtures/zuul/sign-tokens.ts";

/** The secret of a role in the seed of an API. Throws when there is none. */
export function secretOf(api: string, role: string): string {
  const secrets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    axhub: { ...jwts, ...pats },
    "gitlab-agents": gitlab,
    quay,
    zuul: signTokens(),
  };
  const secret = secrets[api]?.[role];
  if (secret === undefined) throw new Error(`the seed of ${api} has no credential of ${role}`);
  return secret;
}
