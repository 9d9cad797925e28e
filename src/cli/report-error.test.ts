import { expect, test } from "vitest";
import { OwnError } from "../../conformance/engine/model/own-error.ts";
import { PinError } from "../../conformance/engine/model/pin.ts";
import { SuiteProblems } from "../../conformance/engine/model/suite-problems.ts";
import { UsageError } from "./exit.ts";
import { reportError } from "./report-error.ts";

const wrongId = { file: "a.arazzo.yaml", line: 7, message: "requirement GLA-R-999 is not there" };

test.each([
  [new SuiteProblems([wrongId]), "touchstone: a.arazzo.yaml:7: requirement GLA-R-999 is not there"],
  [new PinError("pins.json is missing"), "touchstone: pins.json is missing"],
  [new OwnError("equivalent.yaml: /0 must have id"), "touchstone: equivalent.yaml: /0 must have id"],
])("a mistake in our own data is told without a stack and ends with 3: %s", (error, text) => {
  expect(reportError(error)).toEqual({ exitCode: 3, text });
});

test("the caller's mistake is one sentence and ends with 2", () => {
  expect(reportError(new UsageError("no such port"))).toEqual({
    exitCode: 2,
    text: "touchstone: no such port",
  });
});

test("a bug shows where it is and ends with 3", () => {
  const { exitCode, text } = reportError(new TypeError("x is not a function"));
  expect(exitCode).toBe(3);
  expect(text).toMatch(/^touchstone: TypeError: x is not a function\n +at /);
});
