import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Waiver } from "./result.ts";
import { isWaived, verdicts } from "./result.ts";
import type { Decided, JudgedScope } from "./decided.ts";
import { decideSuite } from "./decide-suite.ts";

const waiver: Waiver = {
  case: "W",
  requirement: "THI-R-001",
  reason: "known",
  issue: "#1",
  owner: "somebody",
  expiry: "2026-12-31",
};
/** A run at level extended from which `--grep` left so many required cases out. */
const without = (requiredLeftOut: number): JudgedScope => ({
  level: "extended",
  ...(requiredLeftOut > 0 ? { grep: "x" } : {}),
  requiredLeftOut,
});
const plain = fc.record({
  required: fc.boolean(),
  verdict: fc.constantFrom(...verdicts),
  unreachable: fc.boolean(),
});
const decided = fc.oneof(
  plain,
  plain.map((d) => ({ ...d, waiver })),
);
const runs = fc.tuple(fc.array(decided, { maxLength: 8 }), fc.nat({ max: 2 }));

describe("the verdict of a suite", () => {
  test("is conformant exactly when every required case ran and passed, and there is one", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const required = cases.filter((c) => c.required);
        const all = required.length > 0 && leftOut === 0 && required.every((c) => c.verdict === "pass");
        expect(decideSuite(cases, without(leftOut)).verdict === "conformant").toBe(all);
      }),
    );
  });

  test("does not depend on the order, nor on cases that are not required, but that they were answered", () => {
    fc.assert(
      fc.property(runs, ([cases]) => {
        const { verdict, exitCode, line } = decideSuite(cases, without(0));
        expect(decideSuite([...cases].reverse(), without(0))).toMatchObject({ verdict, exitCode, line });
        const required = cases.filter((c) => c.required);
        const gone = required.length > 0 && required.every((c) => c.verdict === "error");
        if (!gone)
          expect(decideSuite(required, without(0)).verdict === "conformant").toBe(verdict === "conformant");
      }),
    );
  });

  test("has the exit code that goes first: ours, never reached, failed or gone, not all ran, good", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const required = cases.filter((c) => c.required);
        const deciding = required.length > 0 || leftOut === 0 ? required : cases;
        const answered = cases.some((c) => ["pass", "fail", "blocked"].includes(c.verdict));
        const unreachable = required.some((c) => c.verdict === "error");
        const failed = required.some((c) => c.verdict === "fail" && !isWaived(c));
        const well = deciding.every((c) => c.verdict === "pass" || isWaived(c));
        const exitCode = required.some((c) => c.verdict === "error" && !c.unreachable)
          ? 3
          : unreachable && !answered
            ? 2
            : failed || unreachable
              ? 1
              : well && (deciding.length > 0 || leftOut > 0)
                ? 0
                : 4;
        expect(decideSuite(cases, without(leftOut)).exitCode).toBe(exitCode);
      }),
    );
  });

  test("never gets better when a passed case turns into anything else", () => {
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 6 }), fc.constantFrom(...verdicts), (cases, verdict) => {
        const passing = { required: true, verdict: "pass" } as const;
        const worse = decideSuite([...cases, { required: true, verdict }], without(0));
        if (decideSuite([...cases, passing], without(0)).exitCode !== 0) expect(worse.exitCode).not.toBe(0);
      }),
    );
  });

  test("is conditional exactly when every required case passed, but for failures that are waived", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const required = cases.filter((c) => c.required);
        const borne = required.every((c) => c.verdict === "pass" || isWaived(c)) && required.some(isWaived);
        expect(decideSuite(cases, without(leftOut)).verdict === "conditional").toBe(borne && leftOut === 0);
      }),
    );
  });

  test("counts every case", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const { counts } = decideSuite(cases, without(leftOut));
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(cases.length);
      }),
    );
  });

  const pass = { required: true, verdict: "pass" } as const;
  const of = (verdict: (typeof verdicts)[number], unreachable = false) => [
    pass,
    { required: true, verdict, unreachable },
  ];
  const waived = (verdict: (typeof verdicts)[number]) => [pass, { required: true, verdict, waiver }];
  const optional = { required: false, verdict: "fail" } as const;
  const silent = (statuses: readonly number[]): Decided => ({
    required: true,
    verdict: "error",
    unreachable: true,
    steps: [{ statuses }],
  });
  const naught = { required: true, verdict: "not-applicable" } as const;
  test.each([
    { when: "all passed", cases: [pass], verdict: "conformant", exitCode: 0 },
    { when: "there is no case at all", cases: [], verdict: "incomplete", exitCode: 4 },
    { when: "one failed and is waived", cases: waived("fail"), verdict: "conditional", exitCode: 0 },
    { when: "a waived one is blocked", cases: waived("blocked"), verdict: "incomplete", exitCode: 4 },
    { when: "a waived one did not run", cases: waived("not-run"), verdict: "incomplete", exitCode: 4 },
    { when: "a waived one is in error", cases: waived("error"), verdict: "error", exitCode: 3 },
    {
      when: "one failed and is waived, another does not apply",
      cases: [...waived("fail"), { required: true, verdict: "not-applicable" } as const],
      verdict: "incomplete",
      exitCode: 4,
    },
    { when: "one failed", cases: of("fail"), verdict: "not conformant", exitCode: 1 },
    { when: "one is not applicable", cases: of("not-applicable"), verdict: "incomplete", exitCode: 4 },
    { when: "nothing is applicable", cases: [naught], verdict: "incomplete", exitCode: 4 },
    { when: "one is blocked", cases: of("blocked"), verdict: "incomplete", exitCode: 4 },
    { when: "one did not run", cases: of("not-run"), verdict: "incomplete", exitCode: 4 },
    { when: "one was left out", cases: [pass], leftOut: 1, verdict: "passed", exitCode: 0 },
    { when: "a shard is empty", cases: [], leftOut: 1, verdict: "passed", exitCode: 0 },
    {
      when: "a selected one is blocked",
      cases: of("blocked"),
      leftOut: 1,
      verdict: "incomplete",
      exitCode: 4,
    },
    { when: "a selected one failed", cases: of("fail"), leftOut: 1, verdict: "not conformant", exitCode: 1 },
    {
      when: "the only selected one failed, and is optional",
      cases: [optional],
      leftOut: 1,
      verdict: "incomplete",
      exitCode: 4,
    },
    {
      when: "one failed, another is our error",
      cases: [...of("fail"), ...of("error")],
      verdict: "error",
      exitCode: 3,
    },
    {
      when: "one failed, another is blocked",
      cases: [...of("fail"), ...of("blocked")],
      verdict: "not conformant",
      exitCode: 1,
    },
    { when: "one is in error", cases: of("error"), verdict: "error", exitCode: 3 },
    { when: "the target went away", cases: of("error", true), verdict: "not conformant", exitCode: 1 },
    {
      when: "the target went away in a case",
      cases: [silent([200])],
      verdict: "not conformant",
      exitCode: 1,
    },
    { when: "the target was never reached", cases: [silent([])], verdict: "error", exitCode: 2 },
  ])("is $verdict, exit $exitCode, when $when", ({ cases, leftOut = 0, verdict, exitCode }) => {
    expect(decideSuite(cases, without(leftOut))).toMatchObject({ verdict, exitCode });
  });

  const line = (cases: readonly Decided[], judged: Partial<JudgedScope> = {}) =>
    decideSuite(cases, { level: "extended", requiredLeftOut: 0, ...judged }).line;
  const grep = { grep: "x", requiredLeftOut: 260 };
  test.each([
    [line([pass]), "CONFORMANT: of 1 required case 1 passed"],
    [line([pass], { level: "core" }), "CONFORMANT at level core: of 1 required case 1 passed"],
    [line([pass], { level: "informational" }), "CONFORMANT: of 1 required case 1 passed"],
    [line([pass, optional, naught]), "INCOMPLETE: of 2 required cases 1 passed, 1 NOT APPLICABLE"],
    [line(waived("fail")), "CONDITIONAL: of 2 required cases 1 passed, 1 failed and WAIVED"],
    [line(of("error", true)), "NOT CONFORMANT: of 2 required cases 1 passed, 1 UNREACHABLE"],
    [line([pass, pass], grep), "PASSED: all 2 selected cases; 260 required cases were left out (--grep)"],
    [
      line([pass], { level: "core", derived: false, shard: { index: 1, total: 2 }, requiredLeftOut: 1 }),
      "PASSED at level core: all 1 selected case; 1 required case was left out (--derived no, --shard)",
    ],
    [
      line([pass, optional], { ...grep, level: "informational" }),
      "PASSED: all 1 selected required case; 260 required cases were left out (--grep)",
    ],
    [
      line(waived("fail"), grep),
      "PASSED: of 2 selected cases 1 passed, 1 failed and WAIVED; 260 required cases were left out (--grep)",
    ],
    [
      line(of("fail"), grep),
      "NOT CONFORMANT: of 2 selected cases 1 passed, 1 FAILED; 260 required cases were left out (--grep)",
    ],
  ])("is told loudly: %s", (told, expected) => {
    expect(told).toBe(expected);
  });
});
