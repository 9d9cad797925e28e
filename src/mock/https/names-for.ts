import { hostname } from "node:os";

/** What clients of this machine call a server by that is bound to a host name or address. */
export function namesFor(host: string): string[] {
  return [
    ...new Set(["localhost", "*.localhost", "127.0.0.1", "::1", hostname().toLowerCase(), host]),
  ].filter((name) => !anyAddress.includes(name));
}

/** A server that is bound to these answers on every address of its machine. */
const anyAddress = ["", "0.0.0.0", "::"];
