import { reports } from "../report/formats.ts";
import type { SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";
import { badge } from "./badge.ts";
import { readme } from "./readme.ts";
import type { Files } from "./statement.ts";

/** The file from which all others of a certificate are made. */
export const resultFile = "result.json";

/** Everything in a certificate that is signed: pure, so that whoever checks one can make it again. */
export function certificateFiles(result: SuiteResult, suite: Suite): Files {
  return new Map([
    [resultFile, reports.json.write(result, suite)],
    ["evidence.har", reports.har.write(result, suite)],
    ["junit.xml", reports.junit.write(result, suite)],
    ["report.html", reports.html.write(result, suite)],
    ["README.md", readme(result)],
    ["badge.svg", badge(result)],
  ]);
}
