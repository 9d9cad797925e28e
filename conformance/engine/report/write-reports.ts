import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "../model/files.ts";
import type { SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";
import type { ReportFormat } from "./format-names.ts";
import { reports } from "./formats.ts";

export interface ReportOrder {
  /** Where files go; none are written without it. */
  readonly dir?: string | undefined;
  readonly formats: readonly ReportFormat[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
}

/** Makes a folder for reports, and removes those of an earlier run from it, but for one that this run is made from. */
export function clearReports(dir: string, needed?: string): void {
  makeFolder(dir);
  for (const { file } of Object.values(reports)) {
    if (file === undefined) continue;
    const old = path.resolve(dir, file);
    if (needed === undefined || old !== path.resolve(needed)) rmSync(old, { force: true });
  }
}

/**
 * Writes the wanted reports of a result; the files' paths. On GitHub (`GITHUB_ACTIONS=true`) the annotations come
 * unasked, and wherever they are wanted the summary joins the job's page (`GITHUB_STEP_SUMMARY`).
 */
export function writeReports(
  result: SuiteResult,
  suite: Suite,
  { dir, formats, env, print }: ReportOrder,
): string[] {
  const onGithub = env["GITHUB_ACTIONS"] === "true";
  const wanted = new Set<ReportFormat>(onGithub ? [...formats, "github"] : formats);
  const summary = env["GITHUB_STEP_SUMMARY"];
  if (wanted.has("github") && summary !== undefined && summary !== "")
    appendFileSync(summary, reports.md.write(result, suite));
  return [...wanted].flatMap((format) => {
    const { file, write } = reports[format];
    if (file === undefined) print(write(result, suite));
    if (file === undefined || dir === undefined) return [];
    makeFolder(dir);
    const to = path.join(dir, file);
    writeFileSync(to, write(result, suite));
    return [to];
  });
}
