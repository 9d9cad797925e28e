import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export interface Pem {
  readonly cert: string;
  readonly key: string;
  /** The files that hold them. */
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Authority extends Pem {
  /** A certificate of this authority for 127.0.0.1 and localhost, or for a client. */
  readonly issue: (name: string) => Pem;
}

/** A real certificate authority, made by OpenSSL, gone when the test ends. */
export function authority(): Authority {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-ca-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = (name: string) => path.join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { stdio: "pipe" });
  const request = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const read = (name: string): Pem => ({
    cert: readFileSync(file(`${name}.crt`), "utf8"),
    key: readFileSync(file(`${name}.key`), "utf8"),
    certFile: file(`${name}.crt`),
    keyFile: file(`${name}.key`),
  });
  openssl(
    ...[...request, "-x509", "-days", "2", "-subj", "/CN=Test authority"],
    ...["-keyout", file("ca.key"), "-out", file("ca.crt")],
  );
  writeFileSync(file("names"), "subjectAltName=IP:127.0.0.1,DNS:localhost\n");
  const issue = (name: string): Pem => {
    openssl(...request, "-subj", `/CN=${name}`, "-keyout", file(`${name}.key`), "-out", file(`${name}.csr`));
    openssl(
      ...["x509", "-req", "-days", "1", "-in", file(`${name}.csr`), "-out", file(`${name}.crt`)],
      ...["-CA", file("ca.crt"), "-CAkey", file("ca.key"), "-CAcreateserial", "-extfile", file("names")],
    );
    return read(name);
  };
  return { ...read("ca"), issue };
}
