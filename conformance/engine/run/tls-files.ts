import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { isFile } from "../model/files.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Tls } from "./connections.ts";
import { tlsOptions } from "./connections.ts";

/** Names of PEM files, as the caller gave them. */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
}

/** Reads the files. Throws `UsageError` for one that is missing, is no PEM, or does not go with the other. */
export function readTls(files: TlsFiles): Tls {
  const { cert, key, insecure = false } = files;
  if ((cert === undefined) !== (key === undefined))
    throw new UsageError("--cert and --key go together: a client's certificate and its private key");
  if (insecure && files.ca !== undefined)
    throw new UsageError("--insecure and --ca exclude each other: the one trusts everybody, the other some");
  const read = (["ca", "cert", "key"] as const).flatMap((name) => {
    const file = files[name];
    return file === undefined ? [] : [[name, pem(name, file)] as const];
  });
  const tls: Tls = { ...Object.fromEntries(read), insecure };
  try {
    createSecureContext(tlsOptions(tls));
  } catch (error) {
    const names = Object.values(files).filter((name) => typeof name === "string");
    throw new UsageError(`${names.join(", ")}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return tls;
}

function pem(name: string, file: string): string {
  if (!isFile(file)) throw new UsageError(`--${name} ${file}: there is no such file`);
  const text = readFileSync(file, "utf8");
  if (!text.includes("-----BEGIN ")) throw new UsageError(`--${name} ${file} is no PEM file`);
  return text;
}
