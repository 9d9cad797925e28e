import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import type { Context } from "../types.ts";
import { upperAlphanumeric } from "./secrets.ts";

/** The installation's SECRET_KEY: what is encrypted here says something to nobody else. */
const key = createHash("sha256").update("quay").digest();
const ivLength = 16;

/** A password as clients of the registry may keep it (Quay, `encrypt_user_password`): AES-256-CBC, then base64. */
export function encryptPassword({ newSecret }: Pick<Context, "newSecret">, password: string): string {
  const iv = Buffer.from(newSecret(ivLength, upperAlphanumeric));
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([iv, cipher.update(JSON.stringify({ password })), cipher.final()]).toString("base64");
}

/** The password that was encrypted; undefined: this is none that was. */
export function decryptPassword(encrypted: string): string | undefined {
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.length <= ivLength || bytes.length % ivLength !== 0) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, ivLength));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivLength)), decipher.final()]).toString();
    const { password } = JSON.parse(text) as { password?: unknown }; // what was encrypted here
    return typeof password === "string" ? password : undefined;
  } catch {
    return undefined; // not with this key
  }
}
