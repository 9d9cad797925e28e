import { readFileSync } from "node:fs";
import { UsageError } from "./exit.ts";
import type { MockFlags } from "./mock-flags.ts";

/** The certificate that the flags ask for; undefined: plain HTTP. A certificate of one's own wins over `--https`. */
export async function httpsOf(flags: MockFlags): Promise<{ cert: string; key: string } | undefined> {
  const { https, tlsCert, tlsKey, host } = flags;
  if (tlsCert === undefined && tlsKey === undefined) {
    if (!https) return undefined;
    const { cert, key } = await (await import("./own-certificate.ts")).ownCertificate(host);
    return { cert, key };
  }
  if (tlsCert === undefined || tlsKey === undefined)
    throw new UsageError(
      tlsKey === undefined
        ? "--tls-cert wants the certificate's key, too: --tls-key FILE"
        : "--tls-key wants the key's certificate, too: --tls-cert FILE",
    );
  return { cert: readPem("--tls-cert", tlsCert), key: readPem("--tls-key", tlsKey) };
}

function readPem(flag: string, file: string): string {
  try {
    const text = readFileSync(file, "utf8");
    if (text.includes("-----BEGIN ")) return text;
  } catch (error) {
    throw new UsageError(`${flag} ${file} cannot be read: ${error instanceof Error ? error.message : ""}`);
  }
  throw new UsageError(`${flag} ${file} is not PEM (it has no line -----BEGIN …-----)`);
}
