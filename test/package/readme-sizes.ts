import { readFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";

const sentence = /The tarball has ([\d.]+) MB; installed with its dependencies it takes ([\d.]+) MB/;
const tolerance = 0.15;

/** What the README says of the sizes and is no longer so; `packed` and `unpacked` are in bytes. */
export function sizeFaults({ packed, unpacked }: { packed: number; unpacked: number }): string[] {
  const said = sentence.exec(readFileSync(path.join(packageRoot, "README.md"), "utf8"));
  if (!said) return [`README.md does not say ${String(sentence)}`];
  const faultOf = (what: string, bytes: number, stated: number): string[] =>
    Math.abs(bytes / 1e6 - stated) <= stated * tolerance
      ? []
      : [`README.md says that the package ${what} ${stated} MB; it is ${(bytes / 1e6).toFixed(1)} MB`];
  return [
    ...faultOf("packed has", packed, Number(said[1])),
    ...faultOf("installed has", unpacked, Number(said[2])),
  ];
}
