import type { KeyObject } from "node:crypto";
import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { UsageError } from "../model/usage-error.ts";

/** Writes a new Ed25519 key pair, `FILE` (PKCS #8, for its owner only) and `FILE` with `.pub`; never over another. */
export function writeNewKey(file: string): { readonly privateFile: string; readonly publicFile: string } {
  const publicFile = `${file.replace(/\.pem$/, "")}.pub`;
  const pair = generateKeyPairSync("ed25519");
  write(file, pair.privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  write(publicFile, pair.publicKey.export({ type: "spki", format: "pem" }), 0o644);
  return { privateFile: file, publicFile };
}

/** Reads a private Ed25519 key (PEM). Throws `UsageError`. */
export function loadPrivateKey(file: string): KeyObject {
  return load(file, createPrivateKey, "private");
}

/** Reads a public Ed25519 key (PEM). Throws `UsageError`. */
export function loadPublicKey(file: string): KeyObject {
  const pem = read(file);
  // A public key can be made of a private one, but a private one has no place where certificates are checked.
  if (pem.includes("PRIVATE KEY")) throw new UsageError(`${file} is a private key: give the public one`);
  return load(file, createPublicKey, "public");
}

function load(file: string, make: (pem: string) => KeyObject, kind: string): KeyObject {
  const pem = read(file);
  let key: KeyObject;
  try {
    key = make(pem);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} is no ${kind} key (PEM): ${why}`);
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw new UsageError(`${file} is a key of type ${key.asymmetricKeyType ?? "unknown"}, not ed25519`);
  return key;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function write(file: string, text: string | Buffer, mode: number): void {
  try {
    writeFileSync(file, text, { mode, flag: "wx" });
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
