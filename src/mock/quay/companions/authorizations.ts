import { callerOf, namespaceOf } from "../shared/lookup.ts";
import { applicationAvatar, avatarOf } from "../shared/avatar.ts";
import { noContent } from "../shared/no-content.ts";
import { describeScopes } from "../shared/scope-texts.ts";
import type { OAuthToken } from "../state.ts";
import type { Refuse } from "../types.ts";
import type { Calling, Handlers } from "./types.ts";

/** The tokens that the caller has agreed to. Source: quay 3.11.0, `authorization_view`. */
export const authorizations: Pick<
  Handlers<"accounts">,
  "listUserAuthorizations" | "getUserAuthorization" | "deleteUserAuthorization"
> = {
  // GET /api/v1/user/authorizations
  listUserAuthorizations(call) {
    return { status: 200, body: { authorizations: tokensOf(call).map((token) => present(call, token)) } };
  },

  // GET /api/v1/user/authorizations/{access_token_uuid}
  getUserAuthorization(call) {
    return { status: 200, body: present(call, ownToken(call, call.path.access_token_uuid, call.refuse)) };
  },

  // DELETE /api/v1/user/authorizations/{access_token_uuid}
  deleteUserAuthorization(call) {
    const token = ownToken(call, call.path.access_token_uuid, call.refuse);
    call.state.oauthTokens.delete(token.code);
    return noContent;
  },
};

function tokensOf({ state, principal }: Calling): OAuthToken[] {
  const { id } = callerOf(principal);
  return [...state.oauthTokens.rows()].filter(
    (row) => row.user === id && !row.revoked && state.applications.get(row.client_id) !== undefined,
  );
}

function ownToken(call: Calling, uuid: string, refuse: Refuse<404>): OAuthToken {
  const token = tokensOf(call).find(({ id }) => String(id) === uuid);
  if (!token) throw refuse(404, "not_found");
  return token;
}

function present({ state }: Calling, { id, client_id, scope }: OAuthToken) {
  const application = state.applications.get(client_id);
  if (!application) throw new Error(`a token refers to application ${client_id}, which does not exist`);
  const org = namespaceOf(state, { namespace: application.org });
  const { name, description, application_uri: url } = application;
  const organization = { name: org.name, avatar: avatarOf(org) };
  return {
    uuid: String(id),
    scopes: describeScopes(scope),
    application: { name, description, url, avatar: applicationAvatar(application, org), organization },
  };
}
