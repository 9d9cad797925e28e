import { signTokens } from "../../fixtures/zuul/sign-tokens.ts";

/** The tokens are signed once, as they never change. */
export const files = () => ({ "tokens.json": signTokens() });
