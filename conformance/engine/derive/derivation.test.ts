import { expect, test } from "vitest";
import { checkDerivation, isDerivation } from "./derivation.ts";

const text = `api: parcels
prefix: PAR
credential: { header: X-Key, value: "{}" }
inputs: {}
gates: {}
values: {}
unknown: {}
wrongTypes: [string]
callers: []
answers:
  - { when: { place: path }, status: [404], cites: { ids: [PAR-R-001] } }
exclusions: []
operations: {}
`;
const faultsOf = (changed: string) => {
  const found = checkDerivation("parcels.yaml", changed);
  return isDerivation(found) ? [] : found.map((p) => `${p.line}: ${p.message}`);
};

test("complete data is accepted", () => {
  expect(faultsOf(text)).toEqual([]);
});

test.each([
  ["an answer that is no refusal", "status: [404]", "status: [200]", "11: answers.0.status.0 must be >= 400"],
  [
    "an answer that cites nothing",
    "{ ids: [PAR-R-001] }",
    "{}",
    "11: answers.0.cites must NOT have fewer than 1",
  ],
  [
    "a place that there is not",
    "place: path",
    "place: cookie",
    "11: answers.0.when.place must be equal to one of",
  ],
  [
    "a misspelt selector",
    "place: path",
    "operation: [x]",
    "11: answers.0.when must NOT have unevaluated properties",
  ],
  ["a type that there is not", "[string]", "[text]", "8: wrongTypes.0 must be equal to one of"],
  [
    "a credential without a place for it",
    'value: "{}"',
    "value: key",
    '3: credential.value must match pattern "\\{\\}"',
  ],
])("%s is told with its line", (_, from, to, message) => {
  expect(faultsOf(text.replace(from, to)).join("\n")).toContain(message);
});
