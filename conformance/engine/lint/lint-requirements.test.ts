import { describe, expect, test } from "vitest";
import { parcels } from "../testing/parcels-contract.ts";
import { lintRequirements } from "./lint-requirements.ts";

const text = `api: parcels
document: parcels.txt
requirements:
  - id: PAR-R-001
    text: A parcel is sent with 201.
    source: { document: parcels.txt, heading: Send, facts: "1.1" }
    operation: sendParcel
    level: core
    testable: true
  - id: PAR-R-002
    text: A parcel without a name ends in \`500\`.
    source: { document: parcels.txt, heading: Send }
    operations: [sendParcel, takeParcelBack]
    level: informational
    testable: false
    reason: nothing may be demanded there
    crash: "parcels 1.0, send.py:12: KeyError 'name'"
`;
const found = (changed: string) =>
  lintRequirements("parcels", { contract: () => parcels }, changed).map((p) => `${p.line}: ${p.message}`);

test("sound requirements have no problems", () => {
  expect(found(text)).toEqual([]);
});

describe("told with its line:", () => {
  test.each([
    ["an unknown member", "level: core", "level: core\n    levle: core", /^4: requirements.0 .*"levle"/],
    ["a level that is none", "level: core", "level: basic", /^8: .*must be equal to one of/],
    ["an id that is none", "PAR-R-001", "PAR-1", /^4: .*must match pattern/],
    ["an id twice", "PAR-R-002", "PAR-R-001", /^10: PAR-R-001 stands on line 4 already$/],
    ["another prefix", "PAR-R-002", "PRA-R-002", /^10: PRA-R-002 does not begin as the ids before it do$/],
    [
      "an operation that is none",
      "operation: sendParcel",
      "operation: sendParcl",
      /^4: there is no operation sendParcl$/,
    ],
    ["one of several that is none", "takeParcelBack]", "takeBack]", /^10: there is no operation takeBack$/],
    ["no operation", "operation: sendParcel", "testable: true", /Map keys|operation/],
    [
      "an untestable one without a reason",
      "    reason: nothing may be demanded there\n",
      "",
      /^10: .*reason/,
    ],
    [
      "a crash that is required",
      "level: informational",
      "level: extended",
      /^14: .*must be equal to constant/,
    ],
    [
      "another document",
      "document: parcels.txt, heading: Send }",
      "document: p.txt, heading: Send }",
      /^12: the document/,
    ],
    ["another API", "api: parcels", "api: things", /^1: api must be parcels/],
    [
      "a text that a comment cuts",
      "with 201.",
      "with 201. See #1 or #2.",
      /^5: .* is cut: " #" begins a comment/,
    ],
    ["a text without its end", "with 201.", "with 201 or", /^5: the text does not end with a full stop/],
    ["an odd backtick", "with 201.", "with `201.", /^5: the text has an odd number of backticks/],
    ["an odd quotation mark", "with 201.", 'with "201.', /^5: the text has an odd number of quotation marks/],
    ["half a bracket", "with 201.", "with 201 (or 202.", /^5: the text has a bracket/],
  ])("%s", (_, from, to, message) => {
    expect(found(text.replace(from, to)).some((line) => message.test(line))).toBe(true);
  });
});
