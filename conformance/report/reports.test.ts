import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../contracts/package-root.ts";
import { coverage } from "../coverage.ts";
import type { CaseResult, SuiteResult } from "../result.ts";
import { verdicts } from "../result.ts";
import { judge, stepsText, suiteOf } from "../testing/judge.ts";
import { closedUrl, healthy, serve } from "../testing/server.ts";
import { decideSuite } from "../verdict.ts";
import { progressLine, summaryText } from "./console.ts";
import { coverageText } from "./coverage-text.ts";
import { curl } from "./curl.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";

const schema = JSON.parse(
  readFileSync(path.join(packageRoot, "reports", "result.schema.json"), "utf8"),
) as object;
const valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const steps = `
      - stepId: create
        x-touchstone: { role: anybody, requirements: [THI-R-002] }
        operationId: createThing
        requestBody: { payload: { name: "it's" } }
        successCriteria: [{ condition: $statusCode == 201 }]
`;

/** A case with this verdict whose texts hold what breaks careless reports. */
function caseWith(verdict: CaseResult["verdict"], changes: Partial<CaseResult> = {}): CaseResult {
  const nasty = `<b>&"'\u0000\u001b[31m|\`x\` ]]> ${verdict}`;
  const bad = verdict === "fail" || verdict === "error" || verdict === "blocked";
  return {
    id: verdict,
    api: "things",
    file: "conformance/scenarios/things/x.arazzo.yaml",
    line: 7,
    summary: nasty,
    level: "core",
    required: true,
    requirements: ["THI-R-001"],
    verdict,
    reason: verdict === "pass" ? "" : nasty,
    warnings: [],
    durationMs: 1500,
    steps: [
      {
        id: "s",
        workflow: verdict,
        operation: "things createThing",
        verdict: bad ? "fail" : "pass",
        requirements: [],
        statuses: [200],
        failures: bad
          ? [
              {
                kind: "contract",
                message: nasty,
                where: "body",
                pointer: "/name",
                expected: "a",
                got: nasty,
                requirements: ["THI-R-002"],
              },
            ]
          : [],
        ...(bad
          ? {
              exchange: {
                request: { method: "POST", url: "http://h/things", headers: { a: "it's" }, body: '{"n":1}' },
              },
            }
          : {}),
      },
    ],
    ...changes,
  };
}

function resultWith(cases: readonly CaseResult[]): SuiteResult {
  const { verdict, exitCode, counts, line } = decideSuite(cases, 0);
  return {
    schemaVersion: 1,
    verdict,
    exitCode,
    verdictLine: line,
    target: { name: "test server", baseUrls: { things: "http://h" } },
    selection: { apis: ["things"], level: "extended", requiredLeftOut: 0 },
    startedAt: "2026-01-01T00:00:00.000Z",
    durationMs: 2000,
    run: "r1",
    counts,
    cases,
  };
}
const every = resultWith(verdicts.map((v) => caseWith(v)));

describe("result.json", () => {
  test("matches its published schema, whatever happened", async () => {
    const results = [
      every,
      await judge(stepsText(steps), await serve(healthy()), {
        options: { evidence: "all", grep: "w", shard: { index: 1, total: 1 } },
      }),
      await judge(stepsText(steps), await serve(() => ({ status: 500, text: "no" }))),
      await judge(stepsText(steps), await serve(() => "reset")),
      await judge(stepsText(steps), { url: await closedUrl() }),
    ];
    for (const result of results) {
      valid(JSON.parse(jsonReport(result)));
      expect(valid.errors).toBeNull();
    }
  });

  test("refuses a member that nobody knows", () => {
    expect(valid({ ...every, extra: 1 })).toBe(false);
  });
});

