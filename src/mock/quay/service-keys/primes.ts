import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../../contracts/lib/package-root.ts";

let primes: readonly bigint[] | undefined;

/**
 * Prime numbers of 1024 bits, the two highest of which are set, so that two of them make an RSA modulus of 2048 bits.
 * Made once and known to everybody: keys of them are real, and good for tests only. Read when they are first used.
 */
export function rsaPrimes(): readonly bigint[] {
  return (primes ??= readPrimes());
}

function readPrimes(): bigint[] {
  const file = path.join(packageRoot, "src", "fixtures", "quay", "primes.json");
  // JSON boundary: the file is ours.
  const texts = JSON.parse(readFileSync(file, "utf8")) as readonly string[];
  return texts.map((text) => BigInt(`0x${Buffer.from(text, "base64url").toString("hex")}`));
}
