import { createPrivateKey, createSecretKey } from "node:crypto";
import jwt from "jsonwebtoken";
import type { Values } from "../arazzo/evaluate.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { UsageError } from "../model/usage-error.ts";

interface Signing {
  readonly claims: Readonly<Record<string, unknown>>;
  /** A secret (HS256) or a private key in PEM (RS256). */
  readonly secret: string;
  readonly known: Values;
  readonly nowMs: number;
}

/** How long a token is good, and how long before it was issued, in seconds: clocks differ. */
const [lifetime, leeway] = [30 * 86_400, 60];

/** A JSON Web Token of these claims, good for thirty days where they do not say otherwise. */
export function signToken({ claims, secret, known, nowMs }: Signing): string {
  const now = Math.floor(nowMs / 1000);
  const own = { iat: now - leeway, exp: now + lifetime, ...(filled(claims, known) as object) };
  const isPem = secret.includes("-----BEGIN");
  const key = isPem ? privateKey(secret) : createSecretKey(secret, "utf8");
  return jwt.sign(own, key, { algorithm: isPem ? "RS256" : "HS256" });
}

/** The names of the values that claims refer to. */
export function namesIn(claims: SignedClaims): string[] {
  return [...new Set([...JSON.stringify(claims).matchAll(/"\{(\w+)\}"/g)].map(([, name = ""]) => name))];
}

type SignedClaims = Signing["claims"];

function filled(value: unknown, known: Values): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, known));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, filled(v, known)]));
  const name = typeof value === "string" ? /^\{(\w+)\}$/.exec(value)?.[1] : undefined;
  return name === undefined ? value : known[name];
}

function privateKey(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new UsageError(
      `the signing key is no private key in PEM: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
