import { lookup as lookUp } from "node:dns/promises";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { isLoopbackHost } from "../admin/guard.ts";

/** A message may not go where it would: nothing was sent. */
class TargetRefused extends Error {
  override readonly name = "TargetRefused";

  constructor(host: string) {
    super(`${host} is not this machine; --webhooks ${host} allows it`);
  }
}

/**
 * Throws for an address in a URL that is neither of this machine nor allowed by its name. What a host's name stands for is
 * judged by `guardedLookup`, when it is connected to.
 */
export function assertTarget({ hostname }: URL, allowed: readonly string[]): void {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase(); // IPv6 has brackets in a URL
  if (isIP(host) !== 0 && !isLoopbackHost(host) && !allowed.includes(host)) throw new TargetRefused(host);
}

/** Finds the addresses of a host, all of which must be of this machine unless it is allowed by its name. */
export function guardedLookup(allowed: readonly string[]): LookupFunction {
  return (host, { all }, done) => {
    void addressesOf(host.toLowerCase(), allowed).then(
      (addresses) =>
        all ? done(null, addresses) : done(null, addresses[0]?.address ?? "", addresses[0]?.family),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}

async function addressesOf(host: string, allowed: readonly string[]) {
  // RFC 6761, 6.3: these names are loopback, whatever a name server says.
  if (host === "localhost" || host.endsWith(".localhost"))
    return [
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ];
  const addresses = await lookUp(host, { all: true });
  if (!allowed.includes(host) && !addresses.every(({ address }) => isLoopbackHost(address)))
    throw new TargetRefused(host);
  return addresses;
}
