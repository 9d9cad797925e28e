import { createRequire } from "node:module";

/** What a token of the registry says: who has it, and what it may do where. */
export interface RegistryClaims {
  readonly sub: string;
  readonly scope: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

const require = createRequire(import.meta.url);
/** Loaded when the first image is pushed. */
const jwt = (): typeof import("jsonwebtoken") => require("jsonwebtoken") as typeof import("jsonwebtoken");

/** The mock's own: whoever can read it can also change its state in every other way. */
const key = "the registry's key of a mock";
const lifetimeS = 3600;

/** A token for the registry's protocol, good for an hour of the session's clock (epoch milliseconds). */
export function signRegistryToken({ sub, scope }: Omit<RegistryClaims, "exp">, nowMs: number): string {
  const iat = Math.floor(nowMs / 1000);
  return jwt().sign({ sub, scope, iat, exp: iat + lifetimeS }, key);
}

/** What a token says; undefined when it is none of the mock, or has expired. */
export function readRegistryToken(token: string, nowMs: number): RegistryClaims | undefined {
  try {
    // Signed above: its members are known.
    return jwt().verify(token, key, {
      clockTimestamp: Math.floor(nowMs / 1000),
    }) as unknown as RegistryClaims;
  } catch {
    return undefined; // every fault of a token means the same to its reader
  }
}
