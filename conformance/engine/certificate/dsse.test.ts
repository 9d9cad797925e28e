import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { envelopeText, keyId, open, seal, statementType } from "./dsse.ts";
import { loadPrivateKey, loadPublicKey, writeNewKey } from "./keys.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "touchstone-keys-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

test("the signature covers DSSE's encoding of type and payload, as any other tool would compute it", () => {
  const { payload, signatures } = seal("hello world", privateKey);
  const encoded = `DSSEv1 ${statementType.length} ${statementType} 11 hello world`;
  const signature = Buffer.from(signatures[0].sig, "base64");
  expect(Buffer.from(payload, "base64").toString()).toBe("hello world");
  expect(verify(null, Buffer.from(encoded), publicKey, signature)).toBe(true);
});

test("a sealed payload is opened with the public key of the pair, and with no other", () => {
  const text = envelopeText(seal("ü", privateKey));
  expect(open(text, publicKey)).toEqual({ payload: "ü" });
  expect(open(text, generateKeyPairSync("ed25519").publicKey)).toEqual({
    fault: expect.stringContaining(`signed with key ${keyId(publicKey)}`) as string,
  });
});

test.each<[string, (text: string) => string, string]>([
  ["is no JSON", () => "{", "no DSSE envelope"],
  ["is another JSON", () => "[]", "no DSSE envelope"],
  ["has two signatures", (t) => t.replace('"signatures": [', '"signatures": [{},'), "no DSSE envelope"],
  ["has another payload", (t) => t.replace('"payload": "a', '"payload": "b'), "signature is wrong"],
  ["is of another type", (t) => t.replace("in-toto", "other"), "its payload is application/vnd.other+json"],
  ["has a member more", (t) => t.replace("{", '{ "more": 1,'), "not written as it was signed"],
  ["is written otherwise", (t) => `${t}\n`, "not written as it was signed"],
])("an envelope is refused that %s", (_, change, fault) => {
  const text = envelopeText(seal("hello", privateKey));
  expect(open(change(text), publicKey)).toEqual({ fault: expect.stringContaining(fault) as string });
});

test("a new key pair is for its owner only, and never takes the place of another", () => {
  const file = path.join(folder(), "key.pem");
  const { privateFile, publicFile } = writeNewKey(file);
  expect([privateFile, path.basename(publicFile)]).toEqual([file, "key.pub"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keyId(loadPrivateKey(file))).toBe(keyId(loadPublicKey(publicFile)));
  expect(keyId(createPublicKey(readFileSync(publicFile)))).toBe(keyId(loadPublicKey(publicFile)));
  expect(() => writeNewKey(file)).toThrow("cannot be written");
});

test("what is no key of the right kind is refused in a sentence", () => {
  const dir = folder();
  const file = path.join(dir, "key.pem");
  const { publicFile } = writeNewKey(file);
  const other = path.join(dir, "ec.pem");
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  writeFileSync(other, ec.export({ type: "pkcs8", format: "pem" }));
  chmodSync(other, 0o600);
  expect(() => loadPublicKey(file)).toThrow("is a private key: give the public one");
  expect(() => loadPrivateKey(publicFile)).toThrow("is no private key (PEM)");
  expect(() => loadPrivateKey(other)).toThrow("is a key of type ec, not ed25519");
  expect(() => loadPublicKey(path.join(dir, "none.pub"))).toThrow("cannot be read");
});
