import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
// What @peculiar/x509 wants to find when it is loaded.
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

/** PEM texts: what a server proves itself with, and whom clients must trust for that. */
export interface OwnCertificate {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/** The longest that Apple's clients accept. */
const validDays = 825;
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/**
 * Makes a certificate of these names and addresses, signed by a certification authority of its own. The authority's key is
 * forgotten at once: who trusts it trusts this one certificate, and nobody can sign another.
 */
export async function makeCertificate(names: readonly string[], now: number): Promise<OwnCertificate> {
  // The same class by the names of the DOM, which Node's types do not have.
  x509.cryptoProvider.set(webcrypto as never);
  const valid = { notBefore: new Date(now - dayMs), notAfter: new Date(now + validDays * dayMs) };
  const authority = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=Touchstone's own certificates",
    keys: authority,
    signingAlgorithm: algorithm,
    ...valid,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const own = await newKeys();
  const cert = await x509.X509CertificateGenerator.create({
    subject: `CN=${names[0] ?? "localhost"}`,
    issuer: ca.subject,
    publicKey: own.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: algorithm,
    ...valid,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value })),
      ),
    ],
  });
  return { cert: cert.toString("pem"), ca: ca.toString("pem"), key: await pemOf(own.privateKey) };
}

const dayMs = 24 * 60 * 60 * 1000;

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}
