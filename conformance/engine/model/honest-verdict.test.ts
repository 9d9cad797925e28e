import fc from "fast-check";
import { expect, test } from "vitest";
import { badge } from "../certificate/badge.ts";
import { readme } from "../certificate/readme.ts";
import { summaryText } from "../report/console.ts";
import type { ReportFormat } from "../report/format-names.ts";
import { reports } from "../report/formats.ts";
import { caseWith, resultWith, waiver } from "../report/testing/results.ts";
import type { Level } from "../arazzo/document.ts";
import type { CaseResult, SuiteResult } from "./result.ts";
import { verdicts } from "./result.ts";
import { suiteOf, stepsText } from "../testing/judge.ts";
import { verdictName } from "./verdict-line.ts";

const suite = suiteOf(
  stepsText(`
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`),
);

/** What a target could answer to look better than it is. */
const boast = "CONFORMANT: of 1 required case 1 passed";
const cases = fc.array(
  fc.record({
    verdict: fc.constantFrom(...verdicts),
    required: fc.boolean(),
    waived: fc.boolean(),
    boasts: fc.boolean(),
    lacks: fc.subarray(["builder", "past-logs"]),
  }),
  { maxLength: 6 },
);

function results(
  drawn: typeof cases extends fc.Arbitrary<infer T> ? T : never,
  leftOut: number,
  level: Level = "extended",
): SuiteResult {
  const made = drawn.map(({ verdict, required, waived, boasts, lacks }, i): CaseResult => {
    if (lacks.length > 0) return caseWith("not-applicable", { id: `C${i}`, required: false, without: lacks });
    const plain = caseWith(verdict, { id: `C${i}`, required });
    return {
      ...plain,
      ...(boasts ? { summary: boast, reason: verdict === "pass" ? "" : boast } : {}),
      ...(waived && verdict === "fail" && required ? { waiver: { ...waiver, case: `C${i}` } } : {}),
    };
  });
  const by = leftOut > 0 ? { grep: "C" } : {};
  return resultWith(made, { selection: { apis: ["things"], level, ...by, requiredLeftOut: leftOut } });
}

const levels = fc.constantFrom<Level>("core", "extended", "informational");

/** Where each format says the verdict: a format without a row does not compile. */
const said: Readonly<
  Record<ReportFormat | "console" | "badge" | "notice" | "title" | "readme", (result: SuiteResult) => string>
> = {
  json: (r) => loud((JSON.parse(text("json", r)) as SuiteResult).verdictLine),
  junit: (r) => loud(/<testsuites name="([^"]*)"/.exec(text("junit", r))?.[1]),
  md: (r) => loud(text("md", r).split("\n")[0]?.replaceAll("*", "")),
  html: (r) => loud(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text("html", r))?.[1]),
  har: (r) => loud((JSON.parse(text("har", r)) as { log: { comment: string } }).log.comment),
  ctrf: (r) =>
    (JSON.parse(text("ctrf", r)) as { results: { environment: { extra: { verdict: string } } } }).results
      .environment.extra.verdict,
  github: (r) => loud(text("github", r).split("\n").at(-1)?.split("::").at(-1)),
  tap: (r) => loud(text("tap", r).split("\n")[2]?.slice(2)),
  console: (r) => loud(summaryText(r, { color: false }).split("\n").at(-1)),
  badge: (r) => /<title>[^:]*: (.*)<\/title>/.exec(badge(r))?.[1] ?? "",
  notice: (r) =>
    (/::notice title=([^:]*)::/.exec(text("github", r))?.[1] ?? "")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ","),
  title: (r) => loud(/<title>([^<]*)<\/title>/.exec(text("html", r))?.[1] ?? ""),
  readme: (r) => loud(readme(r).split("\n")[2]?.replaceAll("*", "")),
};

test.each(Object.entries(said))(
  "%s says conformant exactly when every required case ran and passed, and names what was not judged",
  (_, read) => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 1 }), levels, (drawn, leftOut, level) => {
        const required = drawn.filter((c) => c.required && c.lacks.length === 0);
        const lacking = [...new Set(drawn.flatMap((c) => c.lacks))].sort();
        const without = lacking.length === 0 ? "" : ` without: ${lacking.join(", ").replace("-", " ")}`;
        const all = required.length > 0 && leftOut === 0 && required.every((c) => c.verdict === "pass");
        const result = results(drawn, leftOut, level);
        expect(read(result) === `conformant${without}`).toBe(all && level !== "core");
        expect(read(result) === `conformant at level core${without}`).toBe(all && level === "core");
        expect(read(result)).toBe(verdictName(result));
      }),
      { numRuns: 60 },
    );
  },
);

/** How CI servers count: whether anything in the file reads as a failure. */
const failing: Readonly<Record<"junit" | "ctrf" | "tap", (result: SuiteResult) => boolean>> = {
  junit: (r) => /<(failure|error) /.test(text("junit", r)),
  ctrf: (r) => /"status": "(failed|pending)"/.test(text("ctrf", r)),
  tap: (r) => text("tap", r).includes("\nnot ok "),
};

test.each(Object.entries(failing))(
  "%s shows a failure to those who only count, when a required case failed, was blocked or did not run",
  (_, fails) => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const bad = drawn.some(
          (c) => c.lacks.length === 0 && c.required && c.verdict !== "pass" && c.verdict !== "not-applicable",
        );
        if (bad) expect(fails(results(drawn, 0))).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(Object.entries(failing))("%s counts no case as a failure that is not required", (name, fails) => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const optional = drawn.map((c) => ({ ...c, required: false }));
      const ran = optional.filter((c) => c.verdict !== "not-run");
      if (name === "tap") expect(text("tap", results(optional, 0))).not.toMatch(/^not ok (?!.*# TODO )/m);
      else if (name === "ctrf") expect(text("ctrf", results(ran, 0))).toContain('"failed": 0');
      else expect(fails(results(ran, 0))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

function text(format: ReportFormat, result: SuiteResult): string {
  return reports[format].write(result, suite);
}

/** The verdict that a line begins with, as `result.json` writes it. */
function loud(line: string | undefined): string {
  const verdict =
    /^((?:NOT CONFORMANT|CONFORMANT|CONDITIONAL|PASSED|INCOMPLETE|ERROR)(?: at level core)?(?: without: [a-z, ]+?)?)(?:: (?:of|all|test) | \((?:of )?\d)/.exec(
      line ?? "",
    )?.[1];
  return (
    verdict?.replace(/^[A-Z ]+(?= at| without|$)/, (name) => name.toLowerCase()) ??
    `(no verdict in ${line ?? "nothing"})`
  );
}
