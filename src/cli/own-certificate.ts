import { X509Certificate } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import envPaths from "env-paths";
import { makeFolder } from "../../conformance/engine/model/files.ts";
import { makeCertificate } from "../mock/https/make-certificate.ts";
import type { OwnCertificate } from "../mock/https/make-certificate.ts";
import { namesFor } from "../mock/https/names-for.ts";
import { UsageError } from "./exit.ts";

/**
 * The certificate of this user's mocks, kept so that it has to be trusted once; one for a `host` with a name of its own, apart. It is made when there is none, when it ends
 * within a month, or when it has not the names that clients of `host` use. Says where its authority's file is.
 */
export async function ownCertificate(host: string): Promise<OwnCertificate> {
  const names = namesFor(host);
  const usual = path.join(envPaths("touchstone", { suffix: "" }).data, "https");
  const isUsual = names.length === namesFor("localhost").length;
  const folder = isUsual ? usual : path.join(usual, host.replaceAll(":", "_"));
  try {
    const own = readKept(folder, names) ?? keep(folder, await makeCertificate(names, Date.now()));
    console.error(`--https: clients must trust ${path.join(folder, files.ca)}`);
    return own;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `--https cannot keep its certificate: ${reason}; set XDG_DATA_HOME to a folder, or give --tls-cert and --tls-key`,
    );
  }
}

const files = { ca: "ca.pem", cert: "cert.pem", key: "key.pem" } as const;

function readKept(folder: string, names: readonly string[]): OwnCertificate | undefined {
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  try {
    const kept = { ca: read(files.ca), cert: read(files.cert), key: read(files.key) };
    return isGood(kept, names) ? kept : undefined;
  } catch {
    return undefined; // none is kept, or what is there is none
  }
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

function isGood({ ca, cert }: OwnCertificate, names: readonly string[]): boolean {
  const certificate = new X509Certificate(cert);
  const isOf = (name: string): boolean =>
    isIP(name) === 0 ? certificate.checkHost(name) !== undefined : certificate.checkIP(name) !== undefined;
  return (
    Date.parse(certificate.validTo) - Date.now() > monthMs &&
    certificate.verify(new X509Certificate(ca).publicKey) &&
    names.every(isOf)
  );
}

/** The certificate last: one that is there belongs to the files beside it. */
function keep(folder: string, own: OwnCertificate): OwnCertificate {
  makeFolder(folder, { mode: 0o700 });
  for (const part of ["ca", "key", "cert"] as const) {
    const file = path.join(folder, files[part]);
    writeFileSync(`${file}.new`, own[part], { mode: part === "key" ? 0o600 : 0o644 });
    renameSync(`${file}.new`, file);
  }
  return own;
}
