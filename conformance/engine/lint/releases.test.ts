import { expect, test } from "vitest";
import type { Library } from "../model/library.ts";
import { readSuite } from "../model/suite.ts";
import { stepsText } from "../testing/judge.ts";
import { library as things } from "../testing/things-contract.ts";

const change = {
  id: "colours",
  in: ">=2",
  text: "A thing has a colour.",
  source: "things.py:1",
  ends: ["THI-R-001"],
};
const library: Library = {
  ...things,
  changes: () => ({ api: "things", newest: "2.0.0", changes: [change] }),
};

function problems(cited: string, criterion: string): string[] {
  const text = stepsText(`      - stepId: list
        x-touchstone: { requirements: [${cited}] }
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200${criterion} }]
`);
  const files = [{ api: "things", file: "x.arazzo.yaml", text }];
  return readSuite(["things"], files, library).problems.map(({ message }) => message);
}

test("a criterion that stands for a requirement that a change ends and for another one is ambiguous", () => {
  expect(problems("THI-R-001, THI-R-002", "")).toEqual([
    "step list cites THI-R-001 (ended by colours), THI-R-002: let each criterion cite the requirements that it checks",
  ]);
  const both = ", x-touchstone: { requirements: [THI-R-001, THI-R-002] }";
  expect(problems("THI-R-002", both)).toEqual([
    "step list has a criterion for THI-R-001 (ended by colours), THI-R-002: it needs one for each",
  ]);
});

test("one that cites its own is clear", () => {
  expect(problems("THI-R-001, THI-R-002", ", x-touchstone: { requirements: [THI-R-001] }")).toEqual([]);
  expect(problems("THI-R-001", "")).toEqual([]);
});
