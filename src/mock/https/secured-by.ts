import { createSecureContext } from "node:tls";
import { OptionError } from "../option-error.ts";
import type { MockOptions } from "../public-types.ts";
import { namesFor } from "./names-for.ts";

/** PEM texts; `ca` where they were made here. */
interface Secured {
  readonly cert: string;
  readonly key: string;
  readonly ca?: string;
}

/** What `https` asks for; undefined: plain HTTP. Throws an OptionError for a certificate that cannot be used. */
export async function securedBy({ https = false }: MockOptions, host: string): Promise<Secured | undefined> {
  if (https === false) return undefined;
  if (https === true) {
    const { makeCertificate } = await import("./make-certificate.ts");
    // Clients judge it by the time of the machine, whatever time the mock is told.
    return makeCertificate(namesFor(host), Date.now());
  }
  try {
    createSecureContext(https);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OptionError(`https: this certificate and key cannot be used: ${reason}`);
  }
  return https;
}
