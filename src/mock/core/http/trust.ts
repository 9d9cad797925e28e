import { createRequire } from "node:module";
import type { Trust } from "./place.ts";

const require = createRequire(import.meta.url);

/**
 * Whether a peer is one of some addresses, ranges and names (`loopback`); nobody is, where there are none. Throws for a
 * text that is none of them. `proxy-addr` is loaded when there is something to read: most mocks stand behind no proxy.
 */
export function trusted(addresses: readonly string[]): Trust {
  if (addresses.length === 0) return () => false;
  // CommonJS boundary: the module of that name.
  const { compile } = require("proxy-addr") as typeof import("proxy-addr");
  return compile([...addresses]);
}
