/**
 * The mock over a data folder for a long time: `npm run soak -- --minutes 10`. A quarter of the time each it is killed while
 * clients write, its folder is damaged, its disk is full, and very many sessions come. One table; ends with 1 when anything that
 * was acknowledged is lost, or any damage is accepted in silence.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { smallDisk } from "./disk.ts";
import type { Found } from "./parts.ts";
import { flips, fullDisk, kills, manySessions } from "./parts.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes ${values.minutes} is no number of minutes`);
  process.exit(2);
}
const share = (minutes * 60_000) / 4;
const scratch = mkdtempSync(path.join(tmpdir(), "touchstone-soak-"));
const disk = smallDisk(16);
const parts: Readonly<Record<string, () => Promise<Found> | undefined>> = {
  "killed while clients write": () => kills(path.join(scratch, "killed"), Date.now() + share),
  "bits flipped, files cut": () => flips(path.join(scratch, "killed"), Date.now() + share),
  "the disk is full": () => disk && fullDisk(disk.folder, Date.now() + share),
  "very many sessions": () => manySessions(path.join(scratch, "sessions"), Date.now() + share),
};
try {
  for (const [name, run] of Object.entries(parts)) {
    const found = await run();
    if (!found) {
      console.log(`${name.padEnd(28)} not run: this user may not mount a small disk`);
      continue;
    }
    const counts = Object.entries(found.counts).map(([what, count]) => `${what} ${count}`);
    console.log(`${name.padEnd(28)} ${found.wrong.length === 0 ? "holds" : "FAILS"}  ${counts.join(", ")}`);
    for (const wrong of found.wrong.slice(0, 10)) console.log(`  ${wrong}`);
    if (found.wrong.length > 0) process.exitCode = 1;
  }
} finally {
  disk?.free();
  rmSync(scratch, { recursive: true, force: true });
}
