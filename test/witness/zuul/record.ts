import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { counted } from "../../../contracts/lib/counted.ts";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { fidelityPage } from "../../../conformance/engine/report/fidelity/page.ts";
import { describeApi } from "../../../conformance/engine/report/fidelity/ledger.ts";
import { loadReasons } from "../../../conformance/engine/report/fidelity/reasons.ts";
import { checkRecordings } from "../../../conformance/engine/lint/recordings/check-recordings.ts";
import { readRecordings } from "../../../conformance/engine/lint/recordings/har.ts";
import { createLibrary } from "../../../conformance/engine/model/library.ts";
import { apiOfRelease } from "../../../conformance/engine/release/of-release.ts";
import type { SuiteResult } from "../../../conformance/engine/model/result.ts";
import { verify } from "../../../conformance/engine/run/verify.ts";
import { generateLedger } from "../../../src/docs/generate-docs.ts";
import type { Tell } from "./tell.ts";

interface Recording {
  readonly release: string;
  /** The target file. */
  readonly target: string;
  /** Where reports and recordings go. */
  readonly reports: string;
  readonly tell: Tell;
  /** Aborted when the witness is interrupted: what comes then is no record. */
  readonly signal: AbortSignal;
}

const how =
  "What a real Zuul answered to the suite: scheduler, executor, merger, launcher and web server of the release on PyPI with the " +
  "world of `test/witness/zuul/world`; review systems, cloud, nodepool and Ansible are upstream's own test fakes. Written by " +
  "`npm run witness:zuul`; never edited.";

/**
 * Runs the suite with full evidence, keeps what was said as recordings, and writes the page. The exit code is the suite's, or
 * 1 when what was recorded contradicts the contract.
 */
export async function record({ release, target, reports, tell, signal }: Recording): Promise<number> {
  const waivers = path.join(import.meta.dirname, `waivers-${release}.yaml`);
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
  if (!result || signal.aborted) return exitCode;
  await writePage(release, result, tell);
  return contradicted(release, reports, tell) ? Math.max(exitCode, 1) : exitCode;
}

/** Whether an answer of the run contradicts the contract as the release has it, also one of a step that was not to be judged by it. */
function contradicted(release: string, reports: string, tell: Tell): boolean {
  const api = apiOfRelease(createLibrary(), "zuul", release);
  if (!api) throw new Error("the contract of zuul is missing");
  const { judged, contradictions } = checkRecordings(api, readRecordings(reports));
  for (const { operation, status, message, count } of contradictions)
    console.error(`  ${operation} ${status}: ${message} (${count} ×)`);
  tell(
    `${counted(judged, "recorded answer")}, ${counted(contradictions.length, "contradiction")} to the contract`,
  );
  return contradictions.length > 0;
}

/** Writes the page anew from the last run's result: what the reasons of its cases are is found out after it. */
export async function recordAgain(release: string, reports: string, tell: Tell): Promise<void> {
  const file = path.join(reports, "result.json");
  if (!existsSync(file))
    throw new Error(`there is no ${path.relative("", file)}: run the witness without --page`);
  // JSON boundary: the run wrote it.
  await writePage(release, JSON.parse(readFileSync(file, "utf8")) as SuiteResult, tell);
}

async function writePage(release: string, result: SuiteResult, tell: Tell): Promise<void> {
  const page = path.join(packageRoot, "docs", "fidelity", `zuul-${release}.md`);
  const file = path.join(import.meta.dirname, `reasons-${release}.yaml`);
  const reasons = existsSync(file) ? loadReasons(file) : [];
  const described = describeApi(createLibrary(), "zuul");
  writeFileSync(
    page,
    fidelityPage({ api: "zuul", server: "Zuul", release, result, reasons, how, described }),
  );
  await generateLedger((to, text) => writeFileSync(to, text));
  tell(`wrote ${path.relative("", page)}, and the ledger beside it`);
}
