import type { KeyObject } from "node:crypto";
import { createHash, createPublicKey, sign, verify } from "node:crypto";

/** A DSSE envelope (Dead Simple Signing Envelope 1.0) with one Ed25519 signature. */
export interface Envelope {
  readonly payloadType: string;
  /** Base64. */
  readonly payload: string;
  readonly signatures: readonly [{ readonly keyid: string; readonly sig: string }];
}

/** Of an in-toto statement. */
export const statementType = "application/vnd.in-toto+json";

/** SHA-256, in hex, of the public key's SubjectPublicKeyInfo (DER). */
export function keyId(key: KeyObject): string {
  const spki = publicOf(key).export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("hex");
}

/** Signs a payload; `key` is private. */
export function seal(payload: string, key: KeyObject): Envelope {
  const body = Buffer.from(payload);
  const sig = sign(null, encoding(statementType, body), key).toString("base64");
  return {
    payloadType: statementType,
    payload: body.toString("base64"),
    signatures: [{ keyid: keyId(key), sig }],
  };
}

export function envelopeText(envelope: Envelope): string {
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/**
 * The payload of an envelope's text, or why it is refused. Only the text that `envelopeText` writes is taken: no byte
 * of the file is outside what the signature covers.
 */
export function open(
  text: string,
  key: KeyObject,
): { readonly payload: string } | { readonly fault: string } {
  const envelope = parse(text);
  if (!envelope) return { fault: "it is no DSSE envelope with one signature" };
  const { payloadType, payload, signatures } = envelope;
  const [{ keyid, sig }] = signatures;
  const body = Buffer.from(payload, "base64");
  if (payloadType !== statementType) return { fault: `its payload is ${payloadType}, not ${statementType}` };
  if (keyid !== keyId(key)) return { fault: `it is signed with key ${keyid}, not with ${keyId(key)}` };
  if (!verify(null, encoding(payloadType, body), key, Buffer.from(sig, "base64")))
    return { fault: "its signature is wrong" };
  const canonical = {
    payloadType,
    payload: body.toString("base64"),
    signatures: [{ keyid, sig: again(sig) }],
  };
  return `${JSON.stringify(canonical, null, 2)}\n` === text
    ? { payload: body.toString("utf8") }
    : { fault: "it is not written as it was signed" };
}

function again(base64: string): string {
  return Buffer.from(base64, "base64").toString("base64");
}

/** DSSE's pre-authentication encoding: what the signature covers. */
function encoding(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `), body]);
}

function publicOf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key;
}

function parse(text: string): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== "object" || value === null) return false;
  // JSON boundary: each member is looked at below.
  const { payloadType, payload, signatures } = value as Record<string, unknown>;
  const [signature, another] = Array.isArray(signatures) ? (signatures as Record<string, unknown>[]) : [];
  const texts = [payloadType, payload, signature?.["keyid"], signature?.["sig"]];
  return another === undefined && texts.every((text) => typeof text === "string");
}
