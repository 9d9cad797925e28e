import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Failure, StepResult, Waiver } from "./result.ts";
import { isWaived, verdicts } from "./result.ts";
import { decideCase, decideSuite, isRequired, isSelected, isWarning } from "./verdict.ts";

const waiver: Waiver = {
  case: "W",
  requirement: "THI-R-001",
  reason: "known",
  issue: "#1",
  owner: "somebody",
  expiry: "2026-12-31",
};
const plain = fc.record({
  required: fc.boolean(),
  verdict: fc.constantFrom(...verdicts),
  unreachable: fc.constant(true),
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
        expect(decideSuite(cases, leftOut).verdict === "conformant").toBe(all);
      }),
    );
  });

  test("does not depend on cases that are not required, nor on the order", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const { verdict, exitCode, line } = decideSuite(cases, leftOut);
        const required = cases.filter((c) => c.required).reverse();
        expect(decideSuite(required, leftOut)).toMatchObject({ verdict, exitCode, line });
      }),
    );
  });

  test("never gets better when a passed case turns into anything else", () => {
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 6 }), fc.constantFrom(...verdicts), (cases, verdict) => {
        const passing = { required: true, verdict: "pass" } as const;
        const worse = decideSuite([...cases, { required: true, verdict }], 0);
        if (decideSuite([...cases, passing], 0).exitCode !== 0) expect(worse.exitCode).not.toBe(0);
      }),
    );
  });

  test("is conditional exactly when every required case passed, but for failures that are waived", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const required = cases.filter((c) => c.required);
        const borne = required.every((c) => c.verdict === "pass" || isWaived(c)) && required.some(isWaived);
        expect(decideSuite(cases, leftOut).verdict === "conditional").toBe(borne && leftOut === 0);
      }),
    );
  });

  test("is not conformant exactly when a required case failed that nobody waived", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const failed = cases.some((c) => c.required && c.verdict === "fail" && !isWaived(c));
        const { verdict, exitCode } = decideSuite(cases, leftOut);
        expect(verdict === "not conformant").toBe(failed);
        if (failed) expect(exitCode).toBe(1);
      }),
    );
  });

  test("counts every case", () => {
    fc.assert(
      fc.property(runs, ([cases, leftOut]) => {
        const { counts } = decideSuite(cases, leftOut);
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
  const naught = { required: true, verdict: "not-applicable" } as const;
  test.each([
    { when: "all passed", cases: [pass], verdict: "conformant", exitCode: 0 },
    { when: "there is no case at all", cases: [], verdict: "incomplete", exitCode: 1 },
    { when: "one failed and is waived", cases: waived("fail"), verdict: "conditional", exitCode: 0 },
    { when: "a waived one is blocked", cases: waived("blocked"), verdict: "incomplete", exitCode: 1 },
    { when: "a waived one did not run", cases: waived("not-run"), verdict: "incomplete", exitCode: 1 },
    { when: "a waived one is in error", cases: waived("error"), verdict: "error", exitCode: 3 },
    {
      when: "one failed and is waived, another does not apply",
      cases: [...waived("fail"), { required: true, verdict: "not-applicable" } as const],
      verdict: "incomplete",
      exitCode: 0,
    },
    { when: "one failed", cases: of("fail"), verdict: "not conformant", exitCode: 1 },
    { when: "one is not applicable", cases: of("not-applicable"), verdict: "incomplete", exitCode: 0 },
    { when: "nothing is applicable", cases: [naught], verdict: "incomplete", exitCode: 1 },
    { when: "one is blocked", cases: of("blocked"), verdict: "incomplete", exitCode: 1 },
    { when: "one did not run", cases: of("not-run"), verdict: "incomplete", exitCode: 1 },
    { when: "one was left out", cases: [pass], leftOut: 1, verdict: "incomplete", exitCode: 0 },
    { when: "one is in error", cases: of("error"), verdict: "error", exitCode: 3 },
    { when: "the target is gone", cases: of("error", true), verdict: "error", exitCode: 2 },
  ])("is $verdict, exit $exitCode, when $when", ({ cases, leftOut = 0, verdict, exitCode }) => {
    expect(decideSuite(cases, leftOut)).toMatchObject({ verdict, exitCode });
  });

  test("is told loudly", () => {
    const cases = [
      pass,
      { required: true, verdict: "not-applicable" } as const,
      { required: false, verdict: "fail" } as const,
    ];
    expect(decideSuite(cases, 2).line).toBe(
      "INCOMPLETE: of 4 required cases 1 passed, 1 NOT APPLICABLE, 2 LEFT OUT by the selection",
    );
    expect(decideSuite(waived("fail"), 0).line).toBe(
      "CONDITIONAL: of 2 required cases 1 passed, 1 failed and WAIVED",
    );
  });
});

describe("the verdict of a case", () => {
  const failure = (kind: Failure["kind"], message: string): Failure => ({
    kind,
    message,
    pointer: "",
    expected: "",
    got: "",
    requirements: [],
  });
  const step = (changes: Partial<StepResult>): StepResult => ({
    id: "s",
    workflow: "W",
    verdict: "pass",
    requirements: [],
    statuses: [],
    failures: [],
    ...changes,
  });
  const failed = step({ verdict: "fail", failures: [failure("contract", "wrong")] });
  const faulty = step({ verdict: "error", failures: [failure("request", "ours")] });

  test.each([
    ["passes when every step passed or was skipped", [step({}), step({ verdict: "skipped" })], "pass"],
    ["fails with a step", [step({}), failed], "fail"],
    ["is an error when our own step is wrong", [faulty, failed], "error"],
    ["is what the first step says that did not pass", [failed, faulty], "fail"],
    ["is blocked when the set-up failed", [{ ...failed, phase: "setup" as const }, failed], "blocked"],
    ["is an error when our own set-up is wrong", [{ ...faulty, phase: "setup" as const }], "error"],
    ["passes when only clean-up failed", [{ ...failed, phase: "cleanup" as const }], "pass"],
    [
      "fails when clean-up that proves something failed",
      [{ ...failed, phase: "cleanup" as const, requirements: ["R"] }],
      "fail",
    ],
  ])("%s", (_, steps, verdict) => {
    expect(decideCase(steps).verdict).toBe(verdict);
  });

  test("a failed clean-up is a warning", () => {
    expect(isWarning({ ...failed, phase: "cleanup" })).toBe(true);
    expect(isWarning(failed)).toBe(false);
  });
});

test.each([
  ["core", { core: [true, true], extended: [false, false], informational: [false, false] }],
  ["extended", { core: [true, true], extended: [true, true], informational: [false, false] }],
  ["informational", { core: [true, true], extended: [true, true], informational: [true, false] }],
] as const)("level %s selects and requires", (selected, levels) => {
  for (const level of ["core", "extended", "informational"] as const)
    expect([isSelected(level, selected), isRequired(level, selected)]).toEqual(levels[level]);
});
