import { createHash } from "node:crypto";
import type { Account, Namespace, OAuthApplication, Team } from "../state.ts";
import type { Schema } from "../types.ts";

type Avatar = Schema<"Avatar">;

/** The configuration's AVATAR_COLORS. */
const colors = [
  ..."#969696 #aec7e8 #ff7f0e #ffbb78 #2ca02c #98df8a #d62728 #ff9896 #9467bd #c5b0d5 #8c564b".split(" "),
  ..."#c49c94 #e377c2 #f7b6d2 #7f7f7f #c7c7c7 #bcbd22 #1f77b4 #17becf #9edae5 #393b79 #5254a3".split(" "),
  ..."#6b6ecf #9c9ede #9ecae1 #31a354 #b5cf6b #a1d99b #8c6d31 #ad494a #e7ba52 #a55194".split(" "),
];

/** The avatar of a user, organization or robot. `kind`: where it differs from the account's own. */
export function avatarOf(account: Account, kind: Avatar["kind"] = account.kind): Avatar {
  const email = account.kind === "robot" ? "" : account.email;
  return make(account.name, { text: email || account.name, kind });
}

export function teamAvatar({ name }: Pick<Team, "name">): Avatar {
  return make(name, { text: name, kind: "team" });
}

/** Of an application: of its own address, else of its organization's. */
export function applicationAvatar({ name, avatar_email }: OAuthApplication, org: Namespace): Avatar {
  return make(name, { text: avatar_email ?? org.email, kind: "app" });
}

/** Of an invited e-mail address. */
export function emailAvatar(email: string): Avatar {
  return make(email, { text: email, kind: "user" });
}

/** Facts, 2: the hash is that of the trimmed address in lower case; its first digits choose the color. */
function make(
  name: string,
  { text, kind }: { readonly text: string; readonly kind: Avatar["kind"] },
): Avatar {
  const hash = createHash("sha256").update(text.trim().toLowerCase()).digest("hex");
  const digits = Math.ceil(Math.log(colors.length) / Math.log(16));
  const color = colors[Number.parseInt(hash.slice(0, digits), 16) % colors.length] ?? "#969696";
  return { name, hash, color, kind };
}
