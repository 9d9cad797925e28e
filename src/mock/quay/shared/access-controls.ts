import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { findUser } from "./lookup.ts";
import type { QuayState, Upstream } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { object, text } from "./control-schema.ts";

type Call<Body> = Context & { readonly body: Body };

const textOrNull = { type: ["string", "null"] };

/** Who gets in, and how registries outside behave. */
export const accessControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  revokeToken: {
    summary:
      "A user takes the consent to an OAuth application back: the token is good for nothing from now on.",
    schema: object({ token: text }),
    run({ state, body: { token } }: Call<{ token: string }>) {
      if (!state.oauthTokens.get(token)) throw refuse(404, "token_not_found", "there is no such token");
      state.oauthTokens.update(token, { revoked: true });
      return { token, revoked: true };
    },
  },

  enableUser: {
    summary: "A user is disabled, or enabled again; the tokens of a disabled user are good for nothing.",
    schema: object({ user: text, enabled: { type: "boolean" } }),
    run({ state, body: { user: name, enabled } }: Call<{ user: string; enabled: boolean }>) {
      const user = findUser(state, name);
      if (!user) throw refuse(404, "user_not_found", `there is no user ${name}`);
      state.accounts.update(user.id, { enabled });
      return { user: name, enabled };
    },
  },

  setUpstream: {
    summary: "How a registry outside answers those who want to cache it: open, token, basic, failing or odd.",
    schema: object(
      {
        host: text,
        behaviour: { enum: ["open", "token", "basic", "failing", "odd"] },
        username: textOrNull,
        password: textOrNull,
      },
      ["username", "password"],
    ),
    run({ state, body }: Call<Pick<Upstream, "host" | "behaviour"> & Partial<Upstream>>) {
      const { host, behaviour, username = null, password = null } = body;
      state.upstreams.delete(host);
      return state.upstreams.insert({ host, behaviour, username, password });
    },
  },
};
