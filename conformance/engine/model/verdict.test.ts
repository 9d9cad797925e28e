import { describe, expect, test } from "vitest";
import type { Failure, StepResult } from "./result.ts";
import { decideCase, isRequired, isSelected, isWarning } from "./verdict.ts";

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
