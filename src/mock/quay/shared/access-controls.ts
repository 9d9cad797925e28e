import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { findUser } from "./lookup.ts";
import type { QuayState, Upstream } from "../state.ts";
import { keyOf } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { upperAlphanumeric } from "./secrets.ts";
import { nextTokenId } from "./token-id.ts";
import { object, text } from "./control-schema.ts";

interface UpstreamTagBody {
  readonly reference: string;
  readonly tag: string;
  readonly content?: string;
  readonly bytes?: number;
}

interface TokenBody {
  readonly user: string;
  readonly scopes: string;
  readonly lifetime?: number;
}

const tokenLength = 40;
const textOrNull = { type: ["string", "null"] };

/** Who gets in, and how registries outside behave. */
export const accessControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  issueToken: {
    summary:
      "A user agrees to an OAuth application and gets a token of some scopes, for so many seconds from now; one of fewer than 0 has expired.",
    schema: object({ user: text, scopes: { type: "string" }, lifetime: { type: "integer" } }, ["lifetime"]),
    run({ state, nowMs, newSecret, body }: ControlCall<TokenBody>) {
      const { user: name, scopes, lifetime = 86_400 } = body;
      const user = findUser(state, name);
      if (!user) throw refuse(404, "user_not_found", `there is no user ${name}`);
      const [application] = state.applications.rows();
      if (!application) throw refuse(409, "no_application", "there is no OAuth application to agree to");
      const token = state.oauthTokens.insert({
        id: nextTokenId(state),
        code: newSecret(tokenLength, upperAlphanumeric),
        user: user.id,
        client_id: application.client_id,
        scope: scopes,
        expires: nowMs + lifetime * 1000,
        revoked: false,
      });
      return { token: token.code };
    },
  },

  revokeToken: {
    summary:
      "A user takes the consent to an OAuth application back: the token is good for nothing from now on.",
    schema: object({ token: text }),
    run({ state, body: { token } }: ControlCall<{ token: string }>) {
      if (!state.oauthTokens.get(token)) throw refuse(404, "token_not_found", "there is no such token");
      state.oauthTokens.update(token, { revoked: true });
      return { token, revoked: true };
    },
  },

  enableUser: {
    summary: "A user is disabled, or enabled again; the tokens of a disabled user are good for nothing.",
    schema: object({ user: text, enabled: { type: "boolean" } }),
    run({ state, body: { user: name, enabled } }: ControlCall<{ user: string; enabled: boolean }>) {
      const user = findUser(state, name);
      if (!user) throw refuse(404, "user_not_found", `there is no user ${name}`);
      state.accounts.update(user.id, { enabled });
      return { user: name, enabled };
    },
  },

  setSuperusers: {
    summary: "The configuration names these users as superusers and no others; they need not exist yet.",
    schema: object({ names: { type: "array", items: text, uniqueItems: true } }),
    run({ state, body: { names } }: ControlCall<{ names: string[] }>) {
      for (const { name } of state.superusers.rows()) state.superusers.delete(name);
      for (const name of names) state.superusers.insert({ name });
      return { names };
    },
  },

  setUpstream: {
    summary:
      "How a registry outside answers those who want to cache or mirror it: open, token, basic, failing or odd.",
    schema: object(
      {
        host: text,
        behaviour: { enum: ["open", "token", "basic", "failing", "odd"] },
        username: textOrNull,
        password: textOrNull,
      },
      ["username", "password"],
    ),
    run({ state, body }: ControlCall<Pick<Upstream, "host" | "behaviour"> & Partial<Upstream>>) {
      const { host, behaviour, username = null, password = null } = body;
      state.upstreams.delete(host);
      return state.upstreams.insert({ host, behaviour, username, password });
    },
  },

  setUpstreamTag: {
    summary:
      "A tag of a repository outside (`host/path`) stands for an image from now on, or (no content) is gone; what mirrors find there.",
    schema: object({ reference: text, tag: text, content: text, bytes: { type: "integer", minimum: 0 } }, [
      "content",
      "bytes",
    ]),
    run({ state, body }: ControlCall<UpstreamTagBody>) {
      const { reference, tag: name, content, bytes = 1000 } = body;
      state.upstreamTags.delete(keyOf(reference, name));
      if (content !== undefined) state.upstreamTags.insert({ reference, name, content, bytes });
      return {
        reference,
        tags: state.upstreamTags
          .by("reference", reference)
          .slice()
          .map(({ name: of }) => of),
      };
    },
  },
};
