import { hash } from "node:crypto";

/** A version 4 shaped UUID that depends on nothing but the text, so that the same requests make the same ids. */
export function uuidFrom(text: string): string {
  const hex = hash("sha1", text);
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4] ?? "8";
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

export const urlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const hexadecimal = "0123456789abcdef";

/** A number from 0 to below 1 that depends on nothing but the text. */
export function fractionFrom(text: string): number {
  return hash("sha256", text, "buffer").readUIntBE(0, 6) / 2 ** 48;
}

/** A secret of `length` characters of an alphabet (at most 256 letters), derived from the text. */
export function secretFrom(text: string, length: number, alphabet: string): string {
  let secret = "";
  for (let block = 0; secret.length < length; block++) {
    // A character for each byte: a buffer takes far longer to make.
    const bytes = hash("sha256", `${text}#${block}`, "binary");
    const end = Math.min(bytes.length, length - secret.length);
    for (let at = 0; at < end; at++) secret += alphabet.charAt(bytes.charCodeAt(at) % alphabet.length);
  }
  return secret;
}