describe("junit.xml", () => {
  const xml = junitReport(every);

  test("counts failures, errors and skipped cases", () => {
    expect(xml).toContain('tests="6" failures="1" errors="2" skipped="2"');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<error type="(error|blocked)"/g)).toHaveLength(2);
    expect(xml.match(/<skipped message="not-(applicable|run): /g)).toHaveLength(2);
  });

  test("holds no character that XML forbids, and escapes the others", () => {
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(xml).not.toContain("<b>");
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|#10);)/);
  });

  test("tells place, time and requirements of each case", () => {
    expect(xml).toContain('time="1.500" file="conformance/scenarios/things/x.arazzo.yaml" line="7"');
    expect(xml).toContain('<property name="requirement" value="THI-R-001"/>');
  });
});

describe("summary.md", () => {
  const lines = markdownReport(every).split("\n");

  test("begins with the verdict", () => {
    expect(lines[0]).toBe(`**${every.verdictLine}**`);
  });

  test("tells operation, requirement, pointer, expected, got and a command to repeat each failure", () => {
    const text = lines.join("\n");
    for (const part of [
      "`things createThing`",
      "THI-R-002",
      "pointer: `/name`",
      "expected: `a`",
      "got: ",
      "curl -i -X POST",
    ])
      expect(text).toContain(part);
  });

  test("lists what did not run with its reason", () => {
    expect(lines.filter((l) => l.startsWith("- 1 × not-"))).toHaveLength(2);
  });

  test("no text of a server turns into markup", () => {
    expect(lines.join("\n")).not.toMatch(/(?<!`.*)<b>(?!.*`)/);
  });

  test("stays below 1 MiB, and says how many failures it leaves out", () => {
    const got = "x".repeat(600);
    const cases = Array.from({ length: 3000 }, (_, i) => {
      const failed = caseWith("fail", { id: `F${i}` });
      return {
        ...failed,
        steps: failed.steps.map((s) => ({ ...s, failures: s.failures.map((f) => ({ ...f, got })) })),
      };
    });
    const text = markdownReport(resultWith(cases));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/… and \d+ more: see result\.json/);
  });

  test("ends with the coverage of each API", async () => {
    const result = await judge(stepsText(steps), await serve(healthy()));
    const text = markdownReport(result, coverage(suiteOf(stepsText(steps)), result));
    expect(text).toContain("| things | 1 | 2 of 2 | 2 of 2 | 1 of 4 | 0 of 4 | 1 of 8 |");
  });
});

describe("the console", () => {
  test("ends with the verdict", () => {
    expect(summaryText(every, { color: false }).split("\n").at(-1)).toBe(every.verdictLine);
  });

  test("uses colour only when asked", () => {
    const plain = summaryText(every, { color: false });
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(plain.replaceAll(caseWith("fail").summary, "")).not.toMatch(/\u001b\[3[12]m(FAIL|NOT)/);
    expect(summaryText(every, { color: true })).toContain("\u001b[31mFAIL\u001b[0m");
  });

  test("is silent about a case that passed, unless asked or warned", () => {
    const at = { done: 3, total: 12 };
    expect(progressLine(caseWith("pass"), at, { color: false })).toBeUndefined();
    expect(progressLine(caseWith("pass"), at, { color: false, verbose: true })).toBe("[ 3/12] PASS pass");
    const warned = caseWith("pass", { warnings: ["clean-up x: no"] });
    expect(progressLine(warned, at, { color: false })).toBe("[ 3/12] PASS pass warning: clean-up x: no");
  });

  test("a server cannot move the cursor", () => {
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(summaryText(every, { color: false })).not.toMatch(/[\u0000\u001b]/);
  });
});

test("a command quotes what a shell would read", () => {
  const request = { method: "PUT", url: "http://h/?a=1&b=$x", headers: { a: "it's" }, body: "`x` 'y'" };
  expect(curl({ request })).toBe(
    `curl -i -X PUT 'http://h/?a=1&b=$x' -H 'a: it'\\''s' --data-raw '\`x\` '\\''y'\\'''`,
  );
});

test("coverage is told in words, with what is missing", () => {
  const text = coverageText(coverage(suiteOf(stepsText(steps))), { details: true });
  expect(text).toContain("requirements  2 of 2 testable ones cited; 1 cannot be tested");
  expect(text).toContain("createThing 401: nobody needs to sign in");
  expect(text).toContain("THI-R-003 The power supply is redundant.");
});
