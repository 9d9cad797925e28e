import type { QuayState } from "../state.ts";
import type { Refuse } from "../types.ts";

/** What a body says of a size. From 3.12 on it may be a text instead, which the contract of those releases judges. */
interface Sized {
  readonly limit_bytes?: number;
  readonly limit?: string;
}

const prefixes = ["", "K", "M", "G", "T", "P", "E", "Z", "Y"];

/** The size in bytes; undefined when none is given. Source: quay 3.18.0, namespacequota.py:135 (bitmath's units). */
function sizeIn({ limit_bytes, limit }: Sized): number | undefined {
  const [, digits = "", prefix = "", binary] = /^(\d+)\s?([KMGTPEZY]?)(i?)/.exec(limit ?? "") ?? [];
  return limit === undefined
    ? limit_bytes
    : Number(digits) * (binary === "i" ? 1024 : 1000) ** prefixes.indexOf(prefix);
}

/** Facts on releases, 10: later ones take a change to 0 for none. */
export function readResize(state: QuayState, body: Sized, refuse: Refuse<400>): number | undefined {
  const bytes = sizeIn(body);
  if (bytes === 0 && state.changed("zero-quota-ignored")) return undefined;
  assertQuotaSize(bytes, refuse);
  return bytes;
}

/** The size of a new quota, which one of the two tells. */
export function readSize(body: Sized, refuse: Refuse<400>): number {
  const bytes = sizeIn(body) ?? 0;
  assertQuotaSize(bytes, refuse);
  return bytes;
}

/** Facts, 2.10: a quota is more than nothing. `bytes` undefined: nothing was asked for. */
function assertQuotaSize(bytes: number | undefined, refuse: Refuse<400>): void {
  if (bytes !== undefined && bytes <= 0)
    throw refuse(400, "invalid_request", `Invalid quota size limit value: '${bytes}'`);
}
