import type { Values } from "../arazzo/evaluate.ts";
import type { HookMint, Input, SignedMint } from "../inputs/api-inputs.ts";
import type { Act } from "./act.ts";
import type { Hook } from "./hook.ts";
import { mint } from "./hook.ts";
import { namesIn, signToken } from "./sign-token.ts";

/** What a target has to mint tokens with. */
export interface Minting {
  readonly hook?: Hook;
  /** Secrets or private keys (PEM), by name. */
  readonly signingKeys?: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The inputs that this target can mint. Without a hook, or without a key, those that want it are missing. */
export function mintActs(inputs: readonly Input[], minting: Minting): Act[] {
  return inputs.flatMap((input) => {
    if (!input.mint) return [];
    const act = "claims" in input.mint ? signAct(input.mint, minting) : hookAct(input.mint, minting);
    const name = ("as" in input.mint ? input.mint.as : undefined) ?? input.name;
    return act ? [{ id: `mint-${input.name}`, text: `mint ${input.name}`, gives: [name], ...act(name) }] : [];
  });
}

type Minter = (name: string) => Pick<Act, "needs" | "perform">;

function hookAct({ user, scopes, lifetime = day }: HookMint, { hook }: Minting): Minter | undefined {
  if (!hook) return undefined;
  return (name) => ({
    needs: [user],
    perform: async (known) => {
      const made = await mint(hook, { user: String(known[user]), scopes, lifetime });
      return "token" in made
        ? { ok: true, values: { [name]: made.token }, made: true }
        : { ok: false, reason: made.fault };
    },
  });
}

const day = 86_400;

function signAct({ claims, key }: SignedMint, { signingKeys, now }: Minting): Minter | undefined {
  const secret = key === "none" ? unknownKey : signingKeys?.[key];
  if (secret === undefined) return undefined;
  return (name) => ({
    needs: namesIn(claims),
    perform: (known: Values) => {
      const token = signToken({ claims, secret, known, nowMs: now() });
      return Promise.resolve({ ok: true, values: { [name]: token }, made: true });
    },
  });
}

/** Of signatures that no server can take. */
const unknownKey = "a key that no server was ever told of";
