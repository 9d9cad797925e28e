import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { makeFolder } from "../model/files.ts";
import type { Selection, SuiteResult } from "../model/result.ts";
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
export function clearReports(dir: string, { shard, needed }: Clearing): void {
  makeFolder(dir);
  for (const { file } of Object.values(reports)) {
    if (file === undefined) continue;
    const old = path.resolve(dir, fileName(file, shard));
    if (needed === undefined || old !== path.resolve(needed)) rmSync(old, { force: true });
  }
}

export interface Clearing {
  readonly shard?: Shard | undefined;
  readonly needed?: string | undefined;
}

type Shard = NonNullable<Selection["shard"]>;

/** The shards of a run can share a folder: `result.2-of-4.json`. */
function fileName(file: string, shard: Shard | undefined): string {
  return shard && shard.total > 1 ? file.replace(".", `.${shard.index}-of-${shard.total}.`) : file;
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
    const { file, write, gzip } = reports[format];
    if (file === undefined) print(write(result, suite));
    if (file === undefined || dir === undefined) return [];
    makeFolder(dir);
    const to = path.join(dir, fileName(file, result.selection.shard));
    const text = write(result, suite);
    writeFileSync(to, gzip === true ? gzipSync(text) : text);
    return [to];
  });
}
