import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { coverage } from "../coverage/coverage.ts";
import { judge, stepsText, suiteOf } from "../testing/judge.ts";
import { closedUrl, healthy, serve } from "../testing/server.ts";
import { progressLine, summaryText } from "./console.ts";
import { coverageText } from "./coverage-text.ts";
import { curl } from "./curl.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { caseWith, every, resultWith, waiver } from "./testing/results.ts";

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
    expect(xml).toContain('tests="6" failures="1" errors="3" skipped="1"');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<error type="(error|blocked|not-run)"/g)).toHaveLength(3);
    expect(xml.match(/<skipped message="not-applicable: /g)).toHaveLength(1);
  });

  test("holds no character that XML forbids, and escapes the others", () => {
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(xml).not.toContain("<b>");
    expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|#10);)/);
  });

  test("tells place, time and requirements of each case", () => {
    expect(xml).toContain('time="1.500" file="conformance/suites/things/scenarios/x.arazzo.yaml" line="7"');
    expect(xml).toContain('<property name="requirement" value="THI-R-001"/>');
  });

  test("GitLab's suite is the API and level, and no two cases share suite and name", () => {
    expect(xml).toContain('<testcase classname="things.core" name="pass ');
    const names = xml.match(/classname="[^"]*" name="[^"]*"/g) ?? [];
    expect(new Set(names).size).toBe(every.cases.length);
  });

  test("a required case that was not run is no success, one that is not required is skipped", () => {
    const missing = (required: boolean) => junitReport(resultWith([caseWith("not-run", { required })]));
    expect(missing(true)).toContain('<error type="not-run"');
    expect(missing(false)).toContain('<skipped message="not-run: ');
  });

  test("a waived failure stays a failure and says who bears it", () => {
    const text = junitReport(resultWith([caseWith("fail", { waiver })]));
    expect(text).toContain(
      '<failure type="waived" message="waived until 2027-01-31: the next release mends it',
    );
    expect(text).toContain('name="waiver"');
  });
});

describe("summary.md", () => {
  const lines = markdownReport(every).split("\n");

  test("begins with the verdict", () => {
    expect(lines[0]).toBe(`**${every.verdictLine}**`);
  });

  test("tells operation, requirement, place, expected, got and a command to repeat each failure", () => {
    const text = lines.join("\n");
    for (const part of [
      "`things createThing`",
      "THI-R-002",
      "at: `body /name`",
      "expected: `a`",
      "got: ",
      "curl -i -X POST",
    ])
      expect(text).toContain(part);
  });

  test("tells what a broken requirement says, and leads to where it stands", () => {
    const text = markdownReport(every, {
      requirements: {
        "THI-R-002": {
          text: "`name` is *not* empty.",
          source: "Things [guide], 1.2",
          url: "https://things.example/guide#name",
        },
      },
    });
    expect(text).toContain(
      "Breaks THI-R-002: `name` is \\*not\\* empty. ([Things \\[guide\\], 1.2](<https://things.example/guide#name>))",
    );
  });

  test.each([
    [{ grep: "a`b" }, "core, only cases with `` a`b ``"],
    [{ cases: ["A", "B", "C", "D", "E", "F"] }, "core, only `A`, `B`, `C`, `D`, `E` and 1 more"],
    [{ cases: ["A"], rerun: true as const }, "core, only cases that did not pass before"],
    [{ derived: true, shard: { index: 1, total: 3 } }, "core, only derived cases, shard 1 of 3"],
  ])("tells what was selected: %j", (chosen, told) => {
    const selection = { apis: ["things"], level: "core" as const, requiredLeftOut: 1, ...chosen };
    expect(markdownReport(resultWith([caseWith("pass")], { selection }))).toContain(`Level: ${told}.`);
  });

  test("lists what did not run with its reason", () => {
    expect(lines.filter((l) => l.startsWith("- 1 × not-"))).toHaveLength(2);
  });

  test("shows each waiver, and the one that nothing used", () => {
    const waived = resultWith([caseWith("fail", { waiver })], {
      waivers: [
        { ...waiver, used: true },
        { ...waiver, case: "other", used: false },
      ],
    });
    const text = markdownReport(waived);
    expect(text).toContain("- `fail` waived until 2027-01-31");
    expect(text).toContain("- `other` **not used** waived until 2027-01-31");
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
        steps: failed.steps.map((s) => ({
          ...s,
          failures: s.failures.map((f) => ({ ...f, got, message: `member m${i} is missing` })),
        })),
      };
    });
    const text = markdownReport(resultWith(cases));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/… and \d+ more: see result\.json/);
  });

  test("stays below 1 MiB when other lists are long, too", () => {
    const cases = Array.from({ length: 3000 }, (_, i) =>
      caseWith("not-run", { id: `N${i}`, reason: `${i} ${"ü".repeat(600)}` }),
    );
    const text = markdownReport(resultWith(cases));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text.endsWith("\n\n… and more: see result.json\n")).toBe(true);
  });

  test("ends with the coverage of each API", async () => {
    const result = await judge(stepsText(steps), await serve(healthy()));
    const text = markdownReport(result, { apis: coverage(suiteOf(stepsText(steps)), result) });
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
    expect(summaryText(every, { color: true })).toContain("\u001b[31mFAIL\u001b[39m");
  });

  test("is silent about a case that passed, unless asked or warned", () => {
    const at = { done: 3, total: 12 };
    expect(progressLine(caseWith("pass"), at, { color: false })).toBeUndefined();
    expect(progressLine(caseWith("pass"), at, { color: false, verbose: true })).toBe("[ 3/12] PASS pass");
    const warned = caseWith("pass", { warnings: ["clean-up x: no"] });
    expect(progressLine(warned, at, { color: false })).toBe("[ 3/12] PASS pass warning: clean-up x: no");
  });

  test("says which failures are waived", () => {
    const text = summaryText(resultWith([caseWith("fail", { waiver })]), { color: false });
    expect(text).toContain("waived until 2027-01-31: the next release mends it (THI-R-002, ");
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
