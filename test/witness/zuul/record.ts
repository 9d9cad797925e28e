import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { fidelityPage } from "../../../conformance/engine/report/fidelity/page.ts";
import { loadReasons } from "../../../conformance/engine/report/fidelity/reasons.ts";
import { verify } from "../../../conformance/engine/run/verify.ts";
import type { Tell } from "./run.ts";

interface Recording {
  readonly release: string;
  /** The target file. */
  readonly target: string;
  /** Where reports and recordings go. */
  readonly reports: string;
  readonly tell: Tell;
}

const how =
  "What a real Zuul answered to the suite: scheduler, executor, merger, launcher and web server of the release on PyPI with the " +
  "world of `test/witness/zuul/world`; review systems, cloud, nodepool and Ansible are upstream's own test fakes. Written by " +
  "`npm run witness:zuul`; never edited.";

/** Runs the suite with full evidence, keeps what was said as recordings, and writes the page. The exit code is the suite's. */
export async function record({ release, target, reports, tell }: Recording): Promise<number> {
  const here = import.meta.dirname;
  const waivers = path.join(here, `waivers-${release}.yaml`);
  const reasons = path.join(here, `reasons-${release}.yaml`);
  tell("runs the suite, one case at a time");
  const { result, exitCode } = await verify({
    target,
    apis: ["zuul"],
    env: {},
    run: `w${process.pid}`,
    level: "extended",
    evidence: "full",
    ...(existsSync(waivers) ? { waivers } : {}),
    reportDir: reports,
    formats: ["json", "md", "har"],
    print: (line) => {
      console.log(line);
    },
  });
  if (!result) return exitCode;
  const page = path.join(packageRoot, "docs", "fidelity", `zuul-${release}.md`);
  mkdirSync(path.dirname(page), { recursive: true });
  const known = existsSync(reasons) ? loadReasons(reasons) : [];
  writeFileSync(page, fidelityPage({ api: "zuul", server: "Zuul", release, result, reasons: known, how }));
  tell(`wrote ${path.relative("", page)}`);
  return exitCode;
}
