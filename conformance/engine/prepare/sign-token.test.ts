import { generateKeyPairSync } from "node:crypto";
import jwt from "jsonwebtoken";
import { expect, test } from "vitest";
import { namesIn, signToken } from "./sign-token.ts";

const nowMs = Date.parse("2026-01-15T09:00:00Z");
const claims = { sub: "admin", iss: "{issuer}", zuul: { admin: ["{tenant}", "*"] } };
const known = { issuer: "zuul_operator", tenant: "tenant-one" };

test("claims are those of the input, with values where they name some, and thirty days", () => {
  const token = signToken({ claims, secret: "s", known, nowMs });
  const read = jwt.verify(token, "s", { clockTimestamp: nowMs / 1000 }) as jwt.JwtPayload;
  expect(read).toMatchObject({ sub: "admin", iss: "zuul_operator", zuul: { admin: ["tenant-one", "*"] } });
  expect((read.exp ?? 0) - nowMs / 1000).toBe(30 * 86_400);
  expect(namesIn(claims)).toEqual(["issuer", "tenant"]);
});

test("claims win over the times that a token has by itself", () => {
  const token = signToken({ claims: { exp: 1_600_000_000 }, secret: "s", known, nowMs });
  expect(jwt.decode(token)).toMatchObject({ exp: 1_600_000_000 });
});

test("a private key signs with RS256; what is none is told", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const token = signToken({ claims, secret: pem, known, nowMs });
  expect(jwt.decode(token, { complete: true })?.header.alg).toBe("RS256");
  expect(() => jwt.verify(token, publicKey, { clockTimestamp: nowMs / 1000 })).not.toThrow();
  expect(() => signToken({ claims, secret: "-----BEGIN NOTHING-----", known, nowMs })).toThrow(
    /no private key in PEM/,
  );
});
