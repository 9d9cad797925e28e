import type { ApiCoverage } from "../coverage/coverage.ts";
import { coverage } from "../coverage/coverage.ts";
import type { SuiteResult } from "../model/result.ts";
import type { Suite } from "../model/suite.ts";
import { ctrfReport } from "./ctrf.ts";
import type { ReportFormat } from "./format-names.ts";
import { githubAnnotations } from "./github.ts";
import { harReport } from "./har.ts";
import { htmlReport } from "./html/html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { leftBehind } from "./left-behind.ts";
import { markdownReport } from "./markdown.ts";
import { requirementTexts } from "./requirement-texts.ts";
import { isBad } from "./severity.ts";
import { tapReport } from "./tap.ts";

export interface Report {
  /** The file's name; a report without one is for the output of a CI job. */
  readonly file?: string;
  readonly write: (result: SuiteResult, suite: Suite) => string;
  /** The file is compressed. */
  readonly gzip?: true;
}

/** What each format is called and how it is made from a result. */
export const reports: Readonly<Record<ReportFormat, Report>> = {
  json: { file: "result.json", write: jsonReport },
  junit: { file: "junit.xml", write: junitReport },
  md: {
    file: "summary.md",
    write: (result, suite) =>
      markdownReport(result, {
        apis: covered(result, suite),
        left: leftBehind(result, suite),
        requirements: requirementTexts(result.cases.filter(isBad), suite),
      }),
  },
  html: { file: "report.html", write: (result, suite) => htmlReport(result, suite) },
  har: { file: "evidence.har.gz", gzip: true, write: harReport },
  ctrf: { file: "ctrf.json", write: ctrfReport },
  github: { write: githubAnnotations },
  tap: { file: "results.tap", write: tapReport },
};

/** A team's own scenarios are not meant to cover a contract. */
function covered(result: SuiteResult, suite: Suite): ApiCoverage[] {
  return result.selection.scenarios === undefined ? coverage(suite, result) : [];
}
