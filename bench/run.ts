/**
 * The benchmarks: `npm run bench` runs all, `npm run bench -- start memory` some. Every number that compares is a
 * ratio of one run on one machine. Ends with 1 when a goal is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildQueries } from "./builds.ts";
import { consoles } from "./console.ts";
import { pagedLists, textSearch } from "./lists.ts";
import { memory } from "./memory.ts";
import type { Measure } from "./result.ts";
import { reached, show } from "./result.ts";
import { reads } from "./reads.ts";
import { routing } from "./routing.ts";
import { stalls } from "./stalls.ts";
import { startUp } from "./start.ts";
import { durableWrites, throughput } from "./throughput.ts";
import { verifyTime } from "./verify-time.ts";
import { worlds } from "./worlds.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "touchstone-bench-"));
const benchmarks: Readonly<Record<string, () => Measure[] | Promise<Measure[]>>> = {
  worlds,
  routing,
  builds: buildQueries,
  lists: pagedLists,
  search: textSearch,
  start: startUp,
  throughput,
  reads,
  stalls,
  data: () => durableWrites(path.join(scratch, "data")),
  console: consoles,
  verify: verifyTime,
  memory,
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in benchmarks));
if (unknown !== undefined) {
  console.error(`there is no benchmark ${unknown}; there are: ${Object.keys(benchmarks).join(", ")}`);
  process.exit(2);
}
try {
  for (const [name, run] of Object.entries(benchmarks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    for (const measure of await run()) {
      console.log(show(measure));
      if (!reached(measure)) process.exitCode = 1;
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
