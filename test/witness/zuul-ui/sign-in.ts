import type { BrowserContext } from "playwright-core";

/** Later than any test. */
const year2100 = 4_102_444_800;

/**
 * Signs an administrator in as the interface finds him after he has come back from his identity provider: oidc-client keeps who he is
 * in the session's storage. The seed's default realm has no provider, so its key names none.
 */
export async function signIn(context: BrowserContext, { name, token }: { name: string; token: string }) {
  const profile = { name, preferred_username: name };
  const user = { access_token: token, id_token: token, token_type: "Bearer", profile, expires_at: year2100 };
  await context.addInitScript(
    `sessionStorage.setItem("oidc.user::", ${JSON.stringify(JSON.stringify(user))})`,
  );
}
