import type { SuiteResult } from "../../model/result.ts";
import type { Suite } from "../../model/suite.ts";
import { loudVerdict } from "../../model/verdict-line.ts";
import { bySeverity } from "../severity.ts";
import { caseDetail, caseEntry, criteriaOf } from "./case-data.ts";
import { causesList } from "./causes-list.ts";
import { htmlDocument } from "./document.ts";
import { failureList } from "./failure-list.ts";
import { caseBrowser } from "./filter-form.ts";
import { html } from "./markup.ts";
import { leftBehind } from "../left-behind.ts";
import { countsOf, overview } from "./overview.ts";
import { requirementTexts } from "../requirement-texts.ts";
import { requirementsList } from "./requirements-list.ts";

/**
 * The result as one page that loads nothing. Verdict, counts and failures read without scripts; with them every case
 * can be found and opened. What a case holds is parsed only when it is opened, so thousands open at once.
 */
export function htmlReport(result: SuiteResult, suite: Suite): string {
  const cases = bySeverity(result.cases);
  const criteria = criteriaOf(suite);
  const requirements = requirementTexts(cases, suite);
  const details = cases.map((c, i) => [`case-${i}`, caseDetail(c, (step) => criteria(c.api, step))] as const);
  return htmlDocument({
    title: `${loudVerdict(result)}: ${result.target.name}`,
    body: html`<a class="skip" href="#browser">Skip to the results</a>
      <main>
        ${overview(result)} ${causesList(result.cases, requirements)}
        ${requirementsList(result.cases, requirements)} ${countsOf(result, leftBehind(result, suite))}
        ${caseBrowser(cases)} ${failureList(cases)}
      </main>`,
    data: {
      index: cases.map(caseEntry),
      requirements,
      ...Object.fromEntries(details),
    },
    modules: [
      "element.js",
      "data.js",
      "filter.js",
      "exchange.js",
      "trace.js",
      "case.js",
      "list.js",
      "report.js",
    ],
  });
}
