import { createSecretKey } from "node:crypto";
import { createRequire } from "node:module";
import type { Authenticator } from "../state.ts";
import type { Claims } from "../types.ts";

const require = createRequire(import.meta.url);

/** The library is loaded with the first token. */
function library(): typeof import("jsonwebtoken") {
  // CommonJS boundary: the module of that name.
  return require("jsonwebtoken") as typeof import("jsonwebtoken");
}

/** Why a token is not accepted; the names are those of the table of refusals. */
export type TokenFault =
  | "missing_token"
  | "not_bearer"
  | "undecodable"
  | "bad_signature"
  | "unknown_issuer"
  | "missing_claims"
  | "missing_iat"
  | "missing_uid"
  | "wrong_audience"
  | "expired"
  | "too_old"
  | "admin_claim_no_list"
  | "admin_claim_not_allowed"
  | "unauthorized"
  | "key_set";

export type ReadToken =
  { readonly claims: Claims } | { readonly fault: TokenFault; readonly authenticator?: Authenticator };

export interface TokenReading {
  readonly token: string;
  readonly findIssuer: (issuer: string) => Authenticator | undefined;
  readonly nowMs: number;
}

/** The token of an Authorization header, or why there is none. The scheme may be written in any case. */
export function tokenOf(
  header: string | undefined,
): { readonly token: string } | { readonly fault: TokenFault } {
  if (header === undefined) return { fault: "missing_token" };
  return header.toLowerCase().startsWith("bearer ") ? { token: header.slice(7) } : { fault: "not_bearer" };
}

/** Real server: the unverified issuer chooses who checks the token; then signature, times, audience and claims. */
export function readToken({ token, findIssuer, nowMs }: TokenReading): ReadToken {
  const unverified = decode(token);
  if (!unverified) return { fault: "undecodable" };
  const authenticator = typeof unverified["iss"] === "string" ? findIssuer(unverified["iss"]) : undefined;
  if (!authenticator) return { fault: "unknown_issuer" };
  if (authenticator.secret === null) return { fault: "key_set", authenticator };
  const fault =
    verify(token, { ...authenticator, secret: authenticator.secret }, nowMs) ??
    claimFault(unverified, authenticator, nowMs);
  return fault ? { fault, authenticator } : { claims: unverified };
}

function decode(token: string): Claims | undefined {
  try {
    const payload = library().decode(token, { json: true });
    return typeof payload === "object" && payload !== null ? payload : undefined;
  } catch {
    return undefined; // a payload that is no JSON
  }
}

function verify(
  token: string,
  { secret, issuer, audience }: Authenticator & { readonly secret: string },
  nowMs: number,
): TokenFault | undefined {
  const jwt = library();
  try {
    const clockTimestamp = Math.floor(nowMs / 1000);
    // A key object: given a text, the library first tries to read it as a public key, which costs more than the rest.
    jwt.verify(token, createSecretKey(secret, "utf8"), {
      algorithms: ["HS256"],
      issuer,
      audience,
      clockTimestamp,
    });
    return undefined;
  } catch (error) {
    if (error instanceof jwt.TokenExpiredError) return "expired";
    if (error instanceof jwt.NotBeforeError) return "unauthorized";
    if (error instanceof jwt.JsonWebTokenError) return faultOf(error.message, decode(token)?.["aud"]);
    throw error;
  }
}

function faultOf(message: string, audience: unknown): TokenFault {
  if (message === "invalid signature") return "bad_signature";
  if (message.startsWith("jwt audience invalid")) return audience ? "wrong_audience" : "missing_claims";
  // Another algorithm than the server's, or none.
  if (message === "invalid algorithm" || message === "jwt signature is required") return "unauthorized";
  return "undecodable";
}

function claimFault(claims: Claims, authenticator: Authenticator, nowMs: number): TokenFault | undefined {
  const { max_validity_time, uid_claim, allow_authz_override } = authenticator;
  if (["aud", "iss", "exp", "sub"].some((name) => claims[name] === undefined)) return "missing_claims";
  if (max_validity_time !== null) {
    const issued = claims["iat"];
    if (typeof issued !== "number") return "missing_iat";
    if ((issued + max_validity_time) * 1000 < nowMs) return "too_old";
  }
  if (claims[uid_claim] === undefined) return "missing_uid";
  const admin = adminClaim(claims);
  if (admin === undefined) return undefined;
  if (!Array.isArray(admin)) return "admin_claim_no_list";
  return admin.length > 0 && !allow_authz_override ? "admin_claim_not_allowed" : undefined;
}

/** `zuul.admin`, the tenants that the token's issuer makes its bearer an administrator of. */
export function adminClaim(claims: Claims): unknown {
  const zuul = claims["zuul"];
  return typeof zuul === "object" && zuul !== null ? (zuul as Claims)["admin"] : undefined;
}
